"""A line of JSON as characters, and what is written by two signs in it."""

from typing import Final

_LONGEST: Final = 100_000
"""In bytes; no text in a line is longer than the line."""
_KNOWN: Final = bytes(set(range(32, 256)) - {ord("\\"), 127})
_QUOTE: Final = "\\\0"
"""Stands for a quotation mark within a text, so that all others begin or end one."""


def written(data: bytes) -> tuple[str, bool] | None:
    """A line where all quotation marks begin or end texts, and whether it has what is written by two signs.

    None if it is long, or has other control characters.
    """
    odd = data.translate(None, _KNOWN)
    if len(data) > _LONGEST or odd.strip(b"\\"):
        return None
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return None
    return (text.replace('\\"', _QUOTE), True) if odd else (text, False)


def meant_by(piece: str) -> str | None:
    """What a text of a line says; none if it is written in yet other ways."""
    said = piece.replace("\\n", "\n").replace(_QUOTE, '"')
    return None if "\\" in said else said
