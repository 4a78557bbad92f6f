"""Gathering what a dossier says."""

from collections.abc import Collection, Iterable
from itertools import islice

from ...records import KINDS, Record
from ...speech import chosen, marked
from ..notes import Notes
from ..selection import Selection
from ..summarising import summary_of
from .accounts import beside_of, disagreements_of, totals_of
from .contents import Dossier, Entry
from .entries import entry_of
from .moments import moments_of
from .places import Places
from .quoting import Quoted
from .scoping import ACTORS, is_whole, missions_of, others_of, scope_of, title_of

MOST = 1_000
"""More deals, or rows of time, are told to nobody who reads."""

LOSES = (
    marked("A dossier is for reading: numbers, dates and codes are told in words, and cannot be read back."),
)

_LEFT_OUT = marked("a deal is left out: a dossier tells the first 1,000 of the list; its totals are of all")
_TIME_LEFT_OUT = marked("a row of the timeline is left out: a dossier tells the first 1,000")
_TOLD = ("mission", "event", "deal", *ACTORS)
_NARROWLY = ("mission",)
"""What is told of a mission by a dossier that is not on it."""


def gathered(selection: Selection, notes: Notes) -> Dossier:
    """What a dossier on what is selected says.

    Args:
        selection: the records.
        notes: told how much there is, and what is left out.
    """
    deals = list(islice(selection.deals(), MOST))
    missions = missions_of(selection, deals, MOST)
    others = others_of(selection, missions, deals, MOST)
    moments = selection.catalogue.timeline(selection.query)
    tally = selection.catalogue.tally(selection.query)
    whole, quoted = is_whole(selection, missions), Quoted(selection)
    told = {
        "deals": _entries(deals, selection, quoted),
        "missions": _entries(missions, selection, quoted, () if whole else _NARROWLY),
        "events": _entries(others, selection, quoted, kinds=("event",)),
        "others": _entries(others, selection, quoted, kinds=ACTORS),
    }
    places = Places(entry for entries in told.values() for entry in entries)
    _count(notes, selection.count - len(deals), len(moments) - MOST, missions, others, deals)
    return Dossier(
        title=title_of(selection, missions),
        scope=scope_of(selection, len(deals)),
        summary=summary_of(tally, selection),
        language=chosen().language,
        **told,
        timeline=tuple(moments_of(moments[:MOST], selection, places)),
        totals=tuple(totals_of(tally, selection, places)),
        beside=tuple(beside_of(tally, selection, places)),
        disagreements=tuple(disagreements_of(selection, quoted, places, MOST)),
        origins=tuple(quoted.origins()),
        notes=tuple(notes.lines()),
    )


def _entries(
    records: Iterable[Record],
    selection: Selection,
    quoted: Quoted,
    sections: Collection[str] = (),
    kinds: Collection[str] = KINDS,
) -> tuple[Entry, ...]:
    return tuple(entry_of(each, selection, quoted, sections) for each in records if each.KIND in kinds)


def _count(notes: Notes, deals_left_out: int, rows_left_out: int, *told: Collection[Record]) -> None:
    notes.change(_LEFT_OUT, max(0, deals_left_out))
    notes.change(_TIME_LEFT_OUT, max(0, rows_left_out))
    for record in (record for records in told for record in records):
        if record.KIND in _TOLD:
            notes.count(record.KIND)
