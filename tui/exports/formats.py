"""The formats, each declared once: its name, the file that writes it, what it is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Literal, Protocol, TypeAlias, cast

from ..speech import marked, said
from .notes import Notes
from .selection import Selection
from .targets import Target

Shape: TypeAlias = Literal["table", "document", "records", "things"]
"""What a format is: rows of columns, parts of a document, whole records, or things with a few fields each."""


class Writing(Protocol):
    """A file that writes a format."""

    COLUMNS: Sequence[str]
    """The columns of its main table, the parts of a document or the fields of a thing, as it names them."""
    LOSES: Sequence[str]
    """What it can never keep, each a marked message."""

    def write(self, selection: Selection, into: Target) -> Notes:
        """Writes what is selected, and tells what it came to, beginning with `Notes(LOSES)`."""


@dataclass(frozen=True)
class Format:
    """A format; the file that writes it is loaded when it is asked for, and not before."""

    name: str
    """As it is typed."""
    file: str
    suffix: str
    """What its files are called at the end, with the dot."""
    help: str
    """What it is, as a marked message."""
    streams: bool = True
    """Whether it can go to a pipe as one stream of text."""
    deals_alone: bool = False
    """Whether it has no place for records of other kinds."""
    shape: Shape = "things"

    @property
    def told(self) -> str:
        """What it is, in the reader's language."""
        return said(self.help)

    @property
    def writing(self) -> Writing:
        """What writes it."""
        return cast(Writing, import_module(f".{self.file}", __package__))


_EVERY = (
    Format(
        "csv",
        "csv_package",
        ".csv",
        marked("tables for spreadsheets, with a datapackage.json (Frictionless) beside"),
        deals_alone=True,
        shape="table",
    ),
    Format(
        "xlsx",
        "workbook",
        ".xlsx",
        marked("a workbook with a sheet for each kind of record, links to sources, and notes"),
        streams=False,
        shape="table",
    ),
    Format(
        "sqlite",
        "sqlite_file",
        ".db",
        marked("a database for SQL, Datasette and VisiData, with full-text search"),
        streams=False,
        shape="table",
    ),
    Format(
        "jsonl",
        "json_lines",
        ".jsonl",
        marked("records, one a line; nothing is lost, and they can be imported"),
        shape="records",
    ),
    Format(
        "markdown",
        "markdown_text",
        ".md",
        marked("a dossier as text in Markdown: timeline, deals, figures with their words, sources"),
        shape="document",
    ),
    Format(
        "html",
        "html_page",
        ".html",
        marked("a dossier as one page that needs nothing else, to read, to print or to send"),
        shape="document",
    ),
    Format(
        "timelinejs",
        "timelinejs_slides",
        ".json",
        marked("slides of what happened when, for a timeline in a web page (TimelineJS)"),
    ),
    Format(
        "ical",
        "calendar_events",
        ".ics",
        marked("what happened on days, for calendars (iCalendar)"),
    ),
    Format(
        "ftm",
        "ftm_entities",
        ".ndjson",
        marked("entities and what links them, one a line, for Aleph (FollowTheMoney)"),
    ),
    Format(
        "jsonld",
        "jsonld_graph",
        ".jsonld",
        marked("a graph in the words of schema.org, each value a claim with its quotations (JSON-LD)"),
    ),
    Format(
        "annotations",
        "web_annotations",
        ".jsonld",
        marked("each citation as a note on the words that it quotes (W3C Web Annotations)"),
    ),
)

FORMATS: Mapping[str, Format] = {each.name: each for each in _EVERY}
"""Every format by its name, in the order in which help tells them."""
