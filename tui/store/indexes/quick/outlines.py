"""Where the values of a line stand, found by the keys that lines before it had, in the same order.

A line that is cut so is the very text of its keys and of what is found between them. Where each of that is a
value of JSON by itself, the line is an object with just these keys and values.
"""

from collections.abc import Sequence

_SIGNS = {**dict.fromkeys(("id", "title", "short", "passage"), ('"', '"')), "kind": ("{", "}")}
"""What values begin and end with; those of all other keys are lists of tables."""
_OF_LISTS = "[{", "}]"


class Outline:
    """The keys of a line in their order."""

    def __init__(self, keys: Sequence[str]) -> None:
        """Takes the keys; there is at least one."""
        self.keys = tuple(keys)
        signs = [_SIGNS.get(key, _OF_LISTS) for key in keys]
        begins = [f'"{key}":{sign[0]}' for key, sign in zip(keys, signs, strict=True)]
        self._first, self._last = "{" + begins[0], signs[-1][1] + "}"
        self._start = len(self._first) - len(signs[0][0])
        self._marks = [
            (before[1] + "," + begin, len(before[1]), len(before[1]) + 1 + len(begin) - len(sign[0]))
            for before, begin, sign in zip(signs, begins[1:], signs[1:], strict=False)
        ]

    def cut(self, text: str) -> list[str] | None:
        """The text of each value; none if the line is not written so."""
        if not (text.startswith(self._first) and text.endswith(self._last)):
            return None
        found: list[str] = []
        start, at = self._start, len(self._first)
        for mark, closes, opens in self._marks:
            place = text.find(mark, at)
            if place < 0:
                return None
            found.append(text[start : place + closes])
            start, at = place + opens, place + len(mark)
        found.append(text[start:-1])
        return found
