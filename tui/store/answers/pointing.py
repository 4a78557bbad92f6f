"""Where in a record the answer to a query stands."""

from collections.abc import Iterable

from ...records import Record
from ...wording import label
from ..held import Workspace
from ..queries import Line, Query, answering, asks_of_facts, traits_of_fact
from ..texts import Term, matches
from .hits import Hit


def point(record: Record, query: Query, lines: Iterable[Line], workspace: Workspace) -> Hit:
    """The line with most of the words, of those the one whose value answers most of the rest by itself.

    Args:
        record: what answers.
        query: what it answers.
        lines: its lines, in reading order; the first of several that are alike is taken.
        workspace: where it is held.
    """
    terms, holding = query.terms, _holding(record, query, workspace)
    best, most = Line("name", label("name"), record.caption), (0, 0)
    all_of_it = len(terms), max(holding.values(), default=0)
    for line in lines if any(all_of_it) else ():
        has = _lit(line.text, terms), holding.get(line.field, 0)
        if has > most:
            best, most = line, has
        if most == all_of_it:
            break
    return Hit(record.id, best.field, best.label, best.text, tuple(matches(best.text, terms)), best.start)


def _lit(text: str, terms: Iterable[Term]) -> int:
    """How many of some words light something in a text."""
    return sum(bool(matches(text, (term,))) for term in terms)


def _holding(record: Record, query: Query, workspace: Workspace) -> dict[str, int]:
    """How much of what is asked for each fact of a record answers by itself."""
    holding: dict[str, int] = {}
    for fact in workspace.facts(record) if asks_of_facts(query) else ():
        number = answering(query, traits_of_fact(fact, record, workspace))
        holding[fact.field] = max(number, holding.get(fact.field, 0))
    return holding
