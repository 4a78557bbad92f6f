"""How commands print: results to stdout, the rest to stderr, nothing unclean to either."""

import json
import sys
from collections.abc import Iterable
from io import TextIOWrapper
from typing import Any

from ..text import clean

FINE, FOUND_WRONG, MISUSED = 0, 1, 2
"""Exit codes: all is well; problems were found, or nothing answers; the command cannot be carried out so."""


def encode_anything() -> None:
    """Lets both streams write an escape for what their encoding has no character for."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def flush() -> None:
    """Hands the results over; a process started without a standard output has none to hand over."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.flush()


def tell(*lines: str) -> None:
    """Prints lines of a result."""
    for line in lines:
        print(clean(line))


def tell_json(value: object) -> None:
    """Prints a result as JSON; numbers that must stay exact are texts."""
    from pydantic import TypeAdapter

    plain = TypeAdapter[Any](Any).dump_python(value, mode="json")
    print(json.dumps(plain, ensure_ascii=True, indent=2))


def complain(line: str) -> None:
    """Prints one line that is no result."""
    if isinstance(sys.stderr, TextIOWrapper):
        print(clean(line), file=sys.stderr)


def aligned(rows: Iterable[tuple[str, ...]], gap: str = "  ") -> list[str]:
    """Rows as lines whose columns begin at the same place; wide characters take two."""
    from ..wording import padded

    table = [tuple(map(clean, row)) for row in rows]
    return [line.rstrip() for line in padded(table, gap)]
