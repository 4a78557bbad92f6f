"""Dates with a time, as foreign files write them: the day that they name, in their own words."""

import re

from .told import Plain, Stating

_DAY_AND_TIME = re.compile(
    r"(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(?:Z|[+-]\d{2}:?\d{2})?"
)
_MIDNIGHT = re.compile(r"00:00(?::00(?:\.0+)?)?")


def day_of(text: str) -> tuple[str, str]:
    """A date in EDTF, and the text itself where it says more than that: a time of the day.

    Any other text is given back as it is.
    """
    found = _DAY_AND_TIME.fullmatch(text)
    if found is None:
        return text, ""
    return found[1], "" if _MIDNIGHT.fullmatch(found[2]) else text


def dated(words: Stating, path: str) -> Plain:
    """The `when` that a leaf states; nothing where there is none."""
    text = words.text(path)
    if not text:
        return {}
    day, said = day_of(text)
    return {"when": {"edtf": day, **({"said": said} if said else {}), "cite": words.cite(path)}}
