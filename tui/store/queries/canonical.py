"""The one text that a part of a query is written as; reading it gives the part again."""

from .days import say_days
from .fields import WHEN
from .habits import is_a_habit
from .numbers import say_numbers
from .parts import All, Days, Either, Nearly, Not, Number, Part, Value, Word, Words


def say_part(part: Part) -> str:
    """The text of a part; the whole of a query stands without brackets."""
    match part:
        case Not(inner):
            return f"!{_enclosed(inner, All, Either)}"
        case All(parts):
            return " ".join(_enclosed(inner, All, Either) for inner in parts)
        case Either(parts):
            return " or ".join(_enclosed(inner, Either) for inner in parts)
        case _:
            return _say_one(part)


def _say_one(part: Word | Words | Nearly | Value | Number | Days) -> str:
    match part:
        case Word(text):
            return text
        case Words(text):
            return f'"{text}"'
        case Nearly(text):
            return f"~{text}"
        case Value(field, value):
            return say_narrowing(field, value)
        case Number():
            return f"{part.field}:{say_numbers(part)}"
        case Days():
            return f"{WHEN}:{say_days(part)}"


def say_narrowing(field: str, value: str) -> str:
    """The text that asks for a value: `kind:supply`, or `org:"a b"` where it would be cut."""
    cut = value.split() not in ([], [value]) or "(" in value or ")" in value or is_a_habit(field, value)
    return f'{field}:"{value}"' if cut else f"{field}:{value}"


def _enclosed(part: Part, *kinds: type) -> str:
    return f"({say_part(part)})" if isinstance(part, kinds) else say_part(part)
