"""What may reach a terminal: the only way from data to the screen.

Text that comes from a file, a file name or an error may hold what a terminal obeys or what hides words from
a reader. Everything here makes such characters visible instead of passing or dropping them. This module
imports nothing of ours, and Rich only inside the functions that need it.

What passes although it draws nothing by itself, because words need it: spaces of any width, up to four
combining marks on a character, a zero-width joiner inside an emoji (three at most) or, like the non-joiner,
before a letter of the scripts that write with it (Arabic to Myanmar, Khmer, Mongolian), and one variation
selector after a symbol or an ideograph. Private-use and unassigned characters pass too: what they look like
is the font's affair.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, Final
from unicodedata import category

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.text import Text

__all__ = ["clean", "filled", "shorten", "shown", "width"]

_MOST_MARKS: Final = 4
_MOST_JOINS: Final = 3
_ELLIPSIS: Final = "…"
_DOTTED_CIRCLE: Final = "◌"
_NON_JOINER, _JOINER, _EMOJI_STYLE = "\u200c", "\u200d", "\ufe0f"

_HIDDEN_KINDS: Final = frozenset(("Cc", "Cf", "Cs", "Zl", "Zp"))
_DRAWN_FORMATS: Final = frozenset(
    "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"
)
_FILLERS: Final = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u2065\u3164\uffa0")
_KEYCAP: Final = frozenset("0123456789#*")
# Ranges that hold no mark and nothing hidden: Latin, Greek, Cyrillic, Hangul, kana, ideographs, signs, emoji.
_PLAIN: Final = (
    " -~\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u0590\u10a0-\u115e\u1161-\u135c\u1380-\u1711\u1d00-\u1dbf"
    "\u1e00-\u200a\u2010-\u2027\u202f-\u205f\u2070-\u20cf\u2100-\u2cee\u2e00-\u3029\u3030-\u3098\u309b-\u3163"
    "\u3165-\ua66e\uac00-\ud7a3\uf900-\ufb1d\uff01-\uff9f\uffa1-\uffef\U0001f000-\U0001faff\U00020000-\U0002fffd"
)
_PLAIN_LINES: Final = re.compile(f"[{_PLAIN}\n]*")


def clean(text: str, *, newlines: bool = False) -> str:
    r"""Makes every character visible that a terminal would obey or a reader could not see.

    A C0 control becomes its picture (ESC is ``␛``), a tab one space, anything else ``<U+009B>``; a fifth and
    further combining mark becomes a count, ``<+96 marks>``, and a mark with nothing to stand on gets a ``◌``.
    Cleaning twice changes nothing more.

    Args:
        text: Any string, lone surrogates included.
        newlines: Keep line feeds (and make one of CR LF) instead of showing them.
    """
    if _PLAIN_LINES.fullmatch(text) and (newlines or "\n" not in text):
        return text
    if not newlines:
        return "".join(_visible(text))
    lines = text.replace("\r\n", "\n").split("\n")
    return "\n".join(line if _PLAIN_LINES.fullmatch(line) else "".join(_visible(line)) for line in lines)


def shown(text: str, style: str = "", *, newlines: bool = False) -> Text:
    """Returns cleaned text for a widget or a console: never parsed as markup, wrapped as its place decides.

    Args:
        text: Text from anywhere.
        style: A Rich style for the whole of it.
        newlines: Keep line feeds, as `clean` does.
    """
    from rich.text import Text

    return Text(clean(text, newlines=newlines), style)


def filled(message: str, **parts: Text) -> Text:
    """Returns a message of ours with drawn texts in its places: ``words`` in ``{words} stand here``."""
    from string import Formatter

    made = shown("")
    for before, place, _, _ in Formatter().parse(message):
        made.append_text(shown(before))
        made.append_text(parts.get(place or "", shown("")))
    return made


def width(text: str) -> int:
    """Returns how many terminal cells a line takes once cleaned."""
    from rich.cells import cell_len

    return cell_len(clean(text))


def shorten(text: str, cells: int) -> str:
    """Returns one cleaned line of at most so many cells; what had to be cut ends with ``…``.

    A wide character, and a character with its marks, is kept whole or left out.
    """
    from rich.cells import cell_len, split_graphemes

    line = clean(text)
    if cells <= 0:
        return ""
    if cell_len(line) <= cells:
        return line
    room, end = cells - 1, 0
    for _, stop, size in split_graphemes(line)[0]:
        room -= size
        if room < 0:
            break
        end = stop
    return line[:end].rstrip(_NON_JOINER + _JOINER) + _ELLIPSIS


def _visible(line: str) -> Iterator[str]:
    """Yields a line piece by piece, as `clean` says."""
    before, joins, at = "", 0, 0  # before: the character that a mark, joiner or selector would act on
    for marks, group in groupby(line, _is_mark):
        run = "".join(group)
        at += len(run)
        if marks:
            yield ("" if before else _DOTTED_CIRCLE) + _capped(run)
            before = run[-1] if len(run) <= _MOST_MARKS else ""
            continue
        for char, after in zip(run, run[1:] + line[at : at + 1] + " ", strict=False):
            if _stays(before, char, after, joins):
                joins = _joins(before, char, joins)
                before = char
                yield char
            else:
                before = " " if char == "\t" else ""
                yield _marker(char)


def _is_mark(char: str) -> bool:
    return category(char)[0] == "M" and not _is_hidden(char) and not _is_selector(char)


def _is_hidden(char: str) -> bool:
    if category(char) in _HIDDEN_KINDS:
        return char not in _DRAWN_FORMATS
    code = ord(char)
    reserved = 0xFDD0 <= code <= 0xFDEF or 0xFFF0 <= code <= 0xFFF8 or 0xE0000 <= code <= 0xE0FFF
    return char in _FILLERS or reserved or code & 0xFFFE == 0xFFFE


def _is_selector(char: str) -> bool:
    return "\ufe00" <= char <= "\ufe0f" or "\U000e0100" <= char <= "\U000e01ef"


def _is_ideograph(char: str) -> bool:
    return (
        "\u3400" <= char <= "\u9fff" or "\uf900" <= char <= "\ufaff" or "\U00020000" <= char <= "\U0003fffd"
    )


def _capped(marks: str) -> str:
    more = len(marks) - _MOST_MARKS
    return f"{marks[:_MOST_MARKS]}<+{more} marks>" if more > 0 else marks


def _stays(before: str, char: str, after: str, joins: int) -> bool:
    if (
        char == _JOINER
        and joins < _MOST_JOINS
        and _is_emoji(after)
        and (before == _EMOJI_STYLE or _is_emoji(before))
    ):
        return True
    if char in (_JOINER, _NON_JOINER):
        return _is_joining(before, "LM") and _is_joining(after, "L")
    if _is_selector(char):
        return _takes_selector(before, char)
    return not _is_hidden(char)


def _joins(before: str, char: str, joins: int) -> int:
    """Counts the joiners of the emoji that this character belongs to."""
    if char == _JOINER:
        return joins + 1
    belongs = before == _JOINER or char == _EMOJI_STYLE or "\U0001f3fb" <= char <= "\U0001f3ff"
    return joins if belongs else 0


def _is_emoji(char: str) -> bool:
    return "\U0001f000" <= char <= "\U0001faff" or (char >= "\u2190" and category(char) in ("So", "Sm"))


def _is_joining(char: str, kinds: str) -> bool:
    return ("\u0600" <= char <= "\u109f" or "\u1780" <= char <= "\u18af") and category(char)[0] in kinds


def _takes_selector(before: str, selector: str) -> bool:
    if not before or _is_ideograph(before):
        return bool(before)
    symbol = before in _KEYCAP or (before >= "\x80" and category(before)[0] in "SP")
    return symbol and selector <= _EMOJI_STYLE


def _marker(char: str) -> str:
    code = ord(char)
    if char == "\t":
        return " "
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else f"<U+{code:04X}>"
