"""iCalendar (RFC 5545): what happened on days, for any calendar."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Calendar
from icalendar import Event as Entry

from ..records import Event, Span
from ..speech import chosen, marked, said
from ..text import clean
from .happenings import Happening, address_of, happenings_of, proofs_for, say_origin, say_quote, told_of
from .notes import Notes
from .selection import Selection
from .targets import Target

COLUMNS: Sequence[str] = ("UID", "SUMMARY", "DTSTART", "DTEND", "STATUS", "LOCATION", "DESCRIPTION", "URL")
LOSES: Sequence[str] = (
    marked("A calendar has days alone: what is known to a month, a season or a year is left out."),
    marked("Figures, their qualifiers, bases and horizons stand in descriptions, as words."),
    marked("That a day is approximate, uncertain or a part of the day is said in words beside it."),
)
_NO_DAY = marked("a date without a day is left out")
_NO_DATE = marked("what has no date is left out")
_NO_END = marked("an open end is not drawn: the entry has the day of its beginning")
_END = b"END:VCALENDAR\r\n"
_STATUSES = {"held": "CONFIRMED", "planned": "TENTATIVE", "cancelled": "CANCELLED"}


def write(selection: Selection, into: Target) -> Notes:
    """Writes the missions, events and stages of deals that have a day."""
    notes = Notes(LOSES)
    into.main.write(_calendar(selection, notes).to_ical().removesuffix(_END))
    for happening in happenings_of(selection):
        if days := _days(happening, notes):
            into.main.write(_entry(happening, days, selection).to_ical())
            notes.count("events")
    into.main.write(_END)
    return notes


def _calendar(selection: Selection, notes: Notes) -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", f"-//Communiqué//Communiqué//{chosen().language.upper()}")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    name = said("Deals: {query}", query=selection.asked) if selection.asked else said("Deals")
    calendar.add("x-wr-calname", clean(name))
    calendar.add("x-wr-caldesc", " ".join(notes.lines()))
    return calendar


def _days(happening: Happening, notes: Notes) -> Span | None:
    """The days of an entry; none if it has no day, which is noted."""
    span = happening.when.span if happening.when else None
    if span is None:
        notes.change(_NO_DATE)
    elif span.precision in ("day", "days") and span.first and span.last:
        return span
    elif span.precision == "open" and span.edge == "day" and span.first:
        notes.change(_NO_END)
        return span
    else:
        notes.change(_NO_DAY)
    return None


def _entry(happening: Happening, days: Span, selection: Selection) -> Entry:
    entry, when = Entry(), happening.when
    entry.add("uid", f"{happening.id}@communique")
    entry.add("dtstamp", datetime.combine(selection.workspace.as_of, time(), UTC))
    for name, value in _begins_and_ends(days).items():
        entry.add(name, value)
    entry.add("summary", clean(happening.title))
    entry.add("description", "\n".join(map(clean, _told(happening, selection))))
    entry.add("status", _STATUSES[happening.status])
    entry.add("transp", "TRANSPARENT")
    if happening.kind:
        entry.add("categories", [clean(happening.kind)])
    if isinstance(happening.record, Event) and happening.record.place:
        entry.add("location", clean(selection.workspace.caption(happening.record.place.place)))
    if address := address_of(happening, selection):
        entry.add("url", clean(address))
    if when and when.edtf:
        entry.add("x-communique-edtf", clean(when.edtf))
        entry.add("x-communique-basis", when.basis)
    return entry


def _told(happening: Happening, selection: Selection) -> Iterator[str]:
    yield from told_of(happening, selection)
    for proof in proofs_for(happening, selection):
        address = proof.address if proof.title else ""
        origin = ", ".join(filter(None, (say_origin(proof), address)))
        yield " — ".join(filter(None, (say_quote(proof), origin)))


def _begins_and_ends(days: Span) -> dict[str, date | datetime]:
    """The day or time of the beginning, and the day after the last; times are by the clocks of the place."""
    if days.first and days.at:
        return {"dtstart": datetime.combine(days.first, days.at)}
    found = {"dtstart": days.first, "dtend": _after(days.last) if days.last else None}
    return {name: day for name, day in found.items() if day}


def _after(day: date) -> date | None:
    return day + timedelta(days=1) if day < date.max else None
