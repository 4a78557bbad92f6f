"""Texts side by side as few segments: what is plain is cut and padded without measuring it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from rich.cells import cell_len, set_cell_size
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from rich.text import Text

from ..cells import Cell, laid_out, lighted
from ..layout import Lit

Align: TypeAlias = Literal["left", "right"]

_ALONE = re.compile(
    "[ -~\xa1-\xac\xae-\u02ff\u0370-\u0373\u0391-\u03a1\u03a3-\u0482\u2013-\u2022\u2026\u20ac"
    "\u2197\u2248\u2264\u2265\u2713\u3041-\u3096\u30a1-\u30fe\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff5e]*"
)
"""Characters that join with no other, so that any of them can be the last."""


class _Pieces:
    """A line as it grows: words that look the same become one piece."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.styles: list[Style] = []
        self.quiet = False
        """Whether the last style shows nothing on blanks."""

    def add(self, words: str, style: Style, quiet: bool) -> None:
        if not words:
            return
        if self.styles and (style is self.styles[-1] or style == self.styles[-1]):
            self.words[-1] += words
        else:
            self.words.append(words)
            self.styles.append(style)
        self.quiet = quiet

    def pad(self, count: int, style: Style) -> None:
        if count > 0 and self.quiet:
            self.words[-1] += " " * count
        elif count > 0:
            self.add(" " * count, style, True)


@dataclass(frozen=True)
class Brush:
    """The styles that the texts of a row are drawn in.

    Attributes:
        console: What knows styles by name.
        style: The row's style.
        match: The style over what is lit.
        lit: Gives the spans to light.
    """

    console: Console
    style: Style
    match: Style
    lit: Lit | None = None
    _styles: dict[str | Style, tuple[Style, bool]] = field(default_factory=dict)

    def line(self, cells: Iterable[tuple[Text, int, Align]]) -> list[Segment]:
        """Draws texts side by side, each cut or padded to its width, with a blank cell between them."""
        pieces = _Pieces()
        for place, (text, width, align) in enumerate(cells):
            pieces.pad(1 if place else 0, self.style)
            if _ALONE.fullmatch(text.plain) and not text.spans:
                self._alone(pieces, text, width, align)
            else:
                self._any(pieces, text, width, align)
        return [Segment(words, style) for words, style in zip(pieces.words, pieces.styles, strict=True)]

    def _alone(self, pieces: _Pieces, text: Text, width: int, align: Align) -> None:
        words, (style, quiet) = text.plain, self._style(text.style)
        size = len(words) if words.isascii() else cell_len(words)
        if size > width:
            words, size = set_cell_size(words, width - 1) + "…", width
        blank = width - size
        if align == "right":
            pieces.pad(blank, self.style)
        start = 0
        for first, end in sorted(self.lit(words)) if self.lit else ():
            pieces.add(words[start : max(first, start)], style, quiet)
            pieces.add(words[max(first, start) : end], style + self.match, False)
            start = max(start, end)
        pieces.add(words[start:], style, quiet)
        if align == "left":
            pieces.pad(blank, self.style)

    def _any(self, pieces: _Pieces, text: Text, width: int, align: Align) -> None:
        line = laid_out([Cell(text, width, align)], width)[0]
        if self.lit:
            line = lighted(line, self.lit(line.plain), self.match)
        for segment in Text().append_text(line).render(self.console):
            pieces.add(segment.text, self.style + segment.style if segment.style else self.style, False)
        pieces.pad(width - line.cell_len, self.style)

    def _style(self, style: str | Style) -> tuple[Style, bool]:
        """A style over the row's, and whether nothing of it is seen on blanks."""
        known = self._styles.get(style)
        if known is None:
            own = self.console.get_style(style, default=Style.null())
            loud = own.bgcolor or own.underline or own.underline2 or own.strike or own.reverse or own.overline
            known = self._styles[style] = (self.style + own, not loud)
        return known
