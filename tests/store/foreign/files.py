"""Small files of other forms, of our own writing, and what becomes of them."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from tui.store import Losses, Taken
from tui.store.foreign.given import Asked, Given, Reading
from tui.store.foreign.taking import taken


def asked(path: Path) -> Asked:
    """What is to be read: a file, whose deals belong to the mission `x`."""
    return Asked(path, path.name, "x")


def put(folder: Path, content: object, name: str = "given.json") -> Asked:
    """A file with some JSON; a list of objects goes line by line."""
    path = folder / name
    lines = content if isinstance(content, list) else [content]
    path.write_text("".join(json.dumps(line) + "\n" for line in lines))
    return asked(path)


def read(reading: Reading, given: Asked) -> tuple[list[Given], list[str], Losses]:
    """What a reader gives of a file: records, problems as lines, and losses."""
    losses = Losses()
    found = list(reading(given, losses))
    good = [each for each in found if isinstance(each, Given)]
    return good, [str(each) for each in found if not isinstance(each, Given)], losses


def validated(reading: Reading, given: Asked) -> list[Taken]:
    """The same, as records."""
    return list(taken(reading, given, Losses()))


def plain(found: Iterable[Given], kind: str = "deal") -> list[dict[str, Any]]:
    """The plain data of those of a kind."""
    return [each.plain for each in found if each.kind == kind]


def lost(losses: Losses) -> dict[str, str]:
    """The first value of each loss, by its path."""
    return {loss.path: loss.first for loss in losses}
