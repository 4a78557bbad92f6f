"""Plain data as TOML, for the files that people edit."""

import json
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

_BARE = re.compile(r"[A-Za-z0-9_-]+")


def toml_of(table: Mapping[str, Any], heading: str = "") -> str:
    """A table as TOML: plain values first, then each table and each item of a list of tables by itself.

    Args:
        table: its content.
        heading: the key that it stands under, if it is not the whole file.
    """
    lines = [f"[{_key(heading)}]"] if heading else []
    said = {key: value for key, value in table.items() if value is not None}
    lines += [f"{_key(key)} = {_value(value)}" for key, value in said.items() if heading or not _deep(value)]
    for key, value in said.items() if not heading else ():
        if _deep(value):
            lines += _tables(key, value)
    return "\n".join(lines) + "\n"


def _tables(key: str, value: Any) -> Iterator[str]:
    sign = "[{}]" if isinstance(value, dict) else "[[{}]]"
    for item in [value] if isinstance(value, dict) else value:
        yield ""
        yield sign.format(_key(key))
        yield from (f"{_key(name)} = {_value(each)}" for name, each in item.items() if each is not None)


def _deep(value: Any) -> bool:
    """Whether a value is a table, or a list of nothing but tables."""
    if isinstance(value, list):
        return bool(value) and all(isinstance(item, dict) for item in value)
    return isinstance(value, dict)


def _value(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float | Decimal):
        return str(value) if isinstance(value, int) else format(Decimal(str(value)), "f")
    if isinstance(value, dict):
        pairs = (f"{_key(key)} = {_value(item)}" for key, item in value.items() if item is not None)
        return "{ " + ", ".join(pairs) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(map(_value, value)) + "]"
    return _text(str(value))


def _text(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _key(key: str) -> str:
    return key if _BARE.fullmatch(key) else _text(key)
