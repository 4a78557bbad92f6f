"""What a language does to a message where it meets what goes into it; elision in French."""

import re
from collections.abc import Callable, Mapping
from typing import Final

_OF: Final = re.compile(r"\b([Dd])e \{(\w+)\}")
_OPEN: Final = re.compile(r"(?i)[aeiouàâäæéèêëîïôöœùûü]|y(?![aeiou])")
_MUTE: Final = re.compile(
    r"(?i)h(?:abit|ect|erbe|eur|ier|ist|iver|om|on[on]|[oô]pita|[oô]tel|or|uil|uma|ydr|yp)"
)
_WHOLE: Final = re.compile(r"(?i)(?:onz|oui\b|ouistiti|uhlan)")


def fitted(language: str, message: str, values: Mapping[str, object]) -> str:
    """A message of a language, changed where a value follows that asks for it: `d’août` for `de août`."""
    fit = _WAYS.get(language)
    return fit(message, values) if fit else message


def _elided(message: str, values: Mapping[str, object]) -> str:
    """French `de` before a vowel, or before an h that is not heard."""
    if "e {" not in message:
        return message
    return _OF.sub(
        lambda place: f"{place[1]}’{{{place[2]}}}" if _opens(values.get(place[2])) else place[0], message
    )


def _opens(value: object) -> bool:
    text = value if isinstance(value, str) else ""
    return bool((_OPEN.match(text) and not _WHOLE.match(text)) or _MUTE.match(text))


_WAYS: Final[Mapping[str, Callable[[str, Mapping[str, object]], str]]] = {"fr": _elided}
