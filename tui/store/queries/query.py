"""The one text that narrows everything."""

import re
from dataclasses import dataclass, replace

from ..texts import Term, query_terms

FIELDS = ("record", "kind", "stage", "sector", "country", "org", "mission", "evidence", "basis")
"""What a query can narrow by, as `field:value`."""

_OF_WORDS = frozenset({"record", "kind", "stage", "evidence", "basis"})
"""The fields whose values are words of closed lists, read in any case, with hyphens and spaces too."""

_PART = re.compile(rf'(?:{"|".join(FIELDS)}):"[^"]*(?:"(?!\S)|\Z)|\S+')
"""A value in quotes with its field, or what stands between white space."""


@dataclass(frozen=True, slots=True)
class Query:
    """Words that are all asked for, and values of which each field must have one."""

    words: str = ""
    only: tuple[tuple[str, str], ...] = ()

    def __bool__(self) -> bool:
        """Whether it narrows at all."""
        return bool(self.terms or self.only)

    def __str__(self) -> str:
        """The text that reads as this query."""
        return " ".join(
            part
            for part in (self.words, *(say_narrowing(field, value) for field, value in self.only))
            if part
        )

    @property
    def terms(self) -> tuple[Term, ...]:
        """The terms of its words."""
        return query_terms(self.words)

    def narrowed(self, field: str, value: str) -> "Query":
        """The query that also asks for a value; one already asked for is taken away."""
        pair = (field, value)
        only = tuple(other for other in self.only if other != pair)
        return replace(self, only=only if pair in self.only else (*only, pair))


def read_query(text: str) -> Query:
    """The query that a text means. Any text is one: what is not `field:value` is words.

    A value in double quotes may hold spaces; quotes are no part of it, and one that is not closed goes on to
    the end. A field without a value asks for the empty one, which nothing has.
    """
    words, only = [], []
    for part in _PART.findall(text):
        field, colon, quoted = part.partition(":")
        if colon and field in FIELDS:
            value = " ".join(quoted.replace('"', "").split())
            only.append((field, _worded(value) if field in _OF_WORDS else value))
        else:
            words.append(part)
    return Query(" ".join(words), tuple(dict.fromkeys(only)))


def say_narrowing(field: str, value: str) -> str:
    """The text that asks for a value: `kind:supply`, or `org:"a b"` where it holds white space."""
    return f'{field}:"{value}"' if value.split() not in ([], [value]) else f"{field}:{value}"


def _worded(value: str) -> str:
    return value.lower().replace("-", "_").replace(" ", "_")
