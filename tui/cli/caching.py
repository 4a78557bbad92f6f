"""`communique cache`: what is kept for the next time."""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from time import time

from ..cache import Entry, cache_folder, forget, kept_for, sizes
from ..wording import counted
from .arguments import with_json
from .printing import FINE, FOUND_WRONG, MISUSED, aligned, complain, tell, tell_json

_UNITS = ("bytes", "kB", "MB", "GB", "TB")
_AGES = ((86_400, "day"), (3_600, "hour"), (60, "minute"))
_DIGEST = 17
"""So many characters at the end of the name of an entry tell workspaces of one name apart."""


def declare(command: ArgumentParser) -> None:
    """Tells a parser the arguments, and what carries them out."""
    command.set_defaults(does=tell_cache)
    command.add_argument(
        "--clear",
        nargs="?",
        const="",
        metavar="FOLDER",
        help="remove what is kept for a workspace; without FOLDER, for all of them",
    )
    with_json(command)


def tell_cache(arguments: Namespace) -> int:
    """Prints what is kept, one workspace a line, or removes it; exits 1 if there is nothing."""
    entries = sizes()
    if arguments.clear:
        place = kept_for(Path(arguments.clear))
        entries = [each for each in entries if each.path == place]
    if not entries:
        complain("nothing is kept")
        return FOUND_WRONG
    if arguments.clear is not None:
        return _clear(entries)
    if arguments.json:
        tell_json({"folder": str(cache_folder()), "entries": entries})
        return FINE
    tell(
        *aligned(
            (_name(each), say_size(each.size), f"{say_age(time() - each.written)} old") for each in entries
        )
    )
    complain(f"{say_size(sum(each.size for each in entries))} in {cache_folder()}")
    return FINE


def _clear(entries: list[Entry]) -> int:
    gone = [each for each in entries if forget(each.path)]
    size = say_size(sum(each.size for each in gone))
    complain(f"removed what was kept for {counted(len(gone), 'workspace')}: {size}")
    for each in entries:
        if each not in gone:
            complain(f"{each.path} cannot be removed")
    return FINE if len(gone) == len(entries) else MISUSED


def _name(entry: Entry) -> str:
    return entry.path.name[:-_DIGEST] or entry.path.name


def say_size(size: int) -> str:
    """A number of bytes in the unit that suits it: `512 bytes`, `1.5 MB`."""
    number, unit = float(size), 0
    while number >= 999.95 and unit < len(_UNITS) - 1:
        number, unit = number / 1000, unit + 1
    return f"{number:.1f} {_UNITS[unit]}" if unit else counted(size, "byte")


def say_age(seconds: float) -> str:
    """A length of time in the unit that suits it, never more than has passed: `3 days`, `1 minute`."""
    for length, unit in _AGES:
        if seconds >= length:
            return counted(int(seconds // length), unit)
    return "less than a minute"
