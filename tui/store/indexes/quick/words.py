"""The words of many texts, each piece between white space looked at only the first time that it is met.

Words are parted at white space, and folded character by character, so that the pieces of a text can be read
one by one. Words are given as the texts of JSON are written, without the quotation marks.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from ...queries import SHORT
from ...texts import Passages, index_terms
from .passages import ManyPassages
from .pieces import END, escaped, parted
from .remembering import Remembered

_MOST: Final = 200_000
"""So many pieces are kept in mind."""
_MANY: Final = 2 * _MOST
"""More than they become with those of one record."""

_STOP, _GREAT, _SIGN, _ODD, _MORE, _NEW = "\x01", "\x02", "\x03", "\x04", "\x05", "\x06"
"""What is noted of pieces: it ends a sentence if the next begins one; it begins with a great letter or a
digit; with a sign; it may end a sentence or not; it has other terms beside, whose number stands between two
such signs; it ends a paragraph."""
_NEW_LINE: Final = f" {_NEW} "
_DOUBTFUL: Final = (_ODD, f"{_STOP} {_SIGN}", f"{_NEW} {_NEW}")
"""What says that a passage must be looked at more closely."""
_MEANT: Final = (
    (f"{_STOP} {_GREAT}", END),
    (_NEW, END),
    *((sign, "") for sign in (_GREAT, _STOP, _SIGN)),
)
"""What notes become in the end, one after the other."""
_NOTHING: Final = frozenset[str]()
_HAS_STOP: Final = re.compile(r"""[.!?…]['"’)\]]*\Z|[”»。！？]""").search
_LONG: Final = 12
"""No word of more characters is one that its stop shortens."""
_PLAIN_STOP: Final = re.compile(r"[^\W\d_][^\s.!?…&。！？]{0,28}[^\W\d_]\.|[^\W\d_]\.").fullmatch


class Words(NamedTuple):
    """The words of some lines."""

    lines: str
    """In their order, with what parts lines after each of them."""
    beside: frozenset[str]
    """Every other term that they are found by."""


class Names(NamedTuple):
    """What names are found by."""

    words: Words
    terms: str
    starts: str
    """The beginnings of their terms."""


class QuickWords:
    """The words of texts."""

    def __init__(self) -> None:
        """Knows no piece yet."""
        self._smooth = ManyPassages()
        self._plainly, self._in_passages = Remembered(self._main, _MANY), Remembered(self._marked, _MANY)
        self._starts = Remembered(_starts_of, _MOST)
        self._beside: dict[str, tuple[str, ...]] = {}
        self._numbered: list[tuple[str, ...]] = []

    def of_lines(self, texts: Iterable[str]) -> Words:
        """The words of texts, each a line."""
        lines, every = "", list[str]()
        for text in texts:
            pieces = text.split()
            lines += " ".join(map(self._plainly.__getitem__, pieces)) + END
            every += pieces
        return Words(lines, self._other_terms(every))

    def of_passages(self, passages: Sequence[str]) -> list[Words]:
        """The words of passages, each sentence a line."""
        smooth = [each for each in passages if each.isascii() and "&" not in each and "`" not in each]
        known = dict(zip(smooth, self._smooth.words_of(smooth), strict=True)) if smooth else {}
        return [
            Words(told[0], frozenset(told[1])) if (told := known.get(each)) else self._piece_by_piece(each)
            for each in passages
        ]

    def _piece_by_piece(self, passage: str) -> Words:
        if "&" in passage or not passage.replace("\n", " ").isprintable():
            return self._sentence_by_sentence(passage)
        pieces = passage.replace("\n", _NEW_LINE).split()
        words = " ".join(map(self._in_passages.__getitem__, pieces))
        if any(map(words.__contains__, _DOUBTFUL)) or words[0] == _NEW or words[-1] == _NEW:
            return self._sentence_by_sentence(passage)
        beside = _NOTHING
        if _MORE in words:
            said = words.split(_MORE)
            words = "".join(said[::2])
            beside = frozenset([term for met in said[1::2] for term in self._numbered[int(met)]])
        for sign, meant in _MEANT:
            words = words.replace(sign, meant)
        return Words(words + END, beside)

    def joined(self, every: Sequence[Words]) -> str:
        """The words of all, then their other terms with what parts lines after each."""
        lines = "".join([words[0] for words in every])
        several = [words[1] for words in every if words[1]]
        if not several:
            return lines
        beside = several[0].union(*several[1:])
        if not "".join(beside).isascii():
            beside = beside.difference(lines.split())
        return lines + END.join([*beside, ""])

    def of_names(self, names: Iterable[str]) -> Names:
        """The words of names, their terms and the beginnings of these; some may be there twice."""
        lines, pieces = "", list[str]()
        for name in names:
            own = name.split()
            lines += " ".join(map(self._plainly.__getitem__, own)) + END
            pieces += own
        starts = " ".join(map(self._starts.__getitem__, pieces))
        others = self._other_terms(pieces)
        return Names(Words(lines, others), " ".join([lines.replace(END, " "), *others]), starts)

    def forget(self) -> None:
        """Forgets the pieces, if they have become too many; never between the words of one record."""
        for kept in (self._plainly, self._in_passages):
            if len(kept) > _MOST:
                kept.clear()
        if len(self._beside) > _MOST or len(self._numbered) > _MOST:
            for each in (self._plainly, self._in_passages, self._beside, self._numbered):
                each.clear()

    def _other_terms(self, pieces: Sequence[str]) -> frozenset[str]:
        met = self._beside.keys() & pieces
        return _NOTHING.union(*[self._beside[piece] for piece in met]) if met else _NOTHING

    def _sentence_by_sentence(self, passage: str) -> Words:
        read = Passages(passage)
        return self.of_lines(read.text[start:end] for start, end in read.sentences)

    def _main(self, piece: str) -> str:
        words, others = parted(piece)
        if others:
            self._beside[piece] = others
        return words

    def _marked(self, piece: str) -> str:
        if piece == _NEW:
            return piece
        words, others = parted(piece)
        if others:
            words += f"{_MORE}{len(self._numbered)}{_MORE}"
            self._numbered.append(others)
        if not piece[0].isalnum():
            words = _SIGN + words
        elif not piece[0].islower():
            words = _GREAT + words
        if piece.isalnum() or not _HAS_STOP(piece):
            return words
        if not _PLAIN_STOP(piece):
            return words + _ODD
        return words + _STOP if _ends_sentence(piece) else words


def _ends_sentence(piece: str) -> bool:
    """Whether a piece with a stop ends a sentence where a great letter follows; a long word always does."""
    return len(piece) > _LONG or len(Passages(f"{piece} A").sentences) == 2


def _starts_of(piece: str) -> str:
    """The beginnings of the terms of a piece."""
    starts = {term[:length] for term in index_terms(piece) for length in range(1, SHORT + 1)}
    return " ".join(map(escaped, sorted(starts)))
