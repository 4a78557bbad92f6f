"""The translations that come with the program, or that a translator is trying."""

import gettext
import os
from functools import cache
from pathlib import Path
from typing import Final

MESSAGES: Final = Path(__file__).parent / "messages"
"""A folder for each language, with `FLOOR.po` for people and `LC_MESSAGES/communique.mo` for the program."""

_DOMAIN: Final = "communique"


@cache
def languages() -> tuple[str, ...]:
    """What is spoken here, English first; ISO 639 codes."""
    found = sorted(path.parents[1].name for path in _folder().glob(f"*/LC_MESSAGES/{_DOMAIN}.mo"))
    return ("en", *found)


@cache
def messages_in(language: str) -> gettext.NullTranslations:
    """What messages become in a language; themselves where there is no translation."""
    return gettext.translation(_DOMAIN, _folder(), [language], fallback=True)


def _folder() -> Path:
    """`COMMUNIQUE_MESSAGES` names another folder of the same form, to try a translation in."""
    return Path(os.environ.get("COMMUNIQUE_MESSAGES") or MESSAGES)
