"""From a text to the query that it means."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from ...speech import said
from ..texts import apart, phrase, query_terms, trimmed
from .cutting import Piece, is_plain, pieces
from .days import is_like_a_day, read_days, unread_day
from .fields import MEANINGS, NUMBERS, WHEN, worded
from .habits import as_days, days_of_year, from_elsewhere, listed, one_by_one
from .mistakes import Mistake
from .numbers import read_numbers, say_numbers, unread_number
from .parts import All, Days, Nearly, Number, Part, Value, Word, Words
from .query import Query
from .simplest import either, negated, size, together

_MOST = 64
"""How many things a query can ask for."""


def read_query(text: str, instead: Mapping[int, All] | None = None) -> Query:
    """The query that a text means. Any text is one: what is no syntax is searched for as it stands.

    Words and `field:value`s that stand side by side are all asked for, of values of one field one. A value
    in double quotes may hold spaces; a quote that is not closed goes on to the end. A field without a value
    asks for the empty one, which nothing has.

    Args:
        text: what is asked.
        instead: what stands in the place of a quotation, by where that begins.
    """
    reader = _Reader(text, instead or {})
    part = reader.whole()
    parts = part.parts if isinstance(part, All) else (part,) if part else ()
    return Query(All(parts), tuple(sorted(reader.mistakes, key=lambda mistake: mistake.start)))


class _Reader:
    """Reads pieces from the left to the right."""

    def __init__(self, text: str, instead: Mapping[int, All]) -> None:
        self._text = text
        self._instead = instead
        self._pieces = list(pieces(text))
        self._at = 0
        self._asked = 0
        self.mistakes: list[Mistake] = []

    def whole(self) -> Part | None:
        """All of the text; at the top, no group is left to close."""
        return self._either()

    def _next(self) -> Piece | None:
        return self._pieces[self._at] if self._at < len(self._pieces) else None

    def _wrong(self, piece: Piece, reason: str, instead: str | None = None) -> None:
        self.mistakes.append(Mistake(piece.start, piece.end, reason, instead))

    def _either(self) -> Part | None:
        sides = [self._together()]
        while (piece := self._next()) and piece.sort == "or":
            self._at += 1
            sides.append(self._together())
            if self._asked <= _MOST and (sides[-1] is None or sides == [None, sides[-1]]):
                self._wrong(piece, said('or needs something on either side; "or" in quotes is the word'))
        return either(side for side in sides if side)

    def _together(self) -> Part | None:
        parts = []
        while (piece := self._next()) and piece.sort not in ("or", "close"):
            self._at += 1
            parts.append(self._part(piece))
        return together(part for part in parts if part)

    def _part(self, piece: Piece) -> Part | None:
        if piece.sort == "not":
            return self._negated(piece)
        if piece.sort == "open":
            return self._group(piece)
        if piece.sort == "too_deep":
            self._wrong(piece, said("so many groups in one another are not read"))
            return None
        whole = self._instead.get(piece.start) if piece.sort == "phrase" else None
        before = self._asked
        self._asked += 1 if whole is None else size(whole)
        if before <= _MOST < self._asked:
            self._wrong(piece, said("only the first {most} things are asked for", most=_MOST))
        if self._asked > _MOST:
            return None
        return together([whole]) if whole is not None else _READ[piece.sort](self, piece)

    def _negated(self, piece: Piece) -> Part | None:
        """What follows right after one or several `!`."""
        last, count = piece, 1
        while (follows := self._next()) and follows.sort == "not" and follows.start == last.end:
            self._at += 1
            last, count = follows, count + 1
        if follows is None or follows.start != last.end or follows.sort in ("or", "close"):
            reason = said("! stands right before what must not be: !word, !kind:supply, !(this or that)")
            self._wrong(last, reason)
            return None
        self._at += 1
        part = self._part(follows)
        return part if part is None or count % 2 == 0 else negated(part)

    def _group(self, piece: Piece) -> Part | None:
        part = self._either()
        if self._next():
            self._at += 1
        else:
            self._wrong(piece, said("this group is not closed: a ) is missing"))
        return part

    def word(self, piece: Piece) -> Part | None:
        """A word as it stands, which may be meant as something else."""
        text = _asking(piece.text)
        if text and (mistake := from_elsewhere(piece, self._next())):
            self.mistakes.append(mistake)
        elif text and (field := _meant(piece.text)):
            name = piece.text.partition(":")[0]
            place = replace(piece, end=piece.start + len(name) + 1)
            reason = said("there is no field {name}; in quotes, it is searched for", name=name)
            self._wrong(place, reason, f"{field}:")
        return None if not text else Word(text) if is_plain(text) else _as_they_stand(text)

    def nearly(self, piece: Piece) -> Part | None:
        """A word that may be written otherwise."""
        if not piece.text:
            self._wrong(piece, said("~ stands right before a word, and finds words like it"))
        text = _asking(piece.text)
        return Nearly(text) if text else None

    def phrase(self, piece: Piece) -> Part | None:
        """Words in quotes."""
        return Words(piece.text) if phrase(piece.text).words else None

    def field(self, piece: Piece) -> Part | None:
        """A field with what is asked of it; what cannot be asked of it is words."""
        if piece.field == WHEN:
            return self._days(piece) or self._as_words(piece)
        if piece.field.partition(".")[0] in NUMBERS:
            return self._numbers(piece) or self._as_words(piece)
        if days := days_of_year(piece):
            self.mistakes.append(as_days(piece))
            return days
        if listed(piece):
            return self._listed(piece)
        value = worded(piece.field, piece.text)
        if not value:
            self._miss_value(piece)
        return Value(piece.field, value)

    def _miss_value(self, piece: Piece) -> None:
        """That no value stands right after a field; a word that follows may be meant for it."""
        follows = self._next()
        meant = follows if follows and follows.sort == "word" and not piece.quoted else None
        instead = f"{piece.field}:{meant.text}" if meant else None
        self._wrong(
            replace(piece, end=meant.end if meant else piece.end), said("a value is missing here"), instead
        )

    def _listed(self, piece: Piece) -> Part | None:
        """Values with commas between them, read as if each stood after the field."""
        values = listed(piece)[: _MOST + 1 - self._asked]
        self._asked += len(values) - 1
        negated = self._text[: piece.start].endswith("!")
        self.mistakes.append(one_by_one(piece, values, negated=negated))
        return either(Value(piece.field, worded(piece.field, value)) for value in values)

    def _numbers(self, piece: Piece) -> Number | None:
        text = piece.text.replace(" ", "")
        found = read_numbers(piece.field, text)
        if found is None:
            reason = said("{field}: needs a number, such as 40, >=5m or 10..50", field=piece.field)
            self._wrong(self._within(piece, unread_number(text)), reason)
        elif found.low is not None and found.high is not None and found.low > found.high:
            turned = say_numbers(replace(found, low=found.high, high=found.low))
            self._wrong(piece, said("a range begins with its lower end"), f"{piece.field}:{turned}")
            return None
        return found

    def _days(self, piece: Piece) -> Days | None:
        text = piece.text.replace(" ", "")
        try:
            found = read_days(text)
        except OverflowError:
            self._wrong(piece, said("the calendar has no such days"))
            return None
        if found is None:
            wrong = unread_day(text)
            self._wrong(self._within(piece, wrong), _no_day(wrong))
        elif found.first and found.last and found.first > found.last:
            first, _, last = piece.text.partition("..")
            self._wrong(piece, said("a range begins with its earlier end"), f"{WHEN}:{last}..{first}")
            return None
        return found

    def _within(self, piece: Piece, end: str) -> Piece:
        """The place of an end of a range that stands after a field; the whole if it is not found there."""
        value = piece.start + len(piece.field) + 1
        at = self._text.rfind(end, value, piece.end) if end else -1
        return replace(piece, start=at, end=at + len(end)) if at >= 0 else piece

    def _as_words(self, piece: Piece) -> Part | None:
        return _as_they_stand(self._text[piece.start : piece.end])


_READ: dict[str, Callable[[_Reader, Piece], Part | None]] = {
    "word": _Reader.word,
    "nearly": _Reader.nearly,
    "phrase": _Reader.phrase,
    "field": _Reader.field,
}


def _no_day(text: str) -> str:
    """Why a text is no day."""
    if is_like_a_day(text):
        return said("the calendar has no {day}", day=text)
    return said("{field}: needs a date, such as 2014, 2014-01, >=2014-01-20 or 2013..2015", field=WHEN)


def _as_they_stand(text: str) -> Words | None:
    """What would be read as something else, as words one after the other; none if no word is in it."""
    words = " ".join(text.replace('"', " ").split())
    return Words(words) if phrase(words).words else None


def _asking(chunk: str) -> str:
    """A word as it is asked for: without what stands for nothing at its ends; nothing if nothing is left."""
    word = trimmed(chunk)
    word += ")" * (word.count("(") - word.count(")"))
    return word if query_terms(word) else ""


def _meant(word: str) -> str | None:
    """The field that a word before a colon is likely meant for."""
    name, colon, value = word.partition(":")
    lower = name.lower()
    if not colon or not value or not name.isalpha() or len(name) < 3:
        return None
    if lower in MEANINGS:
        return lower
    near = (field for field in MEANINGS if field[0] == lower[0])
    return next((field for field in near if not apart(lower, field, 2 if len(field) > 5 else 1)), None)
