"""JSON to be pasted: as a person reads it, and with nothing in it that a terminal obeys."""

import json

from ..text import clean


def say_json(value: object) -> str:
    """A value as JSON, over several lines; only what could not be seen is told by its number."""
    told = json.dumps(value, ensure_ascii=False, indent=2)
    if clean(told, newlines=True) == told:
        return told
    return "".join(char if clean(char, newlines=True) == char else json.dumps(char)[1:-1] for char in told)
