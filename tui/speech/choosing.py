"""Which language the reader wants, and the region whose numbers and dates go with it."""

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from .translations import languages

CHOICE = "COMMUNIQUE_LANG"
"""The variable of the environment that comes before all others; processes that are started inherit it."""

_LOCALE = re.compile(r"([A-Za-z]{2,3})(?:[_-]([A-Za-z]{2}))?(?:[.@].*)?")
_SILENT = {"", "C", "POSIX"}


@dataclass(frozen=True)
class Tongue:
    """A language, and a region of it if one was named."""

    language: str
    """ISO 639, in lower case: `fr`."""
    region: str = ""
    """ISO 3166, in capitals: `CA`."""

    @property
    def locale(self) -> str:
        """The locale as CLDR names it: `fr_CA`, or `fr`."""
        return f"{self.language}_{self.region}" if self.region else self.language


ENGLISH = Tongue("en")


def choose(name: str) -> bool:
    """Chooses a language for this process and those that it starts; call it before anything is said.

    Args:
        name: `fr`, `fr_CA`, `fr-CA.UTF-8` …

    Returns:
        Whether it is spoken here; if not, nothing changes.
    """
    tongue = _read(name)
    if tongue is None or tongue.language not in languages():
        return False
    os.environ[CHOICE] = tongue.locale
    chosen.cache_clear()
    return True


@cache
def chosen() -> Tongue:
    """What the environment asks for; English where it names nothing that is spoken here.

    In this order: `COMMUNIQUE_LANG`, `LANGUAGE`, `LC_ALL`, `LC_MESSAGES`, `LANG`.
    """
    return among(os.environ)


def among(environment: Mapping[str, str]) -> Tongue:
    """What some variables ask for; as in GNU gettext, `LANGUAGE` is not heeded where the locale is `C`."""
    spoken = languages()
    for name in _wishes(environment):
        tongue = _read(name)
        if tongue and tongue.language in spoken:
            return tongue if tongue.region else _with_region(tongue, environment)
        if name.partition(".")[0] in _SILENT:
            break
    return ENGLISH


def _wishes(environment: Mapping[str, str]) -> Iterator[str]:
    if own := environment.get(CHOICE):
        yield own
    locale = _locale(environment)
    if locale.partition(".")[0] not in _SILENT or "." in locale:
        yield from filter(None, environment.get("LANGUAGE", "").split(":"))
    yield locale


def _locale(environment: Mapping[str, str]) -> str:
    return next((found for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (found := environment.get(name))), "")


def _with_region(tongue: Tongue, environment: Mapping[str, str]) -> Tongue:
    """The region of the locale belongs to its language alone."""
    locale = _read(_locale(environment))
    return locale if locale and locale.language == tongue.language else tongue


def _read(name: str) -> Tongue | None:
    found = _LOCALE.fullmatch(name)
    return Tongue(found[1].lower(), (found[2] or "").upper()) if found else None
