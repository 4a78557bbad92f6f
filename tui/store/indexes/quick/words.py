"""The words of many texts, each piece between white space looked at only the first time that it is met.

Words are parted at white space, and folded character by character, so that the pieces of a text can be read
one by one. Words are given as the texts of JSON are written, without the quotation marks.
"""

import json
import re
from collections.abc import Callable, Iterable, Sequence
from typing import Final, NamedTuple

from ...queries import SHORT
from ...texts import Passages, in_order, index_terms
from ..schema import GAP

_MOST = 200_000
"""So many pieces are kept in mind."""
_END: Final = " " + json.dumps(GAP)[1:-1] + " "
"""What stands after each line."""

_STOP, _GREAT, _SIGN, _ODD, _MORE, _NEW = "\x01", "\x02", "\x03", "\x04", "\x05", "\x06"
"""What is noted of pieces: it ends a sentence if the next begins one; it begins with a great letter or a
digit; with a sign; it may end a sentence or not; it has other terms beside, whose number stands between two
such signs; it ends a paragraph."""
_NEW_LINE = f" {_NEW} "
_DOUBTFUL = (_ODD, f"{_STOP} {_SIGN}", f"{_NEW} {_NEW}")
"""What says that a passage must be looked at more closely."""
_MEANT = (
    (f"{_STOP} {_GREAT}", _END),
    (_NEW, _END),
    *((sign, "") for sign in (_GREAT, _STOP, _SIGN)),
)
"""What notes become in the end, one after the other."""
_NOTHING = frozenset[str]()
_HAS_STOP = re.compile(r"""[.!?…]['"’)\]]*\Z|[”»。！？]""").search
_QUITE_LONG = 60
_LONG = 12
"""No word of more characters is one that its stop shortens."""
_PLAIN = re.compile(r"""["'(\[]*([A-Za-z0-9]{1,30}(?:[.,'/-][A-Za-z0-9]{1,10}){0,3})["')\].,:;]*""").fullmatch
"""A word of plain letters and digits, or some that are joined."""
_PLAIN_STOP = re.compile(r"[^\W\d_][^\s.!?…&。！？]{0,28}[^\W\d_]\.|[^\W\d_]\.").fullmatch


class Words(NamedTuple):
    """The words of some lines."""

    lines: str
    """In their order, with what parts lines after each of them."""
    beside: frozenset[str]
    """Every other term that they are found by."""


class Pieces(dict[str, str]):
    """What is kept of each piece of a text, worked out when it is first met."""

    def __init__(self, make: Callable[[str], str]) -> None:
        """Takes what works it out."""
        super().__init__()
        self._make = make

    def __missing__(self, piece: str) -> str:
        """What is kept of a piece that is met for the first time."""
        made = self[piece] = self._make(piece)
        return made


class QuickWords:
    """The words of texts."""

    def __init__(self) -> None:
        """Knows no piece yet."""
        self._plainly, self._in_passages = Pieces(self._main), Pieces(self._marked)
        self._names, self._starts = Pieces(_terms), Pieces(_beginnings)
        self._beside: dict[str, tuple[str, ...]] = {}
        self._numbered: list[tuple[str, ...]] = []

    def of_lines(self, texts: Iterable[str]) -> Words:
        """The words of texts, each a line."""
        lines, beside = "", set[str]()
        for text in texts:
            pieces = text.split()
            lines += " ".join(map(self._plainly.__getitem__, pieces)) + _END
            beside |= self._other_terms(pieces)
        return Words(lines, frozenset(beside))

    def of_passage(self, passage: str) -> Words:
        """The words of a passage, each sentence a line."""
        if "&" in passage or not passage.replace("\n", " ").isprintable():
            return self._sentence_by_sentence(passage)
        pieces = passage.replace("\n", _NEW_LINE).split()
        words = " ".join(map(self._in_passages.__getitem__, pieces))
        if any(map(words.__contains__, _DOUBTFUL)) or words[0] == _NEW or words[-1] == _NEW:
            return self._sentence_by_sentence(passage)
        beside = _NOTHING
        if _MORE in words:
            parted = words.split(_MORE)
            words = "".join(parted[::2])
            beside = frozenset([term for met in parted[1::2] for term in self._numbered[int(met)]])
        for sign, said in _MEANT:
            words = words.replace(sign, said)
        return Words(words + _END, beside)

    def joined(self, every: Sequence[Words]) -> str:
        """The words of all, then their other terms with what parts lines after each."""
        lines = "".join([words.lines for words in every])
        beside = frozenset[str]().union(*[words.beside for words in every])
        if any(not term.isascii() for term in beside):
            beside = beside.difference(lines.split())
        return lines + "".join([term + _END for term in beside])

    def of_names(self, names: Iterable[str]) -> tuple[str, str]:
        """The terms of names, and the beginnings of these; some may be there twice."""
        pieces = [piece for name in names for piece in name.split()]
        terms, starts = map(self._names.__getitem__, pieces), map(self._starts.__getitem__, pieces)
        return " ".join(terms), " ".join(starts)

    def forget(self) -> None:
        """Forgets the pieces, if they have become too many; never between the words of one record."""
        for kept in (self._plainly, self._in_passages, self._names, self._starts):
            if len(kept) > _MOST:
                kept.clear()
        if len(self._beside) > _MOST or len(self._numbered) > _MOST:
            for each in (self._plainly, self._in_passages, self._beside, self._numbered):
                each.clear()

    def _other_terms(self, pieces: list[str]) -> set[str]:
        met = self._beside.keys() & pieces
        return {term for piece in met for term in self._beside[piece]}

    def _sentence_by_sentence(self, passage: str) -> Words:
        read = Passages(passage)
        return self.of_lines(read.text[start:end] for start, end in read.sentences)

    def _main(self, piece: str) -> str:
        words, others = _parted(piece)
        if others:
            self._beside[piece] = others
        return words

    def _marked(self, piece: str) -> str:
        if piece == _NEW:
            return piece
        words, others = _parted(piece)
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


def _parted(piece: str) -> tuple[str, tuple[str, ...]]:
    """The words of a piece in their order, and its other terms."""
    if piece.isascii() and piece.isalnum() and len(piece) < _QUITE_LONG:
        return piece.lower(), ()
    plain = _PLAIN(piece)
    if plain is None:
        words: Sequence[str] = in_order(piece)
        others = index_terms(piece).difference(words)
    else:
        word = plain[1].lower()
        if word.isalnum():
            return word, ()
        words, others = _plainly_parted(word)
    return " ".join(map(_escaped, words)), tuple(map(_escaped, sorted(others)))


def _ends_sentence(piece: str) -> bool:
    """Whether a piece with a stop ends a sentence where a great letter follows; a long word always does."""
    return len(piece) > _LONG or len(Passages(f"{piece} A").sentences) == 2


def _plainly_parted(word: str) -> tuple[Sequence[str], set[str]]:
    """The words within one that is joined, and its other terms: all of it from each of these on."""
    begins = [match.start() for match in re.finditer(r"[a-z0-9]+", word)]
    words = re.findall(r"[a-z0-9]+", word)
    return words, {word[start:] for start in begins}.difference(words)


def _terms(piece: str) -> str:
    plain = _PLAIN(piece)
    if plain and plain[1].isalnum():
        return plain[1].lower()
    return " ".join(map(_escaped, sorted(index_terms(piece))))


def _beginnings(piece: str) -> str:
    starts = {term[:length] for term in index_terms(piece) for length in range(1, SHORT + 1)}
    return " ".join(map(_escaped, sorted(starts)))


def _escaped(term: str) -> str:
    return json.dumps(term, ensure_ascii=False)[1:-1]
