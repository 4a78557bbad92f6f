"""The picture of a screen: the lines that were painted, as bytes to keep, and read back with suspicion."""

import json
import re
from collections.abc import Iterable, Sequence
from typing import Any, TypeAlias

from rich.color import Color, ColorType
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Size
from textual.strip import Strip

from ..text import clean

_Shade: TypeAlias = int | str | None

_WAYS = ("bold", "dim", "italic", "underline", "reverse", "strike")
_HEX = re.compile(r"#[0-9a-f]{6}")


def drawn(lines: Iterable[Iterable[Segment]]) -> bytes:
    """The lines of a screen as bytes: what is said in which style, and nothing that can be clicked."""
    styles: dict[Style, int] = {}
    told = [
        [(segment.text, styles.setdefault(segment.style or Style(), len(styles))) for segment in line]
        for line in lines
    ]
    return json.dumps([[_style(style) for style in styles], told]).encode()


def read_back(kept: bytes, size: Size) -> list[Strip] | None:
    """The lines of a picture, made safe to paint; none if these bytes are no picture of such a size."""
    try:
        told_styles, told = json.loads(kept)
        styles = [_read_style(style) for style in told_styles]
        lines = [_read_line(line, styles) for line in told]
    except (AttributeError, IndexError, OverflowError, RecursionError, TypeError, ValueError):
        return None
    fits = len(lines) == size.height and all(line.cell_length == size.width for line in lines)
    return lines if fits else None


def _style(style: Style) -> tuple[_Shade, _Shade, list[bool | None]]:
    return _shade(style.color), _shade(style.bgcolor), [getattr(style, way) for way in _WAYS]


def _shade(color: Color | None) -> _Shade:
    if color is None or color.type is ColorType.DEFAULT:
        return color and "default"
    return color.triplet.hex if color.triplet else color.number


def _read_line(line: Sequence[Any], styles: Sequence[Style]) -> Strip:
    return Strip([Segment(clean(text), styles[int(style)]) for text, style in line])


def _read_style(told: Sequence[Any]) -> Style:
    color, ground, ways = told
    flags: dict[str, Any] = {
        way: None if flag is None else bool(flag) for way, flag in zip(_WAYS, ways, strict=True)
    }
    return Style(color=_read_shade(color), bgcolor=_read_shade(ground), **flags)


def _read_shade(told: object) -> Color | None:
    if told is None:
        return None
    if isinstance(told, str):
        return Color.default() if told == "default" else Color.from_rgb(*_octets(told))
    if not isinstance(told, int) or not 0 <= told <= 255:
        raise ValueError("no colour has such a number")
    return Color.from_ansi(told)


def _octets(told: str) -> tuple[int, int, int]:
    if not _HEX.fullmatch(told):
        raise ValueError("no colour is written so")
    red, green, blue = bytes.fromhex(told[1:])
    return red, green, blue
