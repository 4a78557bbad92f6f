"""`communique cache`: what is kept for the next time."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from pathlib import Path
from time import time

from ..cache import Entry, cache_folder, forget, kept_for, sizes
from ..speech import counted, marked, said, separators
from .giving import give, with_forms
from .printing import FINE, FOUND_WRONG, MISUSED, complain
from .tabling import Column, listed

_UNITS = (marked("{size} kB"), marked("{size} MB"), marked("{size} GB"), marked("{size} TB"))
_AGES: tuple[tuple[int, Callable[[int], str]], ...] = (
    (86_400, lambda number: counted(number, "{number} day", "{number} days")),
    (3_600, lambda number: counted(number, "{number} hour", "{number} hours")),
    (60, lambda number: counted(number, "{number} minute", "{number} minutes")),
)
_DIGEST = 17
"""So many characters at the end of the name of an entry tell workspaces of one name apart."""
_COLUMNS = (
    Column("name", marked("workspace")),
    Column("size", marked("size")),
    Column("age", marked("age")),
    Column("path", marked("folder")),
)


def declare(command: ArgumentParser) -> None:
    """Tells a parser the arguments, and what carries them out."""
    command.set_defaults(does=tell_cache)
    command.add_argument(
        "--clear",
        nargs="?",
        const="",
        metavar="FOLDER",
        help=said("remove what is kept for a workspace; without FOLDER, for all of them"),
    )
    with_forms(command)


def tell_cache(arguments: Namespace) -> int:
    """Prints what is kept, one workspace a line, or removes it; exits 1 if there is nothing."""
    entries = sizes()
    if arguments.clear:
        place = kept_for(Path(arguments.clear))
        entries = [each for each in entries if each.path == place]
    if not entries:
        complain(said("nothing is kept"))
        return FOUND_WRONG
    if arguments.clear is not None:
        return _clear(entries)
    folder = cache_folder()
    whole = {"folder": str(folder), "entries": entries}
    give(arguments, listed(_COLUMNS, map(_plain, entries), lambda: whole, "bytes", "written"))
    if arguments.form in (None, "plain", "table"):
        size = say_size(sum(each.size for each in entries))
        complain(said("{size} in {folder}", size=size, folder=folder))
    return FINE


def _plain(entry: Entry) -> dict[str, object]:
    age = said("{age} old", age=say_age(time() - entry.written))
    told = {"name": _name(entry), "size": say_size(entry.size), "age": age}
    return {**told, "path": str(entry.path), "bytes": entry.size, "written": round(entry.written)}


def _clear(entries: list[Entry]) -> int:
    gone = [each for each in entries if forget(each.path)]
    size = say_size(sum(each.size for each in gone))
    complain(
        counted(
            len(gone),
            "removed what was kept for {number} workspace: {size}",
            "removed what was kept for {number} workspaces: {size}",
            size=size,
        )
    )
    for each in entries:
        if each not in gone:
            complain(said("{path} cannot be removed", path=each.path))
    return FINE if len(gone) == len(entries) else MISUSED


def _name(entry: Entry) -> str:
    return entry.path.name[:-_DIGEST] or entry.path.name


def say_size(size: int) -> str:
    """A number of bytes in the unit that suits it: `512 bytes`, `1.5 MB`."""
    number, unit = float(size), 0
    while number >= 999.95 and unit < len(_UNITS):
        number, unit = number / 1000, unit + 1
    if not unit:
        return counted(size, "{number} byte", "{number} bytes")
    _, point = separators()
    return said(_UNITS[unit - 1], size=f"{number:.1f}".replace(".", point))


def say_age(seconds: float) -> str:
    """A length of time in the unit that suits it, never more than has passed: `3 days`, `1 minute`."""
    for length, say in _AGES:
        if seconds >= length:
            return say(int(seconds // length))
    return said("less than a minute")
