"""The command line as people type it."""

import argparse
from collections.abc import Sequence
from typing import NoReturn

from ..text import clean
from .commands import COMMANDS
from .explore import open_explorer

_CODES = "Exit codes: 0 all is well; 1 problems were found, or nothing answers; 2 it cannot be done so."


def parser(words: Sequence[str]) -> argparse.ArgumentParser:
    """The parser for some words; the command that they name carries the function that does it as `does`."""
    top: argparse.ArgumentParser = _Parser(
        prog="communique",
        description="Explore the deals that trade missions announce. Without a command, opens the explorer.",
        epilog=_CODES,
    )
    top.add_argument("--version", action=_Version, nargs=0, help="show the version of the program and exit")
    top.set_defaults(does=open_explorer)
    commands = top.add_subparsers(title="commands", metavar="COMMAND")
    for each in COMMANDS:
        command = commands.add_parser(
            each.name, help=each.help, description=each.help.capitalize() + ".", epilog=_CODES
        )
        if each.name in words:
            each.declare(command)
    return top


class _Parser(argparse.ArgumentParser):
    """Says what it cannot read without repeating what a terminal would obey."""

    def error(self, message: str) -> NoReturn:
        """Prints the usage and the message; exits 2."""
        super().error(clean(message))


class _Version(argparse.Action):
    """Looks the version up only when it is asked for."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        """Prints the version; exits 0."""
        print(f"communique {_version()}")
        parser.exit()


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("communique")
    except PackageNotFoundError:
        return "(from a checkout)"
