"""Queries that are typed letter by letter, and find the same: what is told of one is told of the next."""

from collections import deque
from collections.abc import Callable

from ..queries import SHORT, Query, Word
from ..texts import query_terms

_KEPT = 8


class Alike:
    """Some queries from before, of which none finds just what another does, as far as that is known."""

    def __init__(self, count: Callable[[Query], int]) -> None:
        """Takes what tells how many records answer a query."""
        self._count = count
        self._before: deque[Query] = deque(maxlen=_KEPT)

    def first(self, query: Query) -> Query:
        """The query from before that the same records answer, if one is known, else the query.

        Whatever answers a word answers its beginning. So if these find as many records, they find the same.
        """
        if not query:
            return query
        for before in tuple(self._before):
            if before == query or (goes_on(before, query) and self._count(before) == self._count(query)):
                return before
        self._before.appendleft(query)
        return query


def goes_on(one: Query, other: Query) -> bool:
    """Whether two queries differ by one word only, which one of them is the beginning of in the other."""
    mine, its = one.asked.parts, other.asked.parts
    if len(mine) != len(its):
        return False
    apart = [pair for pair in zip(mine, its, strict=True) if pair[0] != pair[1]]
    if len(apart) != 1:
        return False
    first, second = map(_begins, apart[0])
    return bool(first and second) and (first.startswith(second) or second.startswith(first))


def _begins(part: object) -> str:
    """What a part asks the words of a record to begin with; nothing where it asks for anything else."""
    terms = query_terms(part.text) if isinstance(part, Word) else ()
    goes_on = len(terms) == 1 and not terms[0].whole and len(terms[0].text) > SHORT
    return terms[0].text if goes_on else ""
