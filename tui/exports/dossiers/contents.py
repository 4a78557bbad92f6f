"""What a dossier says, before it is a page or a text: small plain values, in the order of reading."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

Mark: TypeAlias = Literal["added", "listed", "believed", "claimed"]

SECTIONS = (
    *("timeline", "deals", "totals", "beside", "disagreements"),
    *("missions", "events", "others", "origins"),
)
"""The parts of a dossier, in the order of reading."""


@dataclass(frozen=True, slots=True)
class Words:
    """One thing that a value stands on: words of a source, or a source as a whole."""

    quote: str
    """On one line; empty where the source is only known from its address."""
    source: str
    """The title of the source, else its address; empty where there is none."""
    number: int = 0
    """The number of the source in the dossier; 0 where the record has the words itself, or there is none."""
    origin: str = ""
    """What in the dossier tells of the source."""
    anchor: str = ""
    """What in the dossier shows the words in their place, else the source; empty where nothing does."""
    paragraph: int = 0
    """The paragraph of the source in which the words begin; 0 if that is not known."""
    remark: str = ""
    """What becomes of them, where they do not simply stand there."""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One value and what it stands on."""

    anchor: str
    label: str
    said: str
    basis: str = ""
    """How it is known, where a source does not state it."""
    words: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """Some values under a heading."""

    section: str
    """What they are, as a word that is the same in every language."""
    heading: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some words of a paragraph; values stand on those with an anchor."""

    text: str
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a source."""

    anchor: str
    number: int
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One record."""

    anchor: str
    title: str
    beneath: str
    """What it is, in a line."""
    parts: tuple[Part, ...]
    passage: tuple[Paragraph, ...] = ()
    """The words of its source, where it keeps them itself."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A row of the timeline: a heading of time, or what stands under it."""

    said: str
    depth: int
    beside: str = ""
    anchor: str = ""
    """The entry that it leads to; empty where there is none."""
    heading: bool = False
    held: bool = True


@dataclass(frozen=True, slots=True)
class Line:
    """One figure of a total, or one claim of a disagreement."""

    mark: Mark
    said: str
    anchor: str = ""
    beside: str = ""
    words: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """A total with its figures, or a disagreement with its claims."""

    title: str
    said: str
    lines: tuple[Line, ...]
    beside: str = ""
    anchor: str = ""
    more: str = ""
    """What of it is not told here."""


@dataclass(frozen=True, slots=True)
class Origin:
    """A source: where it was published, and what of it is quoted."""

    number: int
    anchor: str
    title: str
    beneath: str
    address: str = ""
    coverage: str = ""
    language: str = ""
    remarks: tuple[str, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
    left_out: str = ""
    """What of its text is not shown."""


@dataclass(frozen=True, slots=True)
class Dossier:
    """One mission or one query."""

    title: str
    scope: str
    """What was asked for, and from which day it is looked at."""
    summary: str
    language: str
    missions: Sequence[Entry]
    timeline: Sequence[Moment]
    events: Sequence[Entry]
    deals: Sequence[Entry]
    totals: Sequence[Block]
    beside: Sequence[Row]
    """What is announced beside what is recorded, and which deals are told again."""
    disagreements: Sequence[Block]
    others: Sequence[Entry]
    """The organisations and people of the deals."""
    origins: Sequence[Origin]
    notes: Sequence[str]

    @property
    def sections(self) -> tuple[str, ...]:
        """The parts that there are."""
        return tuple(name for name in SECTIONS if getattr(self, name))
