"""`communique complete`, for shells: what could be meant by the last of some words, a line each.

A line is what to put in place of the last word, a tabulator, and what it is. Without a line, it is a file.
"""

import argparse
from collections.abc import Iterator, Sequence

from ..speech import languages, said
from ..text import clean
from .command_line import parser_of
from .commands import COMMANDS
from .meaning import Choice, known_values, saved_views
from .printing import FINE
from .sorting import OF_ANY_LIST, OF_DEALS

_MOST = 200


def declare(command: argparse.ArgumentParser) -> None:
    """Tells a parser the arguments, and what carries them out."""
    command.set_defaults(does=tell_choices)
    command.add_argument("words", nargs="*", metavar="WORD")
    command.add_argument(
        "--line", metavar="LINE", help=said("the line up to the cursor, instead of its words")
    )
    command.add_argument(
        "--current",
        metavar="WORD",
        nargs="?",
        const="--",
        help=said("what the shell replaces, where it is not all of the last word"),
    )


def tell_choices(arguments: argparse.Namespace) -> int:
    """Prints what could be meant; nothing that goes wrong on the way is told."""
    words = parted(arguments.line)[1:] if arguments.line else arguments.words
    last = words[-1] if words else ""
    kept = "" if arguments.current is None else _kept(last, arguments.current)
    for choice in choices(words or [""]):
        print(f"{clean(choice.word).removeprefix(kept)}\t{clean(choice.told)}")
    return FINE


def parted(line: str) -> list[str]:
    """The words of a line as a shell parts them; the last may be empty, and may still be open."""
    words, quote, begun = [""], "", False
    signs = iter(line)
    for sign in signs:
        if sign == "\\" and quote != "'":
            words[-1] += next(signs, "")
            begun = True
        elif quote:
            quote, words[-1] = ("", words[-1]) if sign == quote else (quote, words[-1] + sign)
        elif sign in "'\"":
            quote, begun = sign, True
        elif sign.isspace():
            words += [""] if begun else []
            begun = False
        else:
            words[-1] += sign
            begun = True
    return words


def _kept(last: str, current: str) -> str:
    """What of the last word stands before that which the shell replaces."""
    replaced = "" if current in (":", "=") else current.lstrip("'\"")
    return last[: len(last) - len(replaced)] if last.endswith(replaced) else ""


def choices(words: Sequence[str]) -> list[Choice]:
    """What could be meant by the last of some words, which come after the name of the program."""
    *before, last = _without_language(words)
    try:
        if before and before[-1] == "--lang":
            return [Choice(each) for each in languages() if each.startswith(last)]
        found = _commands(last) if not before else _following(before, last)
        return list(dict.fromkeys(found))[:_MOST]
    except (OSError, SystemExit):
        return []


def _without_language(words: Sequence[str]) -> list[str]:
    """The words without the language that they name, unless that is what is being typed."""
    at = words.index("--lang") if "--lang" in words[:-2] else None
    return [*words] if at is None else [*words[:at], *words[at + 2 :]]


def _commands(last: str) -> Iterator[Choice]:
    shown = (each for each in COMMANDS if not each.hidden and each.name.startswith(last))
    yield from (Choice(each.name, each.told) for each in shown)
    yield from (Choice(name) for name in ("--help", "--lang", "--version") if last and name.startswith(last))


def _following(before: Sequence[str], last: str) -> Iterator[Choice]:
    command = next((each for each in COMMANDS if each.name == before[0]), None)
    if command is None:
        return
    parser = parser_of(command)
    options = {name: each for each in parser._actions for name in each.option_strings}
    name, given, value = last.partition("=")
    if given and name in options:
        for choice in _values(options[name], value, before):
            yield Choice(f"{name}={choice.word}", choice.told)
    elif (option := options.get(before[-1])) and option.nargs != 0:
        yield from _values(option, last, before)
    elif last.startswith("-"):
        yield from (Choice(name, each.help or "") for name, each in options.items() if name.startswith(last))
        yield from (Choice(name) for name in ("--lang",) if name.startswith(last))
    else:
        yield from _positional(parser, before, last)


def _positional(parser: argparse.ArgumentParser, before: Sequence[str], last: str) -> Iterator[Choice]:
    """What could be meant by a word that is no option; the last argument takes all that are too many."""
    places = [each for each in parser._actions if not each.option_strings]
    number = sum(not word.startswith("-") for word in _bare(parser, before))
    if places:
        yield from _values(places[min(number, len(places) - 1)], last, before)


def _bare(parser: argparse.ArgumentParser, before: Sequence[str]) -> Iterator[str]:
    """The words after the command that are no values of options."""
    taking = {name for each in parser._actions if each.nargs != 0 for name in each.option_strings}
    for place, word in enumerate(before[1:], 1):
        if before[place - 1] not in taking:
            yield word


def _values(action: argparse.Action, last: str, before: Sequence[str]) -> Iterator[Choice]:
    if action.choices is not None:
        yield from (Choice(str(each)) for each in action.choices if str(each).startswith(last))
    elif action.dest == "sort":
        columns = OF_ANY_LIST if before[0] == "open" else OF_DEALS
        orders = (order for column in columns for order in (column, f"{column}:down"))
        yield from (Choice(each) for each in orders if each.startswith(last))
    elif action.metavar == "NAME":
        yield from saved_views(last)
    else:
        yield from known_values(str(action.metavar), last, before, _MOST)
