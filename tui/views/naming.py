"""`view:NAME` in the text of a query: the query of a view, wherever one can ask."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

_MOST = 64
"""How many names are followed in one text."""

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


def expanded(text: str, views: Mapping[str, str]) -> str:
    """The text with the query of each view that it names, in brackets, in place of the name.

    Args:
        text: the text of a query.
        views: the query of each view, by its name. Other names, and a view within itself, stay as they are.
    """
    return _Expanding(views).done(text)


def said_reference(name: str) -> str:
    """How a view is named in a query: `view:name`, or `view:"a name"` where it would be cut."""
    plain = re.fullmatch(r"""[^\s()"]+""", name)
    return f"view:{name}" if plain else f'view:"{name}"'


def _found(text: str) -> Iterator[Reference]:
    for match in _REFERENCE.finditer(text):
        name = match["long"] if match["long"] is not None else match["short"]
        if match["quoted"] is None and name:
            yield Reference(match.start(), match.end(), name)


class _Expanding:
    """Puts queries in place of names, so many of them at most."""

    def __init__(self, views: Mapping[str, str]) -> None:
        self.views = views
        self.left = _MOST

    def done(self, text: str, within: tuple[str, ...] = ()) -> str:
        parts, end = [], 0
        for each in references(text):
            if each.name in self.views and each.name not in within and self.left > 0:
                self.left -= 1
                query = self.done(self.views[each.name], (*within, each.name))
                parts += [text[end : each.start], f"({query})"]
                end = each.end
        return "".join(parts) + text[end:]
