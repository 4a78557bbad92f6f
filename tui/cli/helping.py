"""What help says, beside what argparse says of the arguments."""

import argparse
import textwrap
from collections.abc import Iterable, Iterator
from typing import Any

from ..speech import marked, named, said
from .commands import COMMANDS, Command
from .metavars import metavar_told

CODES = (
    (0, marked("all is well")),
    (1, marked("problems were found, or nothing answers")),
    (2, marked("it cannot be done so; what to type instead is said")),
    (130, marked("it was broken off with ctrl+c")),
)
"""Exit codes, each with what it means, as a marked message."""

ENVIRONMENT = (
    ("NO_COLOR", marked("no colours, whatever it holds")),
    ("COLUMNS", marked("how wide tables are drawn")),
    ("LANGUAGE, LC_ALL, LC_MESSAGES, LANG", marked("the language; --lang says another one")),
    ("VISUAL, EDITOR", marked("what opens a record from the explorer")),
    ("COMMUNIQUE_CACHE", marked("the folder of what is kept for the next time")),
    (
        "XDG_CONFIG_HOME",
        marked(
            "the folder of communique/views.toml and communique/columns.toml: views, and columns of lists"
        ),
    ),
)
"""What of the environment is heeded."""


_TYPED = "  communique "
"""What is to be typed begins so, and stays one line."""


class Formatter(argparse.RawDescriptionHelpFormatter):
    """Help in the reader's language; lines of examples stay lines, and longer ones go on further in."""

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        """Begins the usage in the reader's words."""
        told = metavar_told(usage) if isinstance(usage, str) else usage
        super().add_usage(told, actions, groups, said("usage: ") if prefix is None else prefix)

    def start_section(self, heading: str | None) -> None:
        """Begins a section; some languages have a space before the colon that follows."""
        super().start_section(heading and named("heading", "{what}", what=heading))

    def _metavar_formatter(self, action: argparse.Action, default_metavar: str) -> Any:
        told = super()._metavar_formatter(action, default_metavar)
        return lambda size: tuple(map(metavar_told, told(size)))

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        return "\n".join(self._filled(line, width, indent) for line in text.splitlines())

    @staticmethod
    def _filled(line: str, width: int, indent: str) -> str:
        if line.startswith(_TYPED):
            return indent + line
        lead = len(line) - len(line.lstrip())
        further = indent + " " * (lead + 4 if lead else 0)
        return textwrap.fill(
            line, width, initial_indent=indent, subsequent_indent=further, break_long_words=False
        )


def told_about(command: Command) -> str:
    """What stands under the help of a command: examples and exit codes."""
    return "\n".join((*_examples((command,)), *_codes()))


def told_about_all() -> str:
    """What stands under the help of the program: the commands, examples and exit codes."""
    shown = [each for each in COMMANDS if not each.hidden]
    wide = max(len(each.name) for each in shown)
    lines = [said("commands:"), *(f"  {each.name:<{wide}}  {each.told}" for each in shown), ""]
    few = [Command(each.name, each.file, each.help, each.examples[:1]) for each in shown[:4]]
    more = said("communique COMMAND --help tells more of a command; communique man is the manual page.")
    return "\n".join((*lines, *_examples(few), *_codes(), "", more))


def _examples(commands: Iterable[Command]) -> Iterator[str]:
    examples = [each for command in commands for each in command.examples]
    if examples:
        yield said("examples:")
        for typed, comes in examples:
            yield f"{_TYPED}{typed}"
            yield f"      {said(comes)}"
        yield ""


def _codes() -> Iterator[str]:
    yield said("Exit codes:")
    yield from (f"  {code:<3}  {said(means)}" for code, means in CODES)
