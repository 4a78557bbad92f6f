"""`view:NAME` in the text of a query: the query of a view, wherever one can ask."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_REFERENCE = re.compile(
    r"""(?P<quoted>"[^"]*"?)|(?<![^\s(!])view:(?:"(?P<long>[^"]*)"?|(?P<short>[^\s()"]+))"""
)


@dataclass(frozen=True, slots=True)
class Reference:
    """A place in a text that names a view; its end is exclusive."""

    start: int
    end: int
    name: str


def references(text: str) -> tuple[Reference, ...]:
    """The places of a text that name a view; what stands in quotes names none."""
    return tuple(_found(text))


def said_reference(name: str) -> str:
    """How a view is named in a query: `view:name`, or `view:"a name"` where it would be cut."""
    plain = re.fullmatch(r"""[^\s()"]+""", name)
    return f"view:{name}" if plain else f'view:"{name}"'


def _found(text: str) -> Iterator[Reference]:
    for match in _REFERENCE.finditer(text):
        name = match["long"] if match["long"] is not None else match["short"]
        if match["quoted"] is None and name:
            yield Reference(match.start(), match.end(), name)
