"""The command line as people type it."""

import argparse
from collections.abc import Sequence
from typing import NoReturn

from ..speech import said
from .commands import COMMANDS, Command
from .explore import open_explorer
from .printing import MISUSED, complain


def read(words: Sequence[str]) -> argparse.Namespace:
    """What some words ask for; the function that does it is `does`.

    Raises:
        SystemExit: they ask for help, which is printed, or cannot be understood, which is said.
    """
    if not words or words[0].startswith("-"):
        return _top().parse_args(words)
    if words[0] == "help":
        return read([*words[1:2], "--help"])
    command = next((each for each in COMMANDS if each.name == words[0]), None)
    if command is None:
        from .misreading import unknown_command

        _complain("communique", unknown_command(words))
    parser = parser_of(command)
    reading = parser.parse_args if "--" in words else parser.parse_intermixed_args
    return reading(words[1:])


def parser_of(command: Command) -> argparse.ArgumentParser:
    """The parser for what follows a command."""
    parser = _Parser(command)
    command.declare(parser)
    return parser


def _top() -> argparse.ArgumentParser:
    top = _Parser()
    version = said("show the version of the program and exit")
    top.add_argument("--version", action=_Version, nargs=0, help=version)
    language = said("speak this language, for example: fr; also after a command")
    top.add_argument("--lang", metavar="LANGUAGE", help=language)
    top.set_defaults(does=open_explorer)
    return top


class _Parser(argparse.ArgumentParser):
    """Reads words and says, in our words, what cannot be read; help is put together when it is asked for."""

    def __init__(self, command: Command | None = None) -> None:
        """Takes the command; without one, it is the program itself."""
        super().__init__(
            prog=f"communique {command.name}" if command else "communique",
            usage=None if command else said("communique [--lang LANGUAGE] [COMMAND] …"),
            add_help=False,
            allow_abbrev=False,
        )
        self._command = command
        self._positionals.title, self._optionals.title = said("arguments"), said("options")
        self.add_argument("-h", "--help", action="help", help=said("show this help and exit"))

    def format_help(self) -> str:
        """The help, with examples and exit codes."""
        from . import helping

        self.formatter_class = helping.Formatter
        if self._command:
            self.description = f"{self._command.told[:1].upper()}{self._command.told[1:]}."
            self.epilog = helping.told_about(self._command)
        else:
            self.description = said(
                "Explore the deals that trade missions announce. Without a command, opens the explorer."
            )
            self.epilog = helping.told_about_all()
        return super().format_help()

    def error(self, message: str) -> NoReturn:
        """Says what cannot be read, and what to type instead; exits 2."""
        from .misreading import reworded

        _complain(self.prog, reworded(message, self))


class _Version(argparse.Action):
    """Looks the version up only when it is asked for."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        """Prints the version; exits 0."""
        print(f"communique {version_told()}")
        parser.exit()


def version_told() -> str:
    """The version of the program, as it is installed."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("communique")
    except PackageNotFoundError:
        return said("(from a checkout)")


def _complain(program: str, lines: Sequence[str]) -> NoReturn:
    for line in lines:
        complain(line)
    complain(said("{program} --help tells more", program=program))
    raise SystemExit(MISUSED)
