"""Ids made from names."""

import re
from functools import lru_cache
from hashlib import sha256

from ..texts import fold

_IS_SLUG = re.compile(r"[a-z0-9]+(?:[.-][a-z0-9]+)*")
_BETWEEN = re.compile(r"[^a-z0-9]+")
_LONGEST = 100


@lru_cache(maxsize=65_536)
def slug(name: str) -> str:
    """The id that a name stands for: its letters and digits in lower-case ASCII, joined by `-`.

    Names that differ only in case, accents and punctuation have one id. One with letters of another writing,
    or of more than 100 characters, ends in some letters that only it has.
    """
    folded = fold(name)
    plain = _BETWEEN.sub("-", folded).strip("-")
    if len(plain) <= _LONGEST and (plain or not folded.strip()) and not _has_other_letters(folded):
        return plain
    own = sha256(" ".join(folded.split()).encode("utf-8", "surrogatepass")).hexdigest()[:10]
    return f"{plain[:_LONGEST].rstrip('-')}-{own}".strip("-")


def is_slug(text: str) -> bool:
    """Whether a text is an id as it stands, and no name to make one from."""
    return len(text) <= _LONGEST and _IS_SLUG.fullmatch(text) is not None


def _has_other_letters(folded: str) -> bool:
    return not folded.isascii() and any(letter.isalnum() and not letter.isascii() for letter in folded)


def id_of(text: str) -> str:
    """A text as an id: as it stands if it is one, of a deal also with its mission, else made from it."""
    mission, _, name = text.rpartition("/")
    if is_slug(name) and (is_slug(mission) or "/" not in text):
        return text
    return slug(text)
