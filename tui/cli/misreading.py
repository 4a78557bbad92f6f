"""What cannot be read of a command line, and what to type instead."""

import re
from argparse import ArgumentParser
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from ..speech import said
from .commands import COMMANDS
from .metavars import metavar_told

_PATTERN = r"argument (?P<name>.+?): "


def unknown_command(words: Sequence[str]) -> list[str]:
    """What is said of words of which the first is no command."""
    from ..store import nearest

    known = [each.name for each in COMMANDS if not each.hidden]
    query = [word for word in words if not word.startswith("-")]
    lines = [said('there is no command "{name}"{near}', name=words[0], near=nearest(words[0], known))]
    if Path(words[0]).is_dir():
        lines.append(said("to open a folder, type: communique open {folder}", folder=words[0]))
    elif not nearest(words[0], known):
        lines.append(said("to search, type: communique search {words}", words=" ".join(query)))
    return lines


def reworded(message: str, parser: ArgumentParser) -> list[str]:
    """What argparse says of words that it cannot read, in our words.

    Args:
        message: as argparse says it.
        parser: what could not read them.
    """
    for pattern, say in _SAYINGS:
        if found := re.fullmatch(pattern, message, re.DOTALL):
            return list(say(found, parser))
    return [message]


def _unrecognised(found: re.Match[str], parser: ArgumentParser) -> Iterator[str]:
    from ..store import nearest

    for word in found["words"].split(" "):
        name = word.partition("=")[0]
        if name.startswith("-"):
            near = nearest(name, _options(parser))
            yield said('there is no option "{name}"{near}', name=name, near=near)
            if " " not in parser.prog:
                yield said("options of a command stand after it: communique search --json batteries")
        elif word:
            yield said('"{word}" is one word too many', word=word)


def _missing(found: re.Match[str], parser: ArgumentParser) -> Iterator[str]:
    needed = [name for name in found["names"].split(", ") if not _may_be_left_out(name, parser)]
    yield said("{names} is missing", names=metavar_told(", ".join(needed) or found["names"]))
    for name in needed:
        if there := ", ".join(_choices(name, parser)):
            yield said("there is: {choices}", choices=there)


def _not_among(found: re.Match[str], parser: ArgumentParser) -> Iterator[str]:
    from ..store import nearest

    choices = _choices(found["name"], parser)
    value = found["value"].strip("'\"")
    near = nearest(value, choices)
    name, there = found["name"].partition("/")[0], ", ".join(choices)
    yield said('{name}: there is no "{value}"{near}', name=name, value=value, near=near)
    yield said("there is: {choices}", choices=there)


def _without_value(found: re.Match[str], parser: ArgumentParser) -> Iterator[str]:
    what = next(
        (str(each.metavar or "") for each in parser._actions if _named(each.option_strings, found["name"])),
        "",
    )
    yield said("{name} needs a value: {what}", name=found["name"], what=metavar_told(what) or "…")


def _with_value(found: re.Match[str], parser: ArgumentParser) -> Iterator[str]:
    yield said("{name} takes no value", name=found["name"])


def _excluding(found: re.Match[str], parser: ArgumentParser) -> Iterator[str]:
    yield said("{name} and {other} exclude each other", name=found["name"], other=found["other"])


def _wrong(found: re.Match[str], parser: ArgumentParser) -> Iterator[str]:
    yield said("{name}: {value}", name=metavar_told(found["name"]), value=found["reason"])


_SAYINGS: tuple[tuple[str, Callable[[re.Match[str], ArgumentParser], Iterator[str]]], ...] = (
    (r"unrecognized arguments: (?P<words>.*)", _unrecognised),
    (r"the following arguments are required: (?P<names>.*)", _missing),
    (_PATTERN + r"invalid choice: (?P<value>.*?) \(choose from .*\)", _not_among),
    (_PATTERN + r"expected .*argument.*", _without_value),
    (_PATTERN + r"ignored explicit argument .*", _with_value),
    (_PATTERN + r"not allowed with argument (?P<other>.*)", _excluding),
    (_PATTERN + r"(?P<reason>.*)", _wrong),
)


def _may_be_left_out(name: str, parser: ArgumentParser) -> bool:
    """Whether argparse calls for an argument of which there may be none, as it does beside others."""
    return any(
        each.nargs in ("*", "?")
        for each in parser._actions
        if not each.option_strings and name in (each.metavar, each.dest)
    )


def _options(parser: ArgumentParser) -> list[str]:
    return [name for each in parser._actions for name in each.option_strings]


def _choices(name: str, parser: ArgumentParser) -> list[str]:
    found = (each for each in parser._actions if each.choices and _is_called(name, each.option_strings, each))
    return [str(choice) for each in found for choice in each.choices or ()]


def _is_called(name: str, options: Sequence[str], action: object) -> bool:
    own = (getattr(action, "metavar", None), getattr(action, "dest", None))
    return _named(options, name) or name in own


def _named(options: Iterable[str], name: str) -> bool:
    return bool({*options} & {*name.split("/")})
