"""What is wrong with a file, and where."""

import dataclasses
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from ...speech import said

_LONGEST = 200


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong: where it is, and the reason with the nearest right thing."""

    file: str
    """Relative to the workspace, with forward slashes."""
    line: int
    """From 1."""
    column: int
    """From 1, in characters."""
    field: str
    """The path of keys and places in lists, such as `party.0.org`; empty for the file as a whole."""
    reason: str
    many: int = dataclasses.field(default=1, compare=False)
    """How many it stands for, where it only says that there are more."""

    def __str__(self) -> str:
        """One line: `file:line:column: field: reason`."""
        field = f"{self.field}: " if self.field else ""
        return f"{self.file}:{self.line}:{self.column}: {field}{self.reason}"


@dataclass(frozen=True, slots=True)
class Doubt:
    """A problem that is none if a record is kept elsewhere.

    Attributes:
        problem: What is wrong unless there is one.
        id: The id of that record.
        kinds: What it may be; anything, if there are none.
        field: The value that it must have; empty where it need not have a certain one.
    """

    problem: Problem
    id: str
    kinds: tuple[str, ...] = ()
    field: str = ""


def dotted(path: Iterable[str | int]) -> str:
    """A path as problems show it."""
    return ".".join(str(part) for part in path)


def quoted(text: str) -> str:
    """A text in quotation marks, cut after 200 characters."""
    return said('"{text}"', text=text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…")


def nearest(word: str, words: Iterable[str]) -> str:
    """`: did you mean "…"?` with the likeliest of the words, or nothing."""
    close = get_close_matches(word[:_LONGEST], sorted(words), n=1, cutoff=0.6)
    return said(': did you mean "{word}"?', word=close[0]) if close else ""
