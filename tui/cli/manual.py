"""`communique man`: the manual page, made from what help says."""

import argparse
import textwrap
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator

from ..speech import said
from .command_line import parser_of, version_told
from .commands import COMMANDS, Command
from .helping import CODES, ENVIRONMENT
from .metavars import metavar_told
from .printing import FINE

_WIDE = 60
"""So many characters stand in a line of the source; those who read it see other lines."""


def declare(command: ArgumentParser) -> None:
    """Tells a parser the arguments, and what carries them out."""
    command.set_defaults(does=tell_manual)


def tell_manual(arguments: Namespace) -> int:
    """Prints the manual page, as roff."""
    print("\n".join(page()))
    return FINE


def page() -> Iterator[str]:
    """The lines of the manual page."""
    shown = [each for each in COMMANDS if not each.hidden]
    yield f'.TH COMMUNIQUE 1 "" "communique {roff(version_told())}"'
    yield _section(said("name"))
    yield roff("communique - " + said("explore the deals that trade missions announce"))
    yield _section(said("synopsis"))
    yield from (".B communique", roff(said("[--lang LANGUAGE] [COMMAND] …")))
    yield _section(said("description"))
    yield roff(said("Explore the deals that trade missions announce. Without a command, opens the explorer."))
    yield _section(said("commands"))
    for each in shown:
        yield from _command(each)
    yield _section(said("exit status"))
    yield from (line for code, means in CODES for line in (".TP", f".B {code}", roff(said(means))))
    yield _section(said("environment"))
    yield from (
        line for name, means in ENVIRONMENT for line in (".TP", f".B {roff(name)}", roff(said(means)))
    )


def _command(command: Command) -> Iterator[str]:
    parser = parser_of(command)
    yield f".SS communique {roff(command.name)}"
    yield roff(f"{command.told[:1].upper()}{command.told[1:]}.")
    yield ".PP"
    yield roff(metavar_told(parser.format_usage().partition(": ")[2]))
    for action in parser._actions:
        if "--help" not in action.option_strings:
            yield from (".TP", f".B {roff(_called(action))}", roff(action.help or ""))
    for typed, comes in command.examples:
        yield from (".PP", f"{roff(said(comes))}:", ".RS", ".nf", roff(f"communique {typed}"), ".fi", ".RE")


def _called(action: argparse.Action) -> str:
    """An argument as it is typed."""
    value = "|".join(map(str, action.choices)) if action.choices else str(action.metavar or "")
    if action.metavar:
        value = metavar_told(str(action.metavar))
    names = ", ".join(action.option_strings)
    return " ".join(filter(None, (names, value if action.nargs != 0 or not names else ""))) or action.dest


def _section(title: str) -> str:
    return f".SH {roff(title.upper())}"


def roff(text: str) -> str:
    r"""A text in lines of roff: hyphens stay hyphens, and no line is a request."""
    lines = textwrap.wrap(" ".join(text.split()), _WIDE, break_on_hyphens=False) or [""]
    return "\n".join(map(_line, lines))


def _line(text: str) -> str:
    told = text.replace("\\", r"\e").replace("-", r"\-")
    return rf"\&{told}" if told.startswith((".", "'")) else told
