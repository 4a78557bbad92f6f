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
        if not self._text or _is_odd(quote) or _is_odd(before) or _is_odd(after):
            places = self._in_full(quote, before, after)
        else:
            places = self._plainly(_even(quote), _even(before), _even(after))
        return "verbatim" if places == 1 else "ambiguous" if places else "not_found"

    def _plainly(self, quote: str, before: str, after: str) -> int:
        text, places = self._text, 0
        at = text.find(quote)
        while at >= 0:
            end = at + len(quote)
            places += (
                (not before or self._ends(before, at))
                and (not after or text.startswith(after, end + text.startswith(" ", end)))
                and not splits_number(text, at, end)
            )
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
    return " ".join(text.split())


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
    states: dict[State, int] = {}
    bases = dict[str, None]()
    whys: list[Why | None] = []
    for section, basis in _SECTIONS:
        for value in _values(line, section):
            bases[value.get("basis", basis)] = None
            cites = cites_of(value)
            if section == "stage" and "when" in value:
                cites += cites_of(value["when"])
            found = [evidence.state(*cite) for cite in cites]
            for state in found or _NONE:
                states[state] = states.get(state, 0) + 1
            if section == "figure":
                whys.append(_why(found))
    return Grounds(tuple(sorted(states.items())), tuple(sorted(bases)), tuple(whys))


def _values(line: Plain, section: str) -> list[Plain]:
    values: list[Plain] = [line["kind"]] if section == "kind" else line.get(section, [])
    return values


def _why(states: list[State]) -> Why | None:
    if "not_found" in states:
        return "not_found"
    return "ambiguous" if "ambiguous" in states else None
