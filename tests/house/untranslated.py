"""Looks at screens and commands in a language that nobody speaks, for a process that was told to speak it.

Prints, as JSON, the words in Latin letters that each of them still shows.
"""

import asyncio
import io
import json
import re
import sys
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import redirect_stderr, redirect_stdout, suppress
from typing import Final
from unittest.mock import patch

from tests.mission import embedded
from tests.resting import WatchedLoop, wait_for_rest
from tui.app import Explorer
from tui.app.settling import settle
from tui.cli import main
from tui.cli.commands import COMMANDS as NAMED
from tui.exports import FORMATS
from tui.store import TantivyCatalogue, Workspace

from .foreign import estranged

LOOKS: Final = {
    **{f"pane {key}": (key,) for key in "1234567890f!"},
    "help": ("?",),
    "palette": (":",),
    "copy": ("y",),
    "views": ("v",),
    "name of a view": ("V",),
    "address": ("2", "o"),
    "export": ("x",),
    "typing": ("/",),
    "completion": ("/", *"ki"),
    "mistake": ("/", *"colour:red", "space"),
    "found": ("/", *"ա", "enter"),
    "timeline by year": ("1", *"ZZZ"),
    "mission in full": ("8", "enter"),
    "organisation in full": ("6", "enter"),
    "source of nothing": ("2", *("down",) * 30),
}
"""What is looked at, and the keys that lead there."""

COMMANDS: Final = (
    *("--help", "search --help", "export --help", "import --help", "stats --help", "facets --help"),
    *("search ա", "search xyzzy", "search colour:red", "show ID", "show --plain ID", "show xyzzy"),
    *("stats", "stats --plain", "facets", "timeline", "stages", "evidence", "conflicts", "check", "views"),
    *("timeline --help", "stages --help", "evidence --help", "conflicts --help", "check --help"),
    *("views --help", "cache --help", "doctor --help", "completion --help", "man --help"),
    *("export markdown", "evidence ID", "search kind:xyzzy", "search (ա", "stats when:20"),
    *("check xyzzy", "views xyzzy", "import xyzzy.csv", "timeline --scale xyzzy"),
    *("export xyzzy", "xyzzy", "cache"),
)
"""The command lines that are carried out; `ID` stands for the id of a deal."""

OWN: Final[Mapping[str, Collection[str]]] = {
    "copy": {"misc", "title", "id", "record", "deal"},
    "completion": {"ki", "kind"},
    "mistake": {"red"},
    "export": {*FORMATS},
    "export --help": {*FORMATS, "down"},
    "--help": {each.name for each in NAMED},
    "import --help": {"parquet", "datapackage", "name"},
}
"""What else is no message: what is typed, names of formats and commands, data as other programs want it."""

_WORD: Final = re.compile(r"[A-Za-z\u00c0-\u024f]{2,}")
_CODES: Final = re.compile(
    r"""https?://\S+ | \S+\#\S+ | \w+:\S+ | isic\S* | \b[A-Z]{2,}(?:-[A-Z0-9]+)?\b
    | (?<![\w-])--?[\w-]+ | communique\ .* | [{\[]\w+(?:,\s?\w+)*[}\]]""",
    re.VERBOSE,
)
_NAMES: Final = {
    *("communiqué", "enter", "esc", "tab", "space", "ctrl", "shift", "alt", "home", "end", "pgup", "pgdn"),
    *("zZ", "backspace", "del", "xyzzy", "communique"),
}
"""What the program and keys are called, and what is typed."""


def words_in(lines: Sequence[str], names: Collection[str] = ()) -> Iterator[str]:
    """The words in Latin letters, each once, without codes, addresses, options and what has such a name."""
    found = (word for line in lines for word in _WORD.findall(_CODES.sub(" ", line)))
    yield from dict.fromkeys(word for word in found if word not in _NAMES and word not in names)


async def _screens(workspace: Workspace) -> dict[str, list[str]]:
    """The words of every screen that is looked at, wide and narrow."""
    found = {}
    for columns, lines in ((180, 50), (80, 24)):
        async with Explorer(TantivyCatalogue(workspace)).run_test(size=(columns, lines)) as pilot:
            for name, keys in LOOKS.items():
                await pilot.press(*keys)
                await settle(pilot.app.screen)
                strips = pilot.app.screen._compositor.render_strips()
                told = ["".join(segment.text for segment in strip) for strip in strips]
                found[f"{name}, {columns} columns"] = [*words_in(told, OWN.get(name, ()))]
                await pilot.press("escape", "escape", "escape")
    return found


def _commands(workspace: Workspace) -> Iterator[tuple[str, list[str]]]:
    """The words of what every command line says."""
    deal = next(record.id for record in workspace.records.values() if record.KIND == "deal")
    with (
        patch("tui.cli.workspaces.open_workspace", return_value=workspace),
        patch("tui.cli.workspaces.open_catalogue", return_value=TantivyCatalogue(workspace)),
    ):
        for line in COMMANDS:
            told = io.StringIO()
            with redirect_stdout(told), redirect_stderr(told), suppress(SystemExit):
                main([deal if word == "ID" else word for word in line.split()])
            yield line, [*words_in(told.getvalue().splitlines(), OWN.get(line, ()))]


def look() -> None:
    """Looks at everything."""
    workspace = estranged(embedded())
    with (
        asyncio.Runner(loop_factory=WatchedLoop) as runner,
        patch("textual.app.wait_for_idle", lambda *_: wait_for_rest()),
    ):
        found = {**runner.run(_screens(workspace)), **dict(_commands(workspace))}
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    look()
