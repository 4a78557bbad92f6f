"""Text made to fit what takes it; each change is counted in the notes."""

import re

from ..speech import marked
from .notes import Notes

SURROGATES = marked("a character that no encoding has (a lone surrogate) became a �")
"""What is noted of text that no file can hold."""
CONTROLS = marked("a control character was made visible, such as ␀ for NUL")
"""What is noted of text with what other programs choke on."""
FORMULAS = marked("a text that a spreadsheet would take for a formula begins with an apostrophe")
"""What is noted of text that spreadsheets would carry out."""

_SURROGATE = re.compile("[\ud800-\udfff]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
_FORMULA = re.compile("(?:^|(?<=[,;\t\r\n|]))(?=[ \u00a0]*[=+\\-@\t\r＝＋－＠])")


def fitted(text: str, notes: Notes) -> str:
    """The text without what no file can hold, its control characters made visible."""
    if text.isprintable():
        return text
    text, lone = _SURROGATE.subn("�", text)
    notes.change(SURROGATES, lone)
    text, controls = _CONTROL.subn(_picture, text)
    notes.change(CONTROLS, controls)
    return text


def disarmed(text: str, notes: Notes) -> str:
    """The text as no spreadsheet takes it for a formula, whatever it thinks parts two cells (OWASP)."""
    armed, places = _FORMULA.subn("'", text)
    notes.change(FORMULAS, places)
    return armed


def _picture(match: re.Match[str]) -> str:
    code = ord(match[0])
    return "␡" if code == 0x7F else chr(0x2400 + code) if code < 0x20 else "�"
