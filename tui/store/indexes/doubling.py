"""Ids that stand more than once: the first record of an id stays, the others are told and left out."""

import hashlib
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence

from .parts import MARKS, Part

HELD = ""
"""Stands for what is held in memory, where parts are called by their names."""
_SLICES = 16
"""So many times less is looked at at once."""
_MOST = 2**64


def mark_of(id: str) -> int:
    """A number for an id; ids that differ in great letters alone have the same."""
    text = id.casefold().encode("utf-8", "surrogatepass")
    return int.from_bytes(hashlib.blake2b(text, digest_size=8).digest())


def marks_of(ids: Iterable[str]) -> bytes:
    """The marks of ids, to be kept in a part."""
    return array("Q", sorted(map(mark_of, ids))).tobytes()


def doubles(held: Iterable[str], parts: Sequence[Part]) -> Mapping[str, Mapping[int, str]]:
    """For each part, by its name, the marks of records that stand elsewhere before it, each with where.

    Args:
        held: the ids of what is held in memory.
        parts: parts in the order in which records come first.

    Raises:
        OSError: a part cannot be read.
    """
    known = [(HELD, array("Q", sorted(map(mark_of, held))))]
    known += [(part.folder.name, _marks(part)) for part in parts]
    found: dict[str, dict[int, str]] = {}
    for step in range(_SLICES):
        low, high = step * _MOST // _SLICES, (step + 1) * _MOST // _SLICES
        owners: dict[int, str] = {}
        for name, marks in known:
            for mark in marks[bisect_left(marks, low) : bisect_left(marks, high)]:
                if owners.setdefault(mark, name) != name:
                    found.setdefault(name, {})[mark] = owners[mark]
    return found


def _marks(part: Part) -> "array[int]":
    marks = array("Q")
    marks.frombytes((part.folder / MARKS).read_bytes())
    return marks
