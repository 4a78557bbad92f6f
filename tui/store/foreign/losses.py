"""What a file says and our records have no place for, told by where it stands there."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ...speech import said

_LONGEST = 80
_MOST = 1_000


@dataclass(frozen=True, slots=True)
class Loss:
    """One thing that could not be mapped, wherever it stands."""

    path: str
    """Where it stands, as the file calls it: `awards/items/quantity`."""
    times: int
    first: str
    """The first of its values, shortened."""
    why: str
    """In a sentence, in the reader's language."""


class Losses:
    """Takes what could not be mapped, and counts it by its place and the reason."""

    def __init__(self) -> None:
        """Begins with nothing lost."""
        self._found: dict[tuple[str, str], list[Any]] = {}

    def note(self, path: str, value: object, why: str) -> None:
        """Notes a value that is lost.

        Args:
            path: where it stands, without the places in lists.
            value: what it says.
            why: a marked message.
        """
        key = path, why
        known = self._found.get(key)
        if known is None:
            if len(self._found) >= _MOST:
                key, value = ("…", ""), ""
            known = self._found.setdefault(key, [0, _shortened(value)])
        known[0] += 1

    def __iter__(self) -> Iterator[Loss]:
        """What was lost, in the order in which it was met."""
        for (path, why), (times, first) in self._found.items():
            yield Loss(path, times, first, said(why) if why else said("there is more of this kind"))

    def __len__(self) -> int:
        return len(self._found)


def _shortened(value: object) -> str:
    if isinstance(value, dict | list):
        value = json.dumps(value, ensure_ascii=False, default=str)
    text = " ".join(str(value).split())
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
