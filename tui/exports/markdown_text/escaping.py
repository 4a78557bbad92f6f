"""Text as Markdown that says just that text: CommonMark, and what GitHub adds to it."""

import re

from ...text import clean

_SIGNS = re.compile(r"([\\`*_\[\]<>#|~&$^])")
_WITHIN_LINKS = re.compile(r"[\s\"'()<>\\`\[\]|*_~$^]")
_BLANK = re.compile(r"[ \t\r\n]+")
_NUMBERED = re.compile(r"([0-9]{1,9})([.)])")


def escaped(text: str) -> str:
    """A text on one line, of which nothing is a sign of Markdown."""
    plain = _BLANK.sub(" ", clean(text, newlines=True)).strip(" ")
    signs = _SIGNS.sub(r"\\\1", plain)
    if numbered := _NUMBERED.match(signs):
        return f"{numbered[1]}\\{signs[numbered.end(1) :]}"
    return f"\\{signs}" if signs[:1] in ("-", "+", "=") else signs


def web_link(address: str) -> str:
    """A link to an address of the web that shows the address; the text alone if it is none."""
    if not address.startswith(("http://", "https://")):
        return escaped(address)
    target = _WITHIN_LINKS.sub(lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode()), address)
    return f"[{escaped(address)}](<{clean(target)}>)"


def place_link(said: str, heading: str) -> str:
    """A link to a heading of the same text."""
    return f"[{escaped(said)}](#{slug(heading)})"


def slug(heading: str) -> str:
    """What a heading of letters, digits, spaces and commas is called in links by those who draw Markdown."""
    return re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")
