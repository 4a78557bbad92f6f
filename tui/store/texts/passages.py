"""A source text kept as it came, seen as the characters that it means.

Sources come with HTML character references in them (`Quebec&#39;s`). They are kept so, for their hash to
hold, and read decoded. Spans are character positions in the text as read, ends exclusive, unless they are
called raw or of bytes.
"""

from bisect import bisect_right
from codecs import BOM_UTF8
from functools import cached_property
from typing import Self

from .bounds import splits_number, splits_word
from .decoding import Decoded, Span
from .likeness import Likeness
from .octets import Octets
from .parting import paragraphs, sentences
from .quoting import Evened


class Passages(Decoded):
    """A text, its paragraphs and sentences, and where quoted words stand in it."""

    def __init__(self, raw: str, *, mark: bool = False) -> None:
        """Takes the text as kept.

        Args:
            raw: the text, character references and all.
            mark: whether its file begins with a byte order mark, which is no part of the text.
        """
        super().__init__(raw)
        self._mark = mark

    @classmethod
    def of_bytes(cls, content: bytes) -> Self:
        """The text of a file as kept.

        Raises:
            UnicodeDecodeError: it is not UTF-8.
        """
        return cls(content.decode("utf-8-sig"), mark=content.startswith(BOM_UTF8))

    @property
    def content(self) -> bytes:
        """The bytes of the file."""
        return (BOM_UTF8 if self._mark else b"") + self.raw.encode()

    def byte_span(self, start: int, end: int) -> Span:
        """The bytes of the file that keep a span; an end within what one reference means takes all of it.

        Raises:
            ValueError: there is no such span.
        """
        return self._octets.of_characters(*self.raw_span(start, end))

    @cached_property
    def paragraphs(self) -> tuple[Span, ...]:
        """The lines that say something, without the white space around them."""
        return tuple(paragraphs(self.text))

    def paragraph_of(self, position: int) -> int:
        """The number, from 0, of the paragraph that holds a position, else of the one before, else 0."""
        return max(0, bisect_right(self.paragraphs, (position, len(self.text))) - 1)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences of each paragraph, with their closing quotation marks; nothing is left out."""
        return tuple(span for paragraph in self.paragraphs for span in sentences(self.text, *paragraph))

    def find(self, quote: str, before: str = "", after: str = "") -> list[Span]:
        """Every place where quoted words stand, in order; places may overlap.

        Any white space matches any other, typographic quotation marks and apostrophes match straight ones,
        and a character reference matches what it means. White space around a quote does not count. Words
        that begin or end within a number of the text do not stand there: `40 jobs` is not in `140 jobs`.

        Args:
            quote: the words.
            before: words that must stand directly before them, white space aside.
            after: words that must stand directly after them, white space aside.
        """
        asked = quote, before, after
        if asked not in self._found:
            places = self._evened.find(*asked)
            self._found[asked] = [place for place in places if not splits_number(self.text, *place)]
        return list(self._found[asked])

    def cut_numbers(self, quote: str) -> list[Span]:
        """Every place where quoted words would stand, did they not begin or end within a number."""
        return [place for place in self._evened.find(quote) if splits_number(self.text, *place)]

    def cuts_word(self, start: int, end: int) -> bool:
        """Whether a span begins or ends within a word; never so in writing that does not part its words."""
        return splits_word(self.text, start, end)

    def nearest(self, quote: str) -> str | None:
        """The words of the text that are most like a quote, for a question; none if nothing is near.

        Looks only at the first 30,000 words of the text.
        """
        return self._likeness.nearest(quote)

    @cached_property
    def _found(self) -> dict[tuple[str, str, str], list[Span]]:
        return {}

    @cached_property
    def _octets(self) -> Octets:
        return Octets(self.raw, self._mark)

    @cached_property
    def _evened(self) -> Evened:
        return Evened(self.text)

    @cached_property
    def _likeness(self) -> Likeness:
        return Likeness(self.text)
