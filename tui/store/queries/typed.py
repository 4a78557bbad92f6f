"""What is typed, read as a query: with the views that it names, and with what is mistaken in it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from ...speech import said
from ...views import Reference, Unreadable, read_views, references
from ..held import nearest
from .cutting import pieces
from .mistakes import Mistake
from .parts import All
from .query import Query
from .reading import read_query

_MOST = 64
"""How many names are followed in one text."""


def read_typed(text: str) -> Query:
    """The query that a text means, with those of the saved views that it names as `view:NAME`.

    Each view is read by itself, so that nothing in it reaches beyond its end. The mistakes stand at their
    places in just this text; what is mistaken in a view is told where it is named. The views are looked up
    only where one is named.
    """
    named = references(text)
    if not named:
        return read_query(text)
    try:
        views = {view.name: view.query for view in read_views()}
    except Unreadable as error:
        return replace(read_query(text), mistakes=(Mistake(named[0].start, named[0].end, str(error)),))
    query = _Reading(views).read(text)
    again = read_query(str(query))
    if again == query:
        return query
    deep = Mistake(named[0].start, named[0].end, said("so many groups in one another are not read"))
    return replace(again, mistakes=(*query.mistakes, deep))


class _Reading:
    """Reads views in the place of their names, so many of them at most."""

    def __init__(self, views: Mapping[str, str]) -> None:
        self._views = views
        self._left = _MOST

    def read(self, text: str, within: tuple[str, ...] = ()) -> Query:
        """The query of a text that stands in some views."""
        known: dict[Reference, All] = {}
        mistakes: list[Mistake] = []
        for each in _standing(text):
            reason = self._why_not(each.name, within)
            if not reason:
                self._left -= 1
                query = self.read(self._views[each.name], (*within, each.name))
                known[each] = query.asked
                reason = next((_within(each.name, wrong.reason) for wrong in query.mistakes), "")
            if reason:
                mistakes.append(Mistake(each.start, each.end, reason))
        query = read_query(_masked(text, tuple(known)), {each.start: part for each, part in known.items()})
        mistakes += query.mistakes
        return replace(query, mistakes=tuple(sorted(mistakes, key=lambda mistake: mistake.start)))

    def _why_not(self, name: str, within: Sequence[str]) -> str:
        """Why no view is read in the place of a name; nothing if one is."""
        if name not in self._views:
            return said("there is no view “{name}”", name=name) + nearest(name, self._views)
        if name in within:
            return said("“{name}” cannot stand within itself", name=name)
        return "" if self._left else said("only {most} views are read", most=_MOST)


def _within(name: str, reason: str) -> str:
    return said("in “{name}”: {reason}", name=name, reason=reason)


def _standing(text: str) -> Iterator[Reference]:
    """The names of views that stand by themselves."""
    named = references(text)
    cut = {(piece.start, piece.end) for piece in pieces(_masked(text, named))}
    return (each for each in named if (each.start, each.end) in cut)


def _masked(text: str, named: Sequence[Reference]) -> str:
    """The text with a quotation of the same length in place of each name."""
    for each in named:
        text = f'{text[: each.start]}"{"v" * (each.end - each.start - 2)}"{text[each.end :]}'
    return text
