"""What could be meant by the beginning of a value that a workspace or the saved views have."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from ..speech import grouped
from ..views import Unreadable, read_views, said_reference

if TYPE_CHECKING:
    from ..store import Catalogue

_PATIENCE = 2.0
"""Seconds that an index may take to be built."""
_FEWEST = 2
"""So many letters are typed at least before ids are looked for that are not held in memory."""


class Choice(NamedTuple):
    """One thing that could be meant."""

    word: str
    told: str = ""


def saved_views(last: str) -> Iterator[Choice]:
    """The saved views that are called so."""
    try:
        views = read_views()
    except Unreadable:
        return
    yield from (Choice(view.name, view.query) for view in views if view.name.startswith(last))


def _named_views(last: str) -> Iterator[Choice]:
    """The word with a saved view at its end, where it ends in `view:` and the beginning of a name."""
    found = re.search(r"(?:^|(?<=[\s(!]))view:(?P<name>\"[^\"]*|[^\s()\"]*)$", last)
    if found:
        for view in saved_views(found["name"].lstrip('"')):
            yield Choice(last[: found.start()] + said_reference(view.word), view.told)


def known_values(named: str, last: str, before: Sequence[str], most: int) -> Iterator[Choice]:
    """The values of an argument that come from the workspace; none if they do not.

    Args:
        named: what stands for its values in the help.
        last: how the value begins.
        before: the words of the line before.
        most: so many are looked for where there may be very many.
    """
    if named == "ID":
        means: Callable[[str, Catalogue], Iterator[Choice]] = partial(_ids, most=most)
    elif named == "SOURCE":
        means = _sources
    elif "QUERY" in named:
        means = _query
    else:
        return
    if answers := _catalogue(before):
        yield from means(last, answers)


def _catalogue(before: Sequence[str]) -> "Catalogue | None":
    """What answers about the workspace that the words name, as far as it does at once."""
    from ..store import Cancelled, embedded_folder, open_catalogues

    folder = _folder(before)
    until = monotonic() + _PATIENCE
    opening = open_catalogues(folder or embedded_folder(), is_cancelled=lambda: monotonic() > until)
    try:
        return next((catalogue for catalogue, _ in opening), None)
    except Cancelled:
        return None


def _folder(before: Sequence[str]) -> Path | None:
    for place, word in enumerate(before):
        name, given, value = word.partition("=")
        if name == "--in" and (given or place + 1 < len(before)):
            return Path(value if given else before[place + 1]).expanduser()
    return None


def _query(last: str, answers: "Catalogue") -> Iterator[Choice]:
    """The word with what could stand at its end, where it is a query or the end of one."""
    from ..store import complete, say_value

    if views := [*_named_views(last)]:
        yield from views
        return
    found = complete(
        last, len(last), answers.values, lambda field, value: say_value(field, value, answers.workspace)
    )
    for choice in found.choices:
        number = "" if choice.number is None else f" · {grouped(choice.number)}"
        yield Choice(last[: found.start] + choice.insert, f"{choice.shown}{number}")


def _sources(last: str, answers: "Catalogue") -> Iterator[Choice]:
    """The sources that begin so."""
    for each in answers.workspace.of("source"):
        for id in (each.id, each.id.partition("/")[2]):
            if id.startswith(last):
                yield Choice(id, each.caption)


def _ids(last: str, answers: "Catalogue", most: int) -> Iterator[Choice]:
    """The ids that begin so, in full or without their mission; behind `#`, the values of the record."""
    workspace = answers.workspace
    id, value, field = last.partition("#")
    if value:
        record = workspace.get(id) or next(
            (each for each in workspace.records.values() if each.id.partition("/")[2] == id), None
        )
        facts = record.facts() if record else ()
        yield from (
            Choice(f"{id}#{each.field}", each.label) for each in facts if each.field.startswith(field)
        )
        return
    known = list(workspace.records.values())
    if workspace.begun and len(id) >= _FEWEST:
        yield from (Choice(each) for each in workspace.begun(id, most))
    yield from (Choice(each.id, each.caption) for each in known if each.id.startswith(id))
    if id and "/" not in id:
        short = ((each.id.partition("/")[2], each.caption) for each in known if "/" in each.id)
        yield from (Choice(name, caption) for name, caption in short if name.startswith(id))
