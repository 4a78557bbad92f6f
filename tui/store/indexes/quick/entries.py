"""The entries of plain lines: what `Entries` makes of them by way of a model, made without one.

What many lines share is worked out once: pieces of text, names of organisations, days, and what the words of
closed lists amount to.
"""

from base64 import b64encode
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from ....records import Organisation, Place
from ...bulk import BulkFile, Raw
from ...held import Workspace
from ...tallies import Cells
from ..gathering import Gathered
from ..keys import FIELDS
from ..places import place_of
from ..ranking import ORDER
from ..schema import DAY
from .reading import QuickReading, Read
from .words import QuickWords, Words

_PLAIN = 1
"""The lot of deals whose figures count by themselves."""
_NUMBERS = ",".join(f'"{name}":%d' for name in (ORDER, *FIELDS))


class _Met(NamedTuple):
    """What a line is found by of a record that it leads to."""

    words: Words
    country: str = ""


_UNKNOWN = _Met(Words("", frozenset()))


class QuickEntries:
    """Makes documents of plain lines, as JSON, and gathers what is known of them together."""

    def __init__(self, workspace: Workspace, file: BulkFile, number: int, gathered: Gathered) -> None:
        """Takes what `Entries` has."""
        self._workspace, self._file, self._gathered = workspace, file, gathered
        self._words = QuickWords()
        self._reading = QuickReading(file, number, workspace.as_of, gathered, self._words)
        self._orgs: dict[str, _Met] = {}
        self._places: dict[str, _Met] = {}
        self._reads = file.kind == "deal" and file.mapping is None

    def entries(self, raws: Sequence[Raw]) -> Iterator[str | None]:
        """The document of each line; none for one that must be read in full before the next is asked for."""
        self._words.forget()
        read = self._reading.read(raws) if self._reads else {}
        for raw in raws:
            known = read.get(raw.offset)
            yield None if known is None else self._entry(raw, known)

    def _entry(self, raw: Raw, read: Read) -> str | None:
        if self._gathered.knows(read.id) or read.id in self._workspace.records:
            return None
        orgs, places = read.line.words("party"), read.line.words("market")
        parties = [self._orgs.get(id) or self._led_to(id, Organisation, self._orgs) for id in orgs]
        markets = [self._places.get(id) or self._led_to(id, Place, self._places) for id in places]
        known = [[each for each in those if each] for those in (parties, markets)]
        if len(known[0]) < len(orgs) or len(known[1]) < len(places):
            return None
        return self._document(raw, read, *known)

    def _led_to(self, id: str, kind: type[Organisation | Place], known: dict[str, _Met]) -> _Met | None:
        """What is known of a record that a line leads to; none if it is none of its kind."""
        record = self._workspace.get(id)
        if record is None:
            return _UNKNOWN
        if not isinstance(record, kind):
            return None
        home = record.home if isinstance(record, Organisation) else None
        country = home.place.partition("-")[0] if home else ""
        met = known[id] = _Met(self._words.of_lines(record.names), country)
        return met

    def _document(self, raw: Raw, read: Read, parties: list[_Met], markets: list[_Met]) -> str:
        orgs = dict.fromkeys(read.line.words("party"))
        places = dict.fromkeys(read.line.words("market"))
        countries = dict.fromkeys([place.partition("-")[0] for place in places])
        countries.update(dict.fromkeys([met.country for met in parties if met.country]))
        sums: Cells = {**read.told.sums, **dict(read.codes.evidence)}
        self._gathered.note_id(read.id, raw.number)
        self._gathered.note_sums([sort.column for sort in read.told.sorts], sums)
        ways = [("mission", read.id.partition("/")[0]), *[("link", id) for id in (*orgs, *places)]]
        latest = read.days.latest
        self._gathered.note_quickly(ways, read.codes.shared, countries, orgs, read.numbers, latest)
        place = b64encode(place_of(self._file, raw.offset, len(raw.data)).encode("utf-8", "surrogatepass"))
        summed = ",".join([f'"{cell}":{number}' for cell, number in sums.items()])
        return (
            f'{{"id":"{read.id}","ordinal":0,"words":"{self._said(read, parties, markets)}"'
            f',"names":"{read.terms[0]}","starts":"{read.terms[1]}"'
            f"{_many('org', orgs)}{_many('country', countries)},{read.codes.values}{_dated(read.days.first)}"
            f',"numbers":{{{read.told.numbers}}},"place":"{place.decode()}","lot":{_PLAIN}'
            f',{_NUMBERS % read.numbers},"sums":{{{summed}}}}}'
        )

    def _said(self, read: Read, parties: list[_Met], markets: list[_Met]) -> str:
        """All words of a line, as a document has them."""
        words, of_lines = read.line.words, self._words.of_lines
        said = [read.named, *[met.words for met in parties]]
        if texts := [*words("term"), *words("purpose"), *words("product")]:
            said.append(of_lines(texts))
        said += [met.words for met in markets]
        if texts := words("note"):
            said.append(of_lines(texts))
        said.append(read.passage)
        return self._words.joined(said)


def _many(name: str, values: Iterable[str]) -> str:
    said = '","'.join(values)
    return f',"{name}":["{said}"]' if said else ""


def _dated(day: int) -> str:
    if not day:
        return ""
    return f',"first":{day + DAY},"last":{day + DAY},"year":"{date.fromordinal(day).year:04}"'
