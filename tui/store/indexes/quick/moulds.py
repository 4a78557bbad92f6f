"""What lines have in common that differ only in what is in their slots.

A line that fits the mould of another, which was read as JSON, is as good as that one where what is in its
slots is as it should be.
"""

import re
from collections.abc import Callable, Sequence
from operator import call, itemgetter
from typing import Any, Final, TypeAlias

from .forms import CHECKS
from .lines import plain_line
from .said import Said
from .slots import Slots
from .writing import meant_by, written

Pieces: TypeAlias = Sequence[str]
"""What is in the slots of a line; the last says nothing, and is in none."""

_MOST: Final = 500
"""So many moulds are kept."""
_TEXT: Final = '([^"]*)'
_NUMBER: Final = r"((?:0|[1-9][0-9]{0,11})(?:\.[0-9]{1,2})?)"
_in_signs: Final = re.compile(rf"(:\s*){_NUMBER}([\s,\]}}]*)").fullmatch


class Mould:
    """What some lines have in common.

    Attributes:
        slots: Where they differ.
        cites: The slots of all citations, those of figures last.
        names: The slots of names, the caption first.
        fit: Gives what is in the slots of a line; none if it differs elsewhere.
        words: Gives those texts that are words of lists, or nearly so.
        passage: The slot of the passage.
        said: What lines have in common that have the same words and mission, by these.
    """

    def __init__(self, slots: Slots, fit: Callable[[str], re.Match[str] | None]) -> None:
        """Takes the slots of a line, and what finds them in others."""
        self.slots, self.fit = slots, fit
        self.cites = [*slots.cites, *(cite for cites in slots.figures for cite in cites)]
        checks = [
            (slot, CHECKS[name]) for name, every in slots.names.items() if name in CHECKS for slot in every
        ]
        checks += [(cite.quote, CHECKS["quote"]) for cite in self.cites]
        self._checks = [check for _, check in checks]
        self._checked: Callable[[Pieces], Sequence[str]] = itemgetter(*(slot for slot, _ in checks))
        self.names = [slot for name in ("short", "title") for slot in slots.names.get(name, ())]
        self.words: Callable[[Pieces], Any] = itemgetter(*slots.names["word"])
        self.passage = slots.names["passage"][0]
        self.said: dict[tuple[object, ...], Said] = {}

    def accepts(self, pieces: Pieces) -> bool:
        """Whether each text in a slot is as is asked of it."""
        return all(map(call, self._checks, self._checked(pieces)))


Cut: TypeAlias = tuple[Mould, Pieces, bytes]


class Moulds:
    """Those that were met."""

    def __init__(self) -> None:
        """Knows none yet."""
        self._known: dict[int, list[Mould]] = {}
        self._many = 0

    def cut(self, data: bytes) -> Cut | None:
        """The mould of a line, what is in its slots, and the line; none if it is not plain."""
        line = written(data)
        if line is None:
            return None
        text, is_escaped = line
        for mould in self._known.get(text.count('"'), ()):
            if found := mould.fit(text):
                break
        else:
            learnt = self._learnt(text, data)
            if learnt is None or not (found := learnt.fit(text)):
                return None
            mould = learnt
        pieces = found.groups()
        if is_escaped:
            said = _meant(pieces, mould.passage, text.count("\\"))
            return (mould, said, data) if said else None
        return mould, (*pieces, ""), data

    def _learnt(self, text: str, data: bytes) -> Mould | None:
        """The mould of a line that is the first of its kind."""
        plain = plain_line(data)
        slots = Slots(plain) if plain else None
        pieces = text.split('"')
        if slots is None or slots.many != len(pieces):
            return None
        mould = Mould(slots, re.compile(_pattern(slots, pieces)).fullmatch)
        if self._many < _MOST:
            self._known.setdefault(len(pieces) - 1, []).append(mould)
            self._many += 1
        return mould


def _meant(pieces: Sequence[str], passage: int, many: int) -> Pieces | None:
    """What is in the slots of a line as it is meant; none if it is written in yet other ways.

    Args:
        pieces: what is written there.
        passage: the slot of the passage, which mostly has all that is written by two signs.
        many: how often that is so in the line.
    """
    found = [*pieces, ""]
    slots = [passage]
    if pieces[passage].count("\\") < many:
        slots = [slot for slot, piece in enumerate(pieces) if "\\" in piece]
    for slot in slots:
        said = meant_by(pieces[slot])
        if said is None:
            return None
        found[slot] = said
    return found


def _pattern(slots: Slots, pieces: Sequence[str]) -> str:
    """What all lines are like that differ from one in the slots alone."""
    every = list(map(re.escape, pieces))
    for piece in slots.free:
        every[piece] = _TEXT
    for piece in (slots.free[slot] for slot in slots.numbers):
        signs = _in_signs(pieces[piece])
        every[piece] = f"{re.escape(signs[1])}{_NUMBER}{re.escape(signs[3])}" if signs else _NUMBER
    return '"'.join(every)
