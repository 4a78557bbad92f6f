"""The one text that narrows everything."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from ..texts import Term, near_terms, phrase, query_terms
from .canonical import say_part
from .days import read_days
from .fields import WHEN, worded
from .mistakes import Mistake
from .parts import All, Days, Either, Nearly, Not, Number, Part, Value, Word, Words

EVERYTHING = All(())
"""What asks for nothing in particular."""


class Asked(NamedTuple):
    """The values of a field that a query asks for, and those that it does not want."""

    included: tuple[str, ...]
    excluded: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Query:
    """What is asked for. Two that ask for the same in the same words are equal, whatever was mistaken."""

    asked: All = EVERYTHING
    mistakes: tuple[Mistake, ...] = field(default=(), compare=False)
    """What is wrong with the text that it was read from."""

    def __bool__(self) -> bool:
        """Whether it narrows at all."""
        return bool(self.asked.parts)

    def __str__(self) -> str:
        """The text that reads as this query."""
        parts = self.asked.parts
        return say_part(parts[0] if len(parts) == 1 else self.asked)

    @property
    def terms(self) -> tuple[Term, ...]:
        """The words that must be there, as they are lit."""
        return tuple(dict.fromkeys(term for part in _wanted(self.asked) for term in terms_of(part)))

    @property
    def only(self) -> tuple[tuple[str, str], ...]:
        """The values that are asked for, wherever they stand, each with its field."""
        found = ((part.field, part.value) for part in _wanted(self.asked) if isinstance(part, Value))
        return tuple(dict.fromkeys(found))

    @property
    def currencies(self) -> tuple[str, ...]:
        """The currencies in which amounts are asked for."""
        fields = [part.field.partition(".") for part in _wanted(self.asked) if isinstance(part, Number)]
        return tuple(dict.fromkeys(code for _, _, code in fields if code))

    def asks(self, name: str) -> Asked:
        """The values of a field that stand side by side with all the rest."""
        included = (part.value for part in self.asked.parts if isinstance(part, Value) and part.field == name)
        negated = (part.part for part in self.asked.parts if isinstance(part, Not))
        excluded = (part.value for part in negated if isinstance(part, Value) and part.field == name)
        return Asked(tuple(included), tuple(excluded))

    def narrowed(self, name: str, value: str) -> "Query":
        """The query that also asks for a value; one already asked for is taken away.

        Of days, those that are asked for take the place of others.
        """
        days = read_days(value) if name == WHEN else None
        if days:
            rest = tuple(part for part in self.asked.parts if not isinstance(part, Days))
            return Query(All(rest if days in self.asked.parts else (*rest, days)))
        asked = Value(name, worded(name, value))
        return self._turned(asked, Not(asked))

    def excluded(self, name: str, value: str) -> "Query":
        """The query that does not want a value; one already not wanted is taken away."""
        asked = Value(name, worded(name, value))
        return self._turned(Not(asked), asked)

    def without(self, name: str) -> "Query":
        """What it asks for beside the values that `asks` tells."""
        return Query(All(tuple(part for part in self.asked.parts if not _is_of(part, name))))

    def without_words(self) -> "Query":
        """What it asks for beside words."""
        return Query(All(tuple(part for part in self.asked.parts if not _has_words(part))))

    def words_alone(self) -> "Query":
        """What it asks for with words."""
        return Query(All(tuple(part for part in self.asked.parts if _has_words(part))))

    def _turned(self, wanted: Part, opposed: Part) -> "Query":
        rest = tuple(part for part in self.asked.parts if part not in (wanted, opposed))
        return Query(All(rest if wanted in self.asked.parts else (*rest, wanted)))


def terms_of(part: Part) -> tuple[Term, ...]:
    """The words that one part asks for."""
    match part:
        case Words(text):
            return phrase(text).terms
        case Word(text):
            return query_terms(text)
        case Nearly(text):
            return near_terms(text)
    return ()


def _is_of(part: Part, name: str) -> bool:
    value = part.part if isinstance(part, Not) else part
    return isinstance(value, Value) and value.field == name


def _has_words(part: Part) -> bool:
    match part:
        case Not(inner):
            return _has_words(inner)
        case All(parts) | Either(parts):
            return any(map(_has_words, parts))
    return isinstance(part, Word | Words | Nearly)


def _wanted(part: Part) -> Iterator[Part]:
    """The parts of a part that are no groups, without what must not be."""
    if isinstance(part, All | Either):
        for inner in part.parts:
            yield from _wanted(inner)
    elif not isinstance(part, Not):
        yield part
