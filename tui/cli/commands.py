"""The commands, each declared once: its name, the file that carries it out, what it does."""

from argparse import ArgumentParser
from dataclasses import dataclass
from importlib import import_module
from typing import Protocol, cast


class _Carrying(Protocol):
    """A file that carries out a command."""

    def declare(self, command: ArgumentParser) -> None:
        """Tells a parser the arguments, and what carries them out, as `does`."""


@dataclass(frozen=True)
class Command:
    """A command; the file that carries it out is loaded when it is typed, and not before."""

    name: str
    file: str
    help: str

    def declare(self, parser: ArgumentParser) -> None:
        """Loads the file of the command, which tells the parser the arguments and what carries them out."""
        cast(_Carrying, import_module(f".{self.file}", __package__)).declare(parser)


COMMANDS = (
    Command("open", "explore", "open the explorer"),
    Command("check", "check", "say what is wrong with the files, one problem a line"),
    Command("evidence", "evidence", "show which words of a source became which values"),
    Command("search", "search", "find records by words and by field:value"),
    Command("show", "show", "show one record, every value with its words"),
    Command("stats", "stats", "count and total the deals, adding only what may be added"),
    Command("conflicts", "conflicts", "show where sources disagree, with every claim"),
    Command("stages", "stages", "tell how far each deal has come, and how long it has been silent"),
    Command("timeline", "timeline", "tell what was when"),
    Command("export", "exporting", "write what answers a query in a form that other programs read"),
    Command("import", "importing", "turn a table into bulk records, once nothing is wrong with it"),
    Command("views", "views", "list the saved views, or print the query of one"),
    Command("cache", "caching", "list what is kept for the next time, or clear it"),
    Command("schema", "schema", "print the JSON Schema of a kind of file"),
)
"""Every command, in the order in which help tells them."""
