"""The one text that narrows everything."""

from dataclasses import dataclass, replace

from ..texts import Term, query_terms

FIELDS = ("record", "kind", "stage", "sector", "country", "org", "mission", "evidence", "basis")
"""What a query can narrow by, as `field:value`."""

_OF_WORDS = frozenset({"record", "kind", "stage", "evidence", "basis"})
"""The fields whose values are words of closed lists, read in any case and with hyphens too."""


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
            part for part in (self.words, *(f"{field}:{value}" for field, value in self.only)) if part
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
    """The query that a text means. Any text is one: what is not `field:value` is words."""
    words, only = [], []
    for part in text.split():
        field, colon, value = part.partition(":")
        if colon and value and field in FIELDS:
            only.append((field, _worded(value) if field in _OF_WORDS else value))
        else:
            words.append(part)
    return Query(" ".join(words), tuple(dict.fromkeys(only)))


def _worded(value: str) -> str:
    return value.lower().replace("-", "_")
