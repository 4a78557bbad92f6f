"""The text of the file of views: what it says, and how one view in it is changed and nothing else."""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from ..speech import relayed, said
from .view import View

_KEYS = ("query", "sort", "pane")
_HEADING = re.compile(r"""^\s*\[\s*(?!\[)(?:"(?:[^"\\]|\\.)*"|'[^']*'|[A-Za-z0-9_-]+)\s*\]\s*(?:#.*)?$""")
_ANY_HEADING = re.compile(r"^\s*\[")
_INTRODUCTION = """\
# {told}
#   pane = "deals"
#   sort = "date:down"
"""


class Unfit(ValueError):
    """What a file says is not what a view is; the message says why."""


def views_in(text: str) -> tuple[View, ...]:
    """The views that a text has, in its order.

    Raises:
        Unfit: it is no TOML, with line and column, or no views.
    """
    return tuple(_view(name, table) for name, table in tables_in(text).items())


def tables_in(text: str) -> Mapping[str, Any]:
    """What a text says.

    Raises:
        Unfit: it is no TOML; the message begins with line and column.
    """
    from tomli import TOMLDecodeError, loads

    try:
        return loads(text)
    except TOMLDecodeError as error:
        raise Unfit(f"{error.lineno}:{error.colno}: {relayed(error.msg)}") from error
    except RecursionError as error:
        raise Unfit(said("1:1: Too deep")) from error


def with_view(text: str, view: View) -> str | None:
    """The text with a view added, or in place of the one of that name; None if it cannot be written in."""
    return with_table(text, view.name, _told(view), _KEYS, _introduction)


def with_table(
    text: str, name: str, told: Mapping[str, Any], keys: Sequence[str], introduction: Callable[[], str]
) -> str | None:
    """The text with a table added, or in place of the one of that name; None if it cannot be written in.

    Args:
        text: the text.
        name: the name of the table.
        told: what it says.
        keys: all keys that it may have of ours; what else it says stays.
        introduction: gives what stands above the first table.
    """
    tables = dict(tables_in(text))
    known = tables.get(name)
    others = (
        {key: value for key, value in known.items() if key not in keys} if isinstance(known, dict) else {}
    )
    found = _section(text, name)
    new = [f"{key} = {_toml(value)}" for key, value in told.items()]
    if found is None:
        start = text.rstrip() + "\n\n" if text.strip() else introduction() + "\n"
        changed = start + "\n".join([_heading(name), *new]) + "\n"
    else:
        lines, (first, last) = text.split("\n"), found
        own = re.compile(rf"""^\s*["']?(?:{"|".join(keys)})["']?\s*=""")
        rest = [line for line in lines[first + 1 : last] if not own.match(line)]
        changed = _joined([*lines[: first + 1], *new, *rest, *lines[last:]])
    return _checked(changed, {**tables, name: {**others, **told}})


def _introduction() -> str:
    """What stands above the first view."""
    told = said(
        "Views of Communiqué: queries with names. "
        "Beside its query, each may say where and how it is looked at:"
    )
    return _INTRODUCTION.format(told=told)


def without_view(text: str, name: str) -> str | None:
    """The text without a view; None if it cannot be taken out.

    A comment goes with it only where it stands right above, apart from all before.
    """
    tables = dict(tables_in(text))
    found = _section(text, name)
    if found is None:
        return None
    tables.pop(name, None)
    lines, (first, last) = text.split("\n"), found
    while last < len(lines) and not lines[last].strip():
        last += 1
    above = first
    while above and lines[above - 1].lstrip().startswith("#"):
        above -= 1
    if above and not lines[above - 1].strip():
        first = above
    return _checked(_joined([*lines[:first], *lines[last:]]), tables)


def with_name(text: str, name: str, other: str) -> str | None:
    """The text with another name for a view; None if it cannot be written in."""
    tables = tables_in(text)
    found = _section(text, name)
    if found is None:
        return None
    lines = text.split("\n")
    old = lines[found[0]]
    lines[found[0]] = _heading(other) + old[old.rindex("]") + 1 :]
    return _checked(_joined(lines), {other if each == name else each: tables[each] for each in tables})


def _view(name: str, table: object) -> View:
    if not isinstance(table, dict):
        heading = f"[{json.dumps(name, ensure_ascii=False)}]"
        raise Unfit(said("“{name}” is no view; a view begins with {heading}", name=name, heading=heading))
    for key in _KEYS:
        if not isinstance(table.get(key, ""), str):
            raise Unfit(said("{key} of “{name}” is no text; texts stand in quotes", key=key, name=name))
    return View(name, **{key: table[key] for key in _KEYS if key in table})


def _told(view: View) -> dict[str, str]:
    pairs = (("query", view.query), ("sort", view.sort), ("pane", view.pane))
    return {key: value for key, value in pairs if value is not None}


def _toml(value: Any) -> str:
    if isinstance(value, Mapping):
        pairs = ", ".join(f"{_quoted(key)} = {_toml(each)}" for key, each in value.items())
        return f"{{ {pairs} }}" if pairs else "{}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return f"[{', '.join(map(_toml, value))}]"
    return _quoted(value) if isinstance(value, str) else str(value)


def _heading(name: str) -> str:
    return f"[{_quoted(name)}]"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _section(text: str, name: str) -> tuple[int, int] | None:
    """The line that a view begins on, and the one after its last; None if it is written in another way.

    Blank lines and comments at its end are no part of it.
    """
    lines = text.split("\n")
    first = next((at for at, line in enumerate(lines) if _names(line, name)), None)
    if first is None:
        return None
    after = (at for at in range(first + 1, len(lines)) if _ANY_HEADING.match(lines[at]))
    last = next(after, len(lines))
    while last > first + 1 and lines[last - 1].lstrip()[:1] in ("", "#"):
        last -= 1
    return first, last


def _names(line: str, name: str) -> bool:
    return bool(_HEADING.match(line)) and list(tables_in(line)) == [name]


def _joined(lines: Sequence[str]) -> str:
    return "\n".join(lines).rstrip() + "\n" if lines else ""


def _checked(text: str, wanted: Mapping[str, Any]) -> str | None:
    """The text, if it says just what is wanted."""
    try:
        return text if tables_in(text) == dict(wanted) else None
    except Unfit:
        return None
