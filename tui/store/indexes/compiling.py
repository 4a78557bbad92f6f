"""A query as the engine asks it, of an index with the fields of `schema_builder`."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from math import nextafter
from re import search

import tantivy

from ..queries import SHORT, All, Days, Either, Nearly, Not, Number, Part, Query, Value, Word, Words
from ..texts import Near, Term, near_terms, phrase, query_terms
from .schema import DAY

_FAR = 2.0**62
"""Beyond every number of a record, and within what the engine takes for a whole number."""
_HALF = 2.0**52
"""From here on all floats are whole numbers."""


def compiled(query: Query, index: tantivy.Index, searcher: tantivy.Searcher) -> tantivy.Query:
    """What a query asks of an index.

    Args:
        query: what is asked.
        index: where.
        searcher: a state of that index; the words that go on are those there are in it.
    """
    return _Compiling(index, searcher).part(query.asked)


def compiled_names(query: Query, index: tantivy.Index, searcher: tantivy.Searcher) -> tantivy.Query:
    """What asks for all the words of a query in the names alone."""
    compiling = _Compiling(index, searcher)
    return _all(compiling.begins("names", term) for term in query.terms)


class _Compiling:
    """Makes the parts of one query."""

    def __init__(self, index: tantivy.Index, searcher: tantivy.Searcher) -> None:
        self._index, self._schema, self._searcher = index, index.schema, searcher

    def part(self, part: Part) -> tantivy.Query:
        """Any part."""
        match part:
            case All(parts):
                asked: dict[str, list[str]] = {}
                for each in parts:
                    if isinstance(each, Value):
                        asked.setdefault(each.field, []).append(each.value)
                values = (self._any(field, each) for field, each in asked.items())
                rest = (self.part(each) for each in parts if not isinstance(each, Value))
                return _all((*values, *rest))
            case Either(parts):
                return _some(map(self.part, parts))
            case Not(inner):
                every = (tantivy.Occur.Must, tantivy.Query.all_query())
                return tantivy.Query.boolean_query([every, (tantivy.Occur.MustNot, self.part(inner))])
            case _:
                return self._one(part)

    def _one(self, part: Word | Words | Nearly | Value | Number | Days) -> tantivy.Query:
        match part:
            case Word(text):
                return _all(map(self._found, query_terms(text)))
            case Words(text):
                return self._said(text)
            case Nearly(text):
                return _all(self.begins("words", term) for term in near_terms(text))
            case Value(field, value):
                return self._any(field, [value])
            case Number():
                return self._number(part)
            case Days():
                return self._days(part)

    def begins(self, field: str, term: Term) -> tantivy.Query:
        """A word that a field has, one of which it is the beginning, or one that is like it."""
        if isinstance(term, Near):
            return tantivy.Query.fuzzy_term_query(
                self._schema, field, term.text, term.edits, transposition_cost_one=True
            )
        if term.whole:
            return self._any(field, [term.text])
        if field == "names" and len(term.text) <= SHORT:
            return self._any("starts", [term.text])
        return self._any(field, [word for word, _ in self._searcher.terms_with_prefix(field, term.text)])

    def _any(self, field: str, terms: Sequence[str]) -> tantivy.Query:
        """One of some words; those that no engine takes are in no record."""
        known = [term for term in terms if _is_sound(term)]
        if not known:
            return tantivy.Query.empty_query()
        if len(known) == 1:
            return tantivy.Query.term_query(self._schema, field, known[0], "basic")
        return tantivy.Query.term_set_query(self._schema, field, known)

    def _found(self, term: Term) -> tantivy.Query:
        if term.whole or len(term.text) > SHORT:
            return self.begins("words", term)
        return _some(
            self._any(field, [term.text]) for field in ("words", "starts") if self._has(field, term.text)
        )

    def _has(self, field: str, term: str) -> bool:
        return _is_sound(term) and self._searcher.doc_freq(field, term) > 0

    def _said(self, text: str) -> tantivy.Query:
        asked = phrase(text)
        signed = (self.begins("words", term) for term in asked.signed)
        if len(asked.words) == 1:
            return _all((self._any("words", asked.words), *signed))
        return _all((tantivy.Query.phrase_query(self._schema, "words", list(asked.words)), *signed))

    def _number(self, asked: Number) -> tantivy.Query:
        field = f"numbers.{asked.field.replace('.', '_')}"
        ranges = _ranges(_bound(asked.low), _bound(asked.high), asked.low_open, asked.high_open)
        return _some(self._index.parse_query(f"{field}:{each}", ["id"]) for each in ranges)

    def _days(self, asked: Days) -> tantivy.Query:
        unsigned, field = tantivy.FieldType.Unsigned, tantivy.Query.range_query
        ends = []
        if asked.last:
            ends.append(field(self._schema, "first", unsigned, 0, asked.last.toordinal() + DAY))
        if asked.first:
            ends.append(field(self._schema, "last", unsigned, asked.first.toordinal() + DAY, None))
        return _all(ends)


def _is_sound(term: str) -> bool:
    return not search("[\ud800-\udfff]", term)


def _all(queries: Iterable[tantivy.Query]) -> tantivy.Query:
    every = list(queries)
    if len(every) == 1:
        return every[0]
    clauses = [(tantivy.Occur.Must, each) for each in every]
    return tantivy.Query.boolean_query(clauses) if clauses else tantivy.Query.all_query()


def _some(queries: Iterable[tantivy.Query]) -> tantivy.Query:
    every = list(queries)
    if len(every) <= 1:
        return every[0] if every else tantivy.Query.empty_query()
    return tantivy.Query.boolean_query([(tantivy.Occur.Should, each) for each in every])


def _bound(number: Decimal | None) -> float | None:
    return None if number is None else max(-_FAR, min(float(number), _FAR))


def _ranges(low: float | None, high: float | None, low_open: bool, high_open: bool) -> Iterator[str]:
    """The ranges that hold what stands between two ends, as the engine reads them.

    It takes both ends of a range for whole numbers or neither: a whole one beside one that is not is moved to
    the number next to it that is not, and where there is none, the range is cut in two.
    """
    if low is None or high is None or low.is_integer() == high.is_integer():
        yield _range(low, high, low_open, high_open)
    elif low.is_integer() and abs(low) < _HALF:
        yield _range(nextafter(low, low + 1 if low_open else low - 1), high, not low_open, high_open)
    elif high.is_integer() and abs(high) < _HALF:
        yield _range(low, nextafter(high, high - 1 if high_open else high + 1), low_open, not high_open)
    elif high.is_integer():
        yield _range(low, _HALF - 0.5, low_open, False)
        yield _range(_HALF, high, False, high_open)
    else:
        yield _range(low, -_HALF, low_open, False)
        yield _range(0.5 - _HALF, high, False, high_open)


def _range(low: float | None, high: float | None, low_open: bool, high_open: bool) -> str:
    begins = "{" if low_open and low is not None else "["
    ends = "}" if high_open and high is not None else "]"
    return f"{begins}{_end(low)} TO {_end(high)}{ends}"


def _end(number: float | None) -> str:
    return "*" if number is None else format(Decimal(repr(number)), "f")
