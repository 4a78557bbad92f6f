"""What is typed, read as a query: with the views that it names, and with what is mistaken in it."""

from collections.abc import Collection, Sequence

from ...store import Mistake, Query, nearest, read_query
from ...views import Reference, Unreadable, expanded, read_views, references


def read_typed(text: str) -> tuple[Query, tuple[Mistake, ...]]:
    """The query that a text means, and its mistakes at their places in just this text."""
    named = references(text)
    if not named:
        query = read_query(text)
        return query, query.mistakes
    try:
        views = {view.name: view.query for view in read_views()}
    except Unreadable as error:
        return read_query(text), (Mistake(named[0].start, named[0].end, str(error)),)
    known = [each for each in named if each.name in views]
    mistakes = [*read_query(_masked(text, known)).mistakes, *_unknown(named, views)]
    return read_query(expanded(text, views)), tuple(sorted(mistakes, key=lambda mistake: mistake.start))


def _masked(text: str, named: Sequence[Reference]) -> str:
    """The text with a plain word of the same length in place of each name."""
    for each in named:
        text = text[: each.start] + "v" * (each.end - each.start) + text[each.end :]
    return text


def _unknown(named: Sequence[Reference], views: Collection[str]) -> list[Mistake]:
    return [
        Mistake(each.start, each.end, f"there is no view “{each.name}”{nearest(each.name, views)}")
        for each in named
        if each.name not in views
    ]
