"""Whether what is known of a record answers a query: plainly, without an index."""

from collections.abc import Iterable
from functools import lru_cache

from ..texts import Term, near_terms, phrase, query_terms
from .knowing import Traits, traits_of_texts
from .parts import All, Days, Either, Nearly, Not, Number, Part, Value, Word, Words
from .query import Query

SHORT = 2
"""Words of so few folded characters are asked for whole, and as beginnings of the words of names."""

_OF_FACTS = ("evidence", "basis", "has", "qualifier", "modality", "currency")


def holds(query: Query, what: Traits) -> bool:
    """Whether a record answers a query."""
    return _holds(query.asked, what)


def is_named(query: Query, what: Traits) -> bool:
    """Whether all the words that must be there stand in the names of a record."""
    return all(_begins(term, what.names) for term in query.terms)


def answering(query: Query, fact: Traits) -> int:
    """How much of what a query asks for, beside its words, a fact answers by itself."""
    return sum(_holds(part, fact) for part in _of_facts(query))


@lru_cache(maxsize=16)
def _of_facts(query: Query) -> tuple[Part, ...]:
    """What facts can answer: each field with all its values, each number."""
    asked = ((field, query.asks(field).included) for field in _OF_FACTS)
    fields = (All(tuple(Value(field, value) for value in included)) for field, included in asked if included)
    return (*fields, *(part for part in query.asked.parts if isinstance(part, Number)))


def asks_of_facts(query: Query) -> int:
    """How much a query asks for that facts can answer by themselves."""
    return len(_of_facts(query))


def stands_in(query: Query, texts: Iterable[str]) -> bool:
    """Whether the words of a query stand in texts that are no record, each text a line."""
    return holds(query.words_alone(), traits_of_texts(texts))


def _holds(part: Part, what: Traits) -> bool:
    match part:
        case All(parts):
            asked: dict[str, list[str]] = {}
            for each in parts:
                if isinstance(each, Value):
                    asked.setdefault(each.field, []).append(each.value)
            rest = (each for each in parts if not isinstance(each, Value))
            has = all(_has(field, values, what) for field, values in asked.items())
            return has and all(_holds(each, what) for each in rest)
        case Either(parts):
            return any(_holds(each, what) for each in parts)
        case Not(inner):
            return not _holds(inner, what)
        case _:
            return _holds_one(part, what)


def _holds_one(part: Word | Words | Nearly | Value | Number | Days, what: Traits) -> bool:
    match part:
        case Word(text):
            return all(_is_found(term, what) for term in query_terms(text))
        case Words(text):
            return _is_said(text, what)
        case Nearly(text):
            return all(_begins(term, what.words) for term in near_terms(text))
        case Value(field, value):
            return _has(field, (value,), what)
        case Number(field):
            return any(_is_within(number, part) for number in what.numbers.get(field, ()))
        case Days():
            return _meets(part, what)


def _is_found(term: Term, what: Traits) -> bool:
    if term.whole or len(term.text) > SHORT:
        return _begins(term, what.words)
    return term.text in what.words or _begins(term, what.names)


def _is_said(text: str, what: Traits) -> bool:
    asked = phrase(text)
    signed = all(_begins(term, what.words) for term in asked.signed)
    return signed and any(asked.stands_in(line) for line in what.lines)


def _begins(term: Term, words: Iterable[str]) -> bool:
    return any(map(term.fits, words))


def _has(field: str, asked: Iterable[str], what: Traits) -> bool:
    return not set(asked).isdisjoint(what.values.get(field, ()))


def _is_within(number: float, asked: Number) -> bool:
    low = asked.low is None or (float(asked.low) < number if asked.low_open else float(asked.low) <= number)
    high = asked.high is None or (
        number < float(asked.high) if asked.high_open else number <= float(asked.high)
    )
    return low and high


def _meets(asked: Days, what: Traits) -> bool:
    if what.days is None:
        return False
    first, last = what.days
    begins = first is None or asked.last is None or first <= asked.last.toordinal()
    return begins and (last is None or asked.first is None or asked.first.toordinal() <= last)
