"""Links to where somebody else has been: a record, a value of it, a view, a folder, a day.

    communique:ID[#VALUE][?q=QUERY&pane=PANE&sort=SORT&in=FOLDER&as-of=DAY]

Every part is percent-encoded as RFC 3986 has it, as UTF-8, and may be missing; `+` stands for itself. The
value is also read where generic programs put it, at the very end.
"""

import re
from dataclasses import dataclass, field
from datetime import date
from urllib.parse import quote, unquote_to_bytes

from ..speech import said
from .view import View

_SCHEME = "communique:"
_LONGEST = 100_000
_KEYS = ("q", "pane", "sort", "in", "as-of")
_BROKEN = re.compile(r"%(?![0-9A-Fa-f]{2})")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
_ELSEWHERE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//|\\\\")


@dataclass(frozen=True, slots=True)
class DeepLink(View):
    """A view, and the record and the value of it that are looked at.

    Attributes:
        id: The record; nothing for the view alone.
        value: The field of the value; nothing for the record as a whole.
        folder: The workspace; nothing for the one that is open anyway.
        as_of: The day to look from; none for today.
        doubts: What in the text of the link was not understood, a sentence each.
    """

    id: str = ""
    value: str = ""
    folder: str = ""
    as_of: date | None = None
    doubts: tuple[str, ...] = field(default=(), compare=False)


def is_link(text: str) -> bool:
    """Whether a text means to be a link."""
    return text[: len(_SCHEME)].lower() == _SCHEME


def said_link(link: DeepLink) -> str:
    """The text of a link; it holds nothing but letters, digits and marks of ASCII."""
    day = link.as_of.isoformat() if link.as_of else ""
    told = (link.query, link.pane or "", link.sort or "", link.folder, day)
    asked = "&".join(f"{key}={_coded(value)}" for key, value in zip(_KEYS, told, strict=True) if value)
    value = f"#{_coded(link.value)}" if link.value else ""
    return f"{_SCHEME}{_coded(link.id)}{value}{f'?{asked}' if asked else ''}"


def read_link(text: str) -> DeepLink:
    """The link that a text is; what cannot be understood is left out, and said among the doubts."""
    doubts: list[str] = []
    if len(text) > _LONGEST:
        return DeepLink(doubts=(said("The link is too long to be one."),))
    id, value, asked = _parted(text[len(_SCHEME) :] if is_link(text) else text)
    given = _asked(asked, doubts)
    folder = given.get("in", "")
    if _ELSEWHERE.match(folder) or "\0" in folder:
        doubts.append(said("The link names a workspace that is no folder here: {folder}", folder=folder))
        folder = ""
    return DeepLink(
        "",
        given.get("q", ""),
        given.get("pane") or None,
        given.get("sort") or None,
        _read(id, doubts).strip("/"),
        _read(value, doubts),
        folder,
        _day(given.get("as-of", ""), doubts),
        tuple(dict.fromkeys(doubts)),
    )


def _coded(text: str) -> str:
    return quote(text, safe="/:", errors="replace")


def _parted(text: str) -> tuple[str, str, str]:
    """The id, the value and what is asked, in either order of the last two."""
    first, mark, rest = _split(text)
    if mark == "#":
        value, _, asked = rest.partition("?")
    else:
        asked, _, value = rest.partition("#")
    return first, value, asked


def _split(text: str) -> tuple[str, str, str]:
    found = re.search(r"[#?]", text)
    return (text[: found.start()], found[0], text[found.end() :]) if found else (text, "", "")


def _asked(text: str, doubts: list[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for pair in filter(None, text.split("&")):
        key, _, value = pair.partition("=")
        name = _read(key, doubts)
        if name in _KEYS and name not in found:
            found[name] = _read(value, doubts)
        elif name in _KEYS:
            doubts.append(said("The link says {name} twice; the first counts.", name=name))
        else:
            doubts.append(said("The link says {name}, which means nothing here.", name=name))
    return found


def _read(text: str, doubts: list[str]) -> str:
    """A part decoded; what is not encoded as it should be is left as it is, or replaced."""
    coded = text.encode("utf-8", "replace")
    if _BROKEN.search(text):
        doubts.append(said("The link is broken where a % stands."))
    try:
        return unquote_to_bytes(coded).decode()
    except UnicodeDecodeError:
        doubts.append(said("The link holds characters that are not UTF-8."))
        return unquote_to_bytes(coded).decode(errors="replace")


def _day(text: str, doubts: list[str]) -> date | None:
    if not text:
        return None
    try:
        if _DAY.fullmatch(text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    doubts.append(said("The link looks from {day}, which is no day of the calendar.", day=text))
    return None
