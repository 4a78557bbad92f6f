"""The numbers by which what lists show beside names is put in order: as it is in memory, to the last letter.

What deals show there are words of closed lists, so that all parts have the same numbers for these. Whatever
else records show stands between, and is known where they are all put in order together.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cache
from typing import get_args

from ...records import DealKind, Record, StageWord, When
from ...wording import label, say
from ..held import Workspace
from ..texts import naturally

_BETWEEN = 32
"""Bits for what stands between two words."""


class Glances:
    """The numbers of texts."""

    def __init__(self, texts: Iterable[str] = ()) -> None:
        """Takes all texts but the words that deals show."""
        self._others = sorted(set(map(naturally, texts)))

    def number(self, text: str) -> int:
        """The number of a text: 0 if it says nothing."""
        place, words = naturally(text), _words()
        if not place:
            return 0
        at = bisect_left(words, place)
        if words[at : at + 1] == [place]:
            return at + 1 << _BETWEEN
        return (at << _BETWEEN) + 1 + bisect_left(self._others, place)


def shown_by(record: Record, workspace: Workspace) -> Sequence[str]:
    """What lists show beside the name of a record, without dates."""
    return [say(each, workspace.caption) for each in record.glance if not isinstance(each, When)]


@cache
def _words() -> Sequence[str]:
    """The words that deals show, in order."""
    return sorted({naturally(label(word)) for word in (*get_args(DealKind), *get_args(StageWord), "not_yet")})
