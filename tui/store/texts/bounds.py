"""Whether a span of a text begins or ends where nobody would cut: within a number or a word."""

import unicodedata
from collections.abc import Callable

_WITHIN_NUMBERS = ".,'’\xa0\u2009\u202f"
_PARTED = ("LATIN", "GREEK", "CYRILLIC", "ARMENIAN", "GEORGIAN")
"""The scripts that part every word from the next and join nothing to it."""


def splits_number(text: str, start: int, end: int) -> bool:
    """Whether a span takes only a part of a number: `40 jobs` of `140 jobs`, `5` of `1.5` or of `5,000`."""
    return _cuts(text, start, end, _goes_on_as_number)


def splits_word(text: str, start: int, end: int) -> bool:
    """Whether a span takes only a part of a word; never said of writing that does not part its words."""
    return _cuts(text, start, end, lambda text, at: _is_parted(text[at - 1]) and _is_parted(text[at]))


def _cuts(text: str, start: int, end: int, goes_on: Callable[[str, int], bool]) -> bool:
    return start < end and any(0 < at < len(text) and goes_on(text, at) for at in (start, end))


def _goes_on_as_number(text: str, at: int) -> bool:
    before, after = text[at - 1], text[at]
    if before.isdecimal() and after in _WITHIN_NUMBERS:
        return text[at + 1 : at + 2].isdecimal()
    if after.isdecimal() and before in _WITHIN_NUMBERS:
        return at > 1 and text[at - 2].isdecimal()
    return before.isdecimal() and after.isdecimal()


def _is_parted(character: str) -> bool:
    """Whether a character is a letter of a script that parts its words, or an accent on one."""
    name = unicodedata.name(character, "")
    return (character.isalpha() and name.startswith(_PARTED)) or name.startswith("COMBINING")
