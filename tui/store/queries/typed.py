"""What is typed, read as a query: with the views that it names, and with what is mistaken in it."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from ...views import Reference, Unreadable, expanded, read_views, references
from ..held import nearest
from .mistakes import Mistake
from .query import Query
from .reading import read_query


def read_typed(text: str) -> Query:
    """The query that a text means, with those of the saved views that it names as `view:NAME`.

    Its mistakes stand at their places in just this text. The views are looked up only where one is named.
    """
    named = references(text)
    if not named:
        return read_query(text)
    try:
        views = {view.name: view.query for view in read_views()}
    except Unreadable as error:
        return replace(read_query(text), mistakes=(Mistake(named[0].start, named[0].end, str(error)),))
    known = [each for each in named if each.name in views]
    mistakes = [*read_query(_masked(text, known)).mistakes, *_unknown(named, views)]
    mistakes.sort(key=lambda mistake: mistake.start)
    return replace(read_query(expanded(text, views)), mistakes=tuple(mistakes))


def _masked(text: str, named: Sequence[Reference]) -> str:
    """The text with a plain word of the same length in place of each name."""
    for each in named:
        text = text[: each.start] + "v" * (each.end - each.start) + text[each.end :]
    return text


def _unknown(named: Sequence[Reference], views: Collection[str]) -> Iterator[Mistake]:
    for each in named:
        if each.name not in views:
            reason = f"there is no view “{each.name}”{nearest(each.name, views)}"
            yield Mistake(each.start, each.end, reason)
