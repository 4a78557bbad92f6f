"""Characters as the bytes that keep them: UTF-8, perhaps with a byte order mark before it."""

from array import array
from codecs import BOM_UTF8
from collections.abc import Sequence
from itertools import accumulate

from .decoding import Span


class Octets:
    """Where the characters of a text stand among the bytes of its file."""

    def __init__(self, raw: str, mark: bool = False) -> None:
        """Takes the text as kept.

        Args:
            raw: the text, without a byte order mark.
            mark: whether the file has a byte order mark before it.
        """
        first = len(BOM_UTF8) if mark else 0
        self._starts: Sequence[int] = (
            range(first, first + len(raw) + 1)
            if raw.isascii()
            else array("Q", accumulate(map(_size, raw), initial=first))
        )

    def of_characters(self, start: int, end: int) -> Span:
        """The bytes of a span of characters.

        Raises:
            ValueError: there is no such span.
        """
        if not 0 <= start <= end < len(self._starts):
            raise ValueError(f"no span of a text of {len(self._starts) - 1} characters: {start}, {end}")
        return self._starts[start], self._starts[end]


def _size(character: str) -> int:
    """How many bytes UTF-8 takes; the three of its place in the table for half a surrogate pair."""
    return 1 + (character > "\x7f") + (character > "\u07ff") + (character > "\uffff")
