"""Countries by their names, as readers type them."""

from collections.abc import Collection, Mapping
from difflib import get_close_matches
from functools import cache

from ..texts import fold

_LANGUAGES = ("en", "fr")
_ALIKE, _LONG = 0.75, 60


def code_of(name: str) -> str | None:
    """The ISO 3166 code of a country by its English or French name; none if no country is called so."""
    return _codes().get(" ".join(fold(name).split()))


def code_nearly(name: str, among: Collection[str]) -> str | None:
    """The code, among some, of the country whose name is most like one; none if none is like it."""
    names = {each: code for each, code in _codes().items() if code in among}
    close = get_close_matches(" ".join(fold(name[:_LONG]).split()), names, n=1, cutoff=_ALIKE)
    return names[close[0]] if close else None


@cache
def _codes() -> Mapping[str, str]:
    """The codes of the countries, by their names without case and accents; a name of several is left out."""
    from babel import Locale

    found: dict[str, set[str]] = {}
    for language in _LANGUAGES:
        for code, name in Locale(language).territories.items():
            if len(code) == 2 and code.isalpha():
                found.setdefault(fold(name), set()).add(code)
    return {name: codes.pop() for name, codes in found.items() if len(codes) == 1}
