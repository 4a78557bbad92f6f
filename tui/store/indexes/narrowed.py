"""Some of what answers a query: what has numbers between two, in one field or several."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

import tantivy

from .windows import LAST

_WORD: Final = re.compile("[a-z]+").fullmatch
_NAMES: Final = ("name1", "name2", "name3", "name4")


@dataclass(frozen=True)
class Narrowed:
    """What answers a query and has some numbers.

    Attributes:
        name: What the query can be remembered by; equal names mean the same query.
        query: The query.
        spans: Between which numbers it has those of some fields, both inclusive.
    """

    name: object
    query: tantivy.Query = field(compare=False)
    spans: tuple[tuple[str, int, int], ...] = ()

    def to(self, field: str, low: int, high: int) -> "Narrowed":
        """What of it has a number of a field between two, both inclusive."""
        first, last = self.span(field)
        span = field, max(low, first), min(high, last)
        others = tuple(each for each in self.spans if each[0] != field)
        return self if span == (field, first, last) else Narrowed(self.name, self.query, (*others, span))

    def without(self, field: str) -> "Narrowed":
        """The same, whatever the number of a field."""
        return Narrowed(self.name, self.query, tuple(each for each in self.spans if each[0] != field))

    def span(self, field: str) -> tuple[int, int]:
        """Between which numbers it has those of a field."""
        return next(((low, high) for each, low, high in self.spans if each == field), (0, LAST))

    def asked(self, schema: tantivy.Schema, through_terms: str = "") -> tantivy.Query:
        """The query for it; the numbers of one field may be looked up as terms, where these are few."""
        wanted = [self.query, *self._words(schema)]
        for name, low, high in self.spans:
            if (low, high) != (0, LAST):
                wanted.append(between(schema, name, low, high, through_terms=name == through_terms))
        return tantivy.Query.boolean_query([(tantivy.Occur.Must, each) for each in wanted])

    def _words(self, schema: tantivy.Schema) -> Iterator[tantivy.Query]:
        """The words of the beginning that all names have: what has them is found sooner than numbers are."""
        exact = {name: low for name, low, high in self.spans if low == high}
        for word in _words_of(exact):
            yield tantivy.Query.term_query(schema, "names", word, "basic")


def between(
    schema: tantivy.Schema, field: str, low: int, high: int, *, through_terms: bool = False
) -> tantivy.Query:
    """What has a number of a field between two, both inclusive."""
    kind = tantivy.FieldType.Unsigned
    return tantivy.Query.range_query(
        schema, field, kind, lower_bound=low, upper_bound=high, use_inverted_index=through_terms
    )


def _words_of(exact: Mapping[str, int]) -> Iterator[str]:
    """The plain words that a name has, of which the numbers of the first fields are known."""
    known = b""
    for name in _NAMES:
        if name not in exact:
            break
        known += exact[name].to_bytes(8)
    text, cut = known.decode("ascii", "replace"), known[-1:] != b"\0"
    words = text.rstrip("\0").split(" ")
    yield from dict.fromkeys(word for word in (words[:-1] if cut else words) if _WORD(word))
