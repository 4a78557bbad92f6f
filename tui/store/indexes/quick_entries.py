"""The entries of plain lines: what `Entries` makes of them by way of a model, made without one.

What many lines share is worked out once: pieces of text, names of organisations, days, and what the words of
closed lists amount to.
"""

from base64 import b64encode
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from ...records import Organisation, Place
from ..bulk import BulkFile, Raw
from ..held import Workspace
from ..tallies import Cells
from .gathering import Gathered
from .keys import FIELDS, LAST_DAY, beginnings, rank
from .plain_lines import Line, PlainLines
from .quick_codes import Codes, QuickCodes
from .quick_figures import Figures, QuickFigures
from .quick_grounds import grounds_of
from .quick_words import QuickWords, Words
from .ranking import ORDER
from .schema import DAY

_LONGEST_ID = 200
_PLAIN = 1
"""The lot of deals whose figures count by themselves."""
_NUMBERS = ",".join(f'"{name}":%d' for name in (ORDER, *FIELDS))


class _Met(NamedTuple):
    """What a line is found by of a record that it leads to."""

    words: Words
    country: str = ""


class _Days(NamedTuple):
    """The day of the first stage with a date, and the last day of all, as ordinals; 0 without any."""

    first: int
    latest: int


class _Read(NamedTuple):
    """A line as far as it is read."""

    raw: Raw
    id: str
    line: Line
    days: _Days
    parties: list[_Met]
    markets: list[_Met]

    @property
    def names(self) -> list[str]:
        """Its names, the caption first."""
        title, short = self.line.texts["title"], self.line.texts.get("short")
        return [short, title] if short else [title]


_UNKNOWN = _Met(Words("", frozenset()))


class QuickEntries:
    """Makes documents of plain lines, as JSON, and gathers what is known of them together."""

    def __init__(self, workspace: Workspace, file: BulkFile, number: int, gathered: Gathered) -> None:
        """Takes what `Entries` has."""
        self._workspace, self._file, self._number, self._gathered = workspace, file, number, gathered
        self._lines, self._words = PlainLines(), QuickWords()
        self._figures, self._codes = QuickFigures(), QuickCodes(gathered)
        self._met: dict[str, _Met] = {}
        self._ordinals: dict[str, int] = {}
        self._today = workspace.as_of.toordinal()
        self._reads = file.kind == "deal" and file.mapping is None

    def entry(self, raw: Raw) -> str | None:
        """The document of a line; none if it must be read in full, and nothing is noted of it then."""
        line = self._lines.read(raw.data) if self._reads else None
        read = self._read(raw, line) if line else None
        if read is None:
            return None
        grounds = grounds_of(read.line)
        told = self._figures.told(read.line.figures, grounds.whys)
        if told is None:
            return None
        mission = read.id.partition("/")[0]
        codes = self._codes.of(read.line, mission, read.days.first > 0, grounds, told.sorts)
        return self._document(read, mission, codes, told)

    def _read(self, raw: Raw, line: Line) -> _Read | None:
        id = line.texts["id"]
        if "/" not in id:
            id = f"{self._file.mission}/{id}"
        if self._gathered.knows(id) or id in self._workspace.records or len(id) > _LONGEST_ID:
            return None
        days = self._days(line)
        parties = [self._led_to(id, Organisation) for id in line.words("party")]
        markets = [self._led_to(id, Place) for id in line.words("market")]
        if days is None or None in parties or None in markets:
            return None
        return _Read(
            raw, id, line, days, [each for each in parties if each], [each for each in markets if each]
        )

    def _days(self, line: Line) -> _Days | None:
        """When the deal was; none if a day is none of the calendar, or has not come."""
        days = [self._ordinal(stage.day) for stage in line.parts["stage"] if stage.day]
        if not days:
            return _Days(0, 0)
        return _Days(days[0], max(days)) if min(days) and max(days) <= self._today else None

    def _ordinal(self, day: str) -> int:
        known = self._ordinals.get(day)
        if known is None:
            try:
                known = date.fromisoformat(day).toordinal()
            except ValueError:
                known = 0
            self._ordinals[day] = known
        return known

    def _led_to(self, id: str, kind: type[Organisation | Place]) -> _Met | None:
        """What is known of a record that a line leads to; none if it is none of its kind."""
        known = self._met.get(id)
        if known is not None:
            return known
        record = self._workspace.get(id)
        if record is None:
            return _UNKNOWN
        if not isinstance(record, kind):
            return None
        home = record.home if isinstance(record, Organisation) else None
        country = home.place.partition("-")[0] if home else ""
        met = self._met[id] = _Met(self._words.of_lines(record.names), country)
        return met

    def _document(self, read: _Read, mission: str, codes: Codes, told: Figures) -> str:
        orgs = dict.fromkeys(read.line.words("party"))
        places = dict.fromkeys(read.line.words("market"))
        countries = dict.fromkeys([place.partition("-")[0] for place in places])
        countries.update(dict.fromkeys([met.country for met in read.parties if met.country]))
        sums: Cells = {**told.sums, **dict(codes.evidence)}
        numbers = self._numbers(read, codes, told)
        self._gathered.note_id(read.id, read.raw.number)
        self._gathered.note_sums([sort.column for sort in told.sorts], sums)
        ways = [("mission", mission), *[("link", id) for id in (*orgs, *places)]]
        self._gathered.note_quickly(ways, codes.shared, countries, orgs, numbers, read.days.latest)
        terms, starts = self._words.of_names(read.names)
        place = b64encode(f"{self._file.file}\t{read.raw.offset}\t{len(read.raw.data)}".encode()).decode()
        summed = ",".join([f'"{cell}":{number}' for cell, number in sums.items()])
        return (
            f'{{"id":"{read.id}","ordinal":0,"words":"{self._said(read)}"'
            f',"names":"{terms}","starts":"{starts}"'
            f"{_many('org', orgs)}{_many('country', countries)},{codes.values}{_dated(read.days.first)}"
            f',"numbers":{{{told.numbers}}},"place":"{place}","lot":{_PLAIN},{_NUMBERS % numbers}'
            f',"sums":{{{summed}}}}}'
        )

    def _numbers(self, read: _Read, codes: Codes, told: Figures) -> tuple[int, ...]:
        first, latest = read.days
        return (
            rank("deal", first, self._number, read.raw.offset),
            *beginnings(read.names[0]),
            codes.glances[0],
            codes.progress,
            codes.glances[1],
            first << 22 | first,
            LAST_DAY - latest if latest else 0,
            told.amount,
            told.jobs,
        )

    def _said(self, read: _Read) -> str:
        """All words of a line, as a document has them."""
        self._words.forget()
        line = read.line
        said = [self._words.of_lines(read.names), *[met.words for met in read.parties]]
        if texts := [*line.words("term"), *line.words("purpose"), *line.words("product")]:
            said.append(self._words.of_lines(texts))
        said += [met.words for met in read.markets]
        if texts := line.words("note"):
            said.append(self._words.of_lines(texts))
        said.append(self._words.of_passage(line.texts["passage"]))
        return self._words.joined(said)


def _many(name: str, values: Iterable[str]) -> str:
    said = '","'.join(values)
    return f',"{name}":["{said}"]' if said else ""


def _dated(day: int) -> str:
    if not day:
        return ""
    return f',"first":{day + DAY},"last":{day + DAY},"year":"{date.fromordinal(day).year:04}"'
