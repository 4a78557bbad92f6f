"""The entries of plain lines: what `Entries` makes of them by way of a model, made without one.

What many lines share is worked out once: words, names of organisations, days, and what the words of closed
lists amount to.
"""

import re
from base64 import b64encode
from collections.abc import Iterator, Sequence
from json import dumps
from typing import Final, NamedTuple

from ....records import Organisation, Place
from ...bulk import BulkFile, Raw, Unread, content, is_slug, line_of, read_line
from ...held import Workspace
from ..doubting import MISSION, is_in_a_country
from ..gathering import Gathered
from ..keys import FIELDS, LAST_DAY, beginnings, rank
from ..looking import ORDER
from ..numbering import NO_NUMBER
from ..places import place_of
from ..sharing import Shared
from .learnt import Learnt
from .reading import QuickReading, Read
from .said import Said
from .words import Names, Words

_PLAIN: Final = 1
"""The lot of deals whose figures count by themselves."""
_NUMBERS: Final = ",".join(f'"{name}":%d' for name in (ORDER, *FIELDS))

_ESCAPES: Final = re.compile(rb"\\[u/]").search
_HALVES: Final = re.compile(rb"\\u[dD]").search
"""What may be half of a character, which cannot be written as such."""


class _Met(NamedTuple):
    """What a line is found by of a record that it leads to."""

    words: Words
    shared: Shared
    """Where it is noted what deals share with it."""
    country: str = ""
    number: int = NO_NUMBER
    doubted: str = ""
    """The id of an organisation that may be nowhere."""


class _Shared(NamedTuple):
    """Values of a field that many lines have."""

    values: str
    """As JSON that goes on."""
    bits: int
    """As `Sharing` calls them."""


_NO_WORDS: Final = Words("", frozenset())


class _Led(NamedTuple):
    """What a line leads to."""

    orgs: list[str]
    places: list[str]
    parties: list[_Met]
    markets: list[_Met]
    mission: Shared


class QuickEntries:
    """Makes documents of plain lines, as JSON, and gathers what is known of them together."""

    def __init__(
        self, workspace: Workspace, file: BulkFile, number: int, gathered: Gathered, learnt: Learnt
    ) -> None:
        """Takes what `Entries` has."""
        self._workspace, self._file, self._gathered, self._number = workspace, file, gathered, number
        self._words = learnt.words
        self._reading = QuickReading(file, workspace.as_of.toordinal(), learnt)
        self._orgs: dict[str, _Met] = {}
        self._places: dict[str, _Met] = {}
        self._missions: dict[str, Shared] = {}
        self._shares: dict[tuple[str, tuple[str, ...]], _Shared] = {}
        self._noted: set[Said] = set()
        self._bits: dict[Said, int] = {}

    def entries(self, raws: Sequence[Raw]) -> Iterator[str | None]:
        """The document of each line; none for one that must be read in full before the next is asked for."""
        self._words.forget()
        if self._file.mapping is None:
            yield from self._together(raws)
            return
        for raw in raws:  # no row knows an organisation that only a later one names
            yield from self._together([raw])

    def _together(self, raws: Sequence[Raw]) -> Iterator[str | None]:
        """The same, each step for all lines: that takes much less long than all steps for each."""
        reads = self._reading.read([self._line(raw) for raw in raws])
        told = iter(self._words.of_passages([read.passage for read in reads if read]))
        passages = [next(told) if read else None for read in reads]
        named = [read and self._words.of_names(read.names) for read in reads]
        for raw, read, names, passage in zip(raws, reads, named, passages, strict=True):
            led = self._led(read) if read else None
            if read and led and names and passage:
                yield self._document(raw, read, led, names, self._said(read, led, names, passage))
            else:
                yield None

    def _line(self, raw: Raw) -> bytes | None:
        """A record as a line of JSON with few escapes; none if that cannot be told, or of another kind."""
        if self._file.kind != "deal" or _HALVES(raw.data):
            return None
        if self._file.mapping:
            plain = content(raw, self._file, self._gathered.met)
            return None if isinstance(plain, list) else line_of(plain).rstrip()
        return raw.data if not _ESCAPES(raw.data) else _evened(raw.data)

    def _led(self, read: Read) -> _Led | None:
        """What a line leads to; none if that, or its id, must be looked at in full."""
        if read.id in self._workspace.records or self._gathered.knows(read.id):
            return None
        slots, pieces = read.mould.slots.names, read.pieces
        orgs, places = [pieces[slot] for slot in slots["org"]], [pieces[slot] for slot in slots["place"]]
        parties = [self._orgs.get(id) or self._met(id, Organisation, self._orgs) for id in orgs]
        markets = [self._places.get(id) or self._met(id, Place, self._places) for id in places]
        if None in parties or None in markets:
            return None
        mission = self._missions.get(read.mission)
        if mission is None:
            mission = self._missions[read.mission] = self._gathered.sharing.at(("mission", read.mission))
        return _Led(orgs, places, [met for met in parties if met], [met for met in markets if met], mission)

    def _met(self, id: str, kind: type[Organisation | Place], known: dict[str, _Met]) -> _Met | None:
        """What is known of a record that a line leads to; none if that must be looked at in full."""
        record, shared = self._workspace.get(id), self._gathered.sharing.at(("link", id))
        if isinstance(record, kind):
            home = record.home if isinstance(record, Organisation) else None
            country = home.place.partition("-")[0] if home else ""
            number = self._gathered.numbers.get(id, NO_NUMBER)
            met = known[id] = _Met(self._words.of_lines(record.names), shared, country, number)
            return met
        if record is None and kind is Place and is_in_a_country(id):  # needs none
            met = known[id] = _Met(_NO_WORDS, shared)
            return met
        if record is None and kind is Organisation and is_slug(id):  # known by name from some later line on
            return _Met(_NO_WORDS, shared, doubted=id)
        is_doubted = record is None and (kind.KIND, id) in self._gathered.doubts
        return _Met(_NO_WORDS, shared) if is_doubted else None

    def _document(self, raw: Raw, read: Read, led: _Led, names: Names, words: str) -> str:
        said, told, gathered = read.said, read.told, self._gathered
        numbers = self._ranked(raw, read)
        sectors = self._shared("sector", [read.pieces[slot] for slot in read.mould.slots.names["sector"]])
        of_parties = [met.country for met in led.parties if met.country]
        countries = self._shared("country", [*[place.partition("-")[0] for place in led.places], *of_parties])
        gathered.note_id(read.id, raw.number)
        if (MISSION, read.mission) not in gathered.doubts:
            gathered.doubt(MISSION, read.mission, raw)
        for met in led.parties:
            if met.doubted:
                gathered.doubt(Organisation.KIND, met.doubted, raw)
        if told.cells is not said.figures.cells or said not in self._noted:
            gathered.note_sums([sort.column for sort in said.figures.sorts], told.cells)
            self._noted |= {said} if told.cells is said.figures.cells else set()
        bits = self._bits.get(said)
        if bits is None:
            bits = self._bits[said] = gathered.sharing.bits(said.shared)
        shared = bits | sectors.bits | countries.bits
        parties, others = [met.shared for met in led.parties], [met.shared for met in led.markets]
        gathered.note_quickly(parties, [led.mission, *others], led.orgs, shared, numbers, read.latest)
        place = place_of(self._file, raw.offset, len(raw.data)).encode("utf-8", "surrogatepass")
        numbered = gathered.known_numbers([met.number for met in led.parties])
        partners = '","'.join(led.orgs)
        return (
            f'{{"id":"{read.id}","words":"{words}","names":"{names.terms}","starts":"{names.starts}"'
            f',"org":["{partners}"]{sectors.values}{countries.values},{said.values}{read.day.said}'
            f',"numbers":{{{told.numbers}}},"place":"{b64encode(place).decode()}","lot":{_PLAIN}'
            f',"orgs":{numbered},{_NUMBERS % numbers},{told.leads}'
            f',"sums":{{{told.sums}}}}}'
        )

    def _shared(self, field: str, values: Sequence[str]) -> _Shared:
        """Values of a field, as the document has them, and as they are called that share them."""
        key = field, tuple(values)
        known = self._shares.get(key)
        if known is None:
            each = dict.fromkeys(values)
            bits = self._gathered.sharing.bits({field: each})
            known = self._shares[key] = _Shared(f',"{field}":{dumps(list(each))}' if each else "", bits)
        return known

    def _ranked(self, raw: Raw, read: Read) -> tuple[int, ...]:
        """The numbers that a line is put in order by."""
        first, latest = read.day.ordinal, read.latest
        return (
            rank("deal", first, self._number, raw.offset),
            *beginnings(read.names[0]),
            read.said.glances[0],
            read.said.progress,
            read.said.glances[1],
            first << 22 | first,
            LAST_DAY - latest if latest else 0,
            read.told.amount,
            read.told.jobs,
        )

    def _said(self, read: Read, led: _Led, names: Names, passage: Words) -> str:
        """All words of a line, as a document has them."""
        slots, of_lines = read.mould.slots, self._words.of_lines
        said = [names.words, *[met.words for met in led.parties]]
        if slots.told:
            said.append(of_lines([read.pieces[slot] for slot in slots.told]))
        said += [met.words for met in led.markets]
        if slots.noted:
            said.append(of_lines([read.pieces[slot] for slot in slots.noted]))
        return self._words.joined([*said, passage])


def _evened(data: bytes) -> bytes | None:
    """A line with its characters as such; none if it is no line of JSON."""
    try:
        return line_of(read_line(data.decode())).rstrip()
    except (Unread, ValueError):
        return None
