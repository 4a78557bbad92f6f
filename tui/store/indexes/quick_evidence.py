"""What becomes of citations of one passage, in plain characters where it has no others."""

import re
from typing import Final, NamedTuple

from ..held import State
from ..tallies import Why
from ..texts import Passages, splits_number
from .plain_lines import Plain, cites_of

_ODD: Final = re.compile("[&`‘’‚‛ʼ′´“”„‟″«»\xa0\u2009\u202f]").search
"""What is read as something else, or may stand within a number and for a space."""
_ODD_IN_ASCII: Final = re.compile("[&`]").search
_SECTIONS: Final = (
    *((section, "stated") for section in ("kind", "party", "stage", "figure", "term", "purpose")),
    *((section, "stated") for section in ("product", "market", "note")),
    ("sector", "inferred"),
)
"""The parts of a line whose values stand on something, and the basis of those that name none."""
_NONE: Final[tuple[State, ...]] = ("none",)
_STATES: Final[tuple[State, ...]] = ("ambiguous", "none", "not_found", "verbatim")


class QuickEvidence:
    """A passage as it is searched for quoted words."""

    __slots__ = ("_passage", "_passages", "_text")

    def __init__(self, passage: str) -> None:
        """Takes the passage."""
        self._passage = passage
        self._passages: Passages | None = None
        self._text = "" if _is_odd(passage) else " ".join(passage.split())

    def state(self, quote: str, before: str, after: str) -> State:
        """What becomes of a citation: whether its words stand there once, more than once, or not."""
        if not self._text or _is_odd(quote) or ((before or after) and _is_odd(before + after)):
            places = self._in_full(quote, before, after)
        else:
            places = self._plainly(_even(quote), _even(before), _even(after))
        return "verbatim" if places == 1 else "ambiguous" if places else "not_found"

    def _plainly(self, quote: str, before: str, after: str) -> int:
        text, places = self._text, 0
        numbers = not (quote[0].isalpha() and quote[-1].isalpha())
        at = text.find(quote)
        while at >= 0:
            end = at + len(quote)
            if (
                (not before or self._ends(before, at))
                and (not after or text.startswith(after, end + text.startswith(" ", end)))
                and not (numbers and splits_number(text, at, end))
            ):
                places += 1
            at = text.find(quote, at + 1)
        return places

    def _ends(self, before: str, at: int) -> bool:
        return self._text.endswith(before, 0, at - (self._text[at - 1 : at] == " "))

    def _in_full(self, quote: str, before: str, after: str) -> int:
        if self._passages is None:
            self._passages = Passages(self._passage)
        return len(self._passages.find(quote, before, after))


def _is_odd(text: str) -> bool:
    return bool(_ODD_IN_ASCII(text) if text.isascii() else _ODD(text))


def _even(text: str) -> str:
    return " ".join(text.split()) if text else text


class Grounds(NamedTuple):
    """What the values of a line stand on."""

    states: tuple[tuple[State, int], ...]
    """How many of its citations have each state; of values without any, `none`."""
    bases: tuple[str, ...]
    whys: tuple[Why | None, ...]
    """What is amiss with the words of each figure."""


def grounds_of(line: Plain) -> Grounds:
    """What the values of a plain line stand on."""
    evidence = QuickEvidence(line["passage"])
    every: list[State] = []
    bases = set[str]()
    whys: list[Why | None] = []
    for section, basis in _SECTIONS:
        if section not in line:
            continue
        for value in _values(line, section):
            bases.add(value.get("basis", basis))
            cites = cites_of(value) if "cite" in value else []
            if "when" in value:
                cites = cites + cites_of(value["when"])
            found = [evidence.state(*cite) for cite in cites]
            every += found or _NONE
            if section == "figure":
                whys.append(_why(found))
    states = tuple([(state, number) for state in _STATES if (number := every.count(state))])
    return Grounds(states, tuple(sorted(bases)), tuple(whys))


def _values(line: Plain, section: str) -> list[Plain]:
    values: list[Plain] = [line["kind"]] if section == "kind" else line[section]
    return values


def _why(states: list[State]) -> Why | None:
    if "not_found" in states:
        return "not_found"
    return "ambiguous" if "ambiguous" in states else None
