"""`communique complete`, for shells: what could be meant by the last of some words, a line each.

A line is what to put in place of the last word, a tabulator, and what it is. Without a line, it is a file.
"""

import argparse
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from ..speech import grouped, languages, said
from ..text import clean
from ..views import Unreadable, read_views, said_reference
from .command_line import parser_of
from .commands import COMMANDS
from .printing import FINE
from .sorting import OF_ANY_LIST, OF_DEALS

if TYPE_CHECKING:
    from ..store import Catalogue

_PATIENCE = 2.0
"""Seconds that an index may take to be built."""
_MOST = 200
_FEWEST = 2
"""So many letters are typed at least before ids are looked for that are not held in memory."""


class Choice(NamedTuple):
    """One thing that could be meant."""

    word: str
    told: str = ""


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
        yield from _views(last)
    elif (means := _meaning(action)) and (answers := _catalogue(before)):
        yield from means(last, answers)


def _views(last: str) -> Iterator[Choice]:
    """The saved views that are called so."""
    try:
        views = read_views()
    except Unreadable:
        return
    yield from (Choice(view.name, view.query) for view in views if view.name.startswith(last))


def _named_views(last: str) -> Iterator[Choice]:
    """The word with a saved view at its end, where it ends in `view:` and the beginning of a name."""
    found = re.search(r"(?:^|(?<=[\s(!]))view:(?P<name>\"[^\"]*|[^\s()\"]*)$", last)
    if found:
        for view in _views(found["name"].lstrip('"')):
            yield Choice(last[: found.start()] + said_reference(view.word), view.told)


def _meaning(action: argparse.Action) -> "Callable[[str, Catalogue], Iterator[Choice]] | None":
    """What tells the values of an argument that come from the workspace; none if they do not."""
    if action.metavar == "ID":
        return _ids
    if action.metavar == "SOURCE":
        return _sources
    return _query if "QUERY" in str(action.metavar) else None


def _catalogue(before: Sequence[str]) -> "Catalogue | None":
    """What answers about the workspace that the words name, as far as it does at once."""
    from ..store import Cancelled, embedded_folder, open_catalogues

    folder = _folder(before)
    until = monotonic() + _PATIENCE
    opening = open_catalogues(folder or embedded_folder(), is_cancelled=lambda: monotonic() > until)
    try:
        return next((catalogue for catalogue, _ in opening), None)
    except Cancelled:
        return None


def _folder(before: Sequence[str]) -> Path | None:
    for place, word in enumerate(before):
        name, given, value = word.partition("=")
        if name == "--in" and (given or place + 1 < len(before)):
            return Path(value if given else before[place + 1]).expanduser()
    return None


def _query(last: str, answers: "Catalogue") -> Iterator[Choice]:
    """The word with what could stand at its end, where it is a query or the end of one."""
    from ..store import complete, say_value

    if views := [*_named_views(last)]:
        yield from views
        return
    found = complete(
        last, len(last), answers.values, lambda field, value: say_value(field, value, answers.workspace)
    )
    for choice in found.choices:
        number = "" if choice.number is None else f" · {grouped(choice.number)}"
        yield Choice(last[: found.start] + choice.insert, f"{choice.shown}{number}")


def _sources(last: str, answers: "Catalogue") -> Iterator[Choice]:
    """The sources that begin so."""
    for each in answers.workspace.of("source"):
        for id in (each.id, each.id.partition("/")[2]):
            if id.startswith(last):
                yield Choice(id, each.caption)


def _ids(last: str, answers: "Catalogue") -> Iterator[Choice]:
    """The ids that begin so, in full or without their mission; behind `#`, the values of the record."""
    workspace = answers.workspace
    id, value, field = last.partition("#")
    if value:
        record = workspace.get(id) or next(
            (each for each in workspace.records.values() if each.id.partition("/")[2] == id), None
        )
        facts = record.facts() if record else ()
        yield from (
            Choice(f"{id}#{each.field}", each.label) for each in facts if each.field.startswith(field)
        )
        return
    known = list(workspace.records.values())
    if workspace.begun and len(id) >= _FEWEST:
        yield from (Choice(each) for each in workspace.begun(id, _MOST))
    yield from (Choice(each.id, each.caption) for each in known if each.id.startswith(id))
    if id and "/" not in id:
        short = ((each.id.partition("/")[2], each.caption) for each in known if "/" in each.id)
        yield from (Choice(name, caption) for name, caption in short if name.startswith(id))
