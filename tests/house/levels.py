"""How far a value may go on its way to the screen, and what its declared type says of that."""

import ast
from collections.abc import Iterable
from enum import IntEnum

TEXTS = {"Content", "Text"}
SAFE = TEXTS | {
    *("Option", "Panel", "Rule", "Segment", "Strip", "Style", "Table", "Widget", "ComposeResult"),
    *("Decimal", "bool", "date", "float", "int", "range"),
    *("ClassVar", "Final", "Iterable", "Iterator", "Sequence", "dict", "frozenset", "list", "set", "tuple"),
}
"""The types of which none is a `str`, and what holds them."""


class Level(IntEnum):
    """How far a value may go."""

    UNKNOWN = 0
    """Nowhere: it may hold what a file says."""

    CLEAN = 1
    """Where no markup is parsed: a `str` that went through `clean()`."""

    SHOWN = 2
    """Anywhere: a literal, a number, or an object such as Rich's `Text`."""


def lowest(levels: Iterable[Level]) -> Level:
    """The level of things together; of nothing, `SHOWN`."""
    return min(levels, default=Level.SHOWN)


def annotated(annotation: ast.expr | None) -> Level:
    """The level of what has a type."""
    if isinstance(annotation, ast.Constant) and isinstance(annotation.value, str):
        annotation = ast.parse(annotation.value, mode="eval").body
    if annotation is None:
        return Level.UNKNOWN
    names = {node.id for node in ast.walk(annotation) if isinstance(node, ast.Name)}
    literal = any(isinstance(node, ast.Attribute) for node in ast.walk(annotation))
    return Level.SHOWN if names <= SAFE and not literal else Level.UNKNOWN
