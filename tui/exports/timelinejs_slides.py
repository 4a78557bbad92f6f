"""TimelineJS: a slide for each date, as its JSON format has them."""

import json
from collections.abc import Iterator, Sequence
from datetime import date
from html import escape
from typing import TypeAlias

from ..records import Precision, Span
from ..speech import marked, said
from ..text import clean
from ..wording import label, say_span
from .happenings import Happening, happenings_of, proofs_for, say_origin, say_quote, told_of
from .notes import Notes
from .proofs import Proof
from .selection import Selection
from .summarising import summary_of
from .targets import Target

COLUMNS: Sequence[str] = ("start_date", "end_date", "display_date", "text", "group", "unique_id")
LOSES: Sequence[str] = (
    marked("Figures, their qualifiers, bases and horizons stand on the slides as words."),
    marked("An approximate, uncertain or open date is drawn from its first day; the slide says what it is."),
)
_NO_DATE = marked("what has no date, or no beginning, is left out")
_MANY = 50
_TOO_MANY = marked("a slide beyond the 50 that a TimelineJS timeline is made for")

_Slide: TypeAlias = dict[str, object]


def write(selection: Selection, into: Target) -> Notes:
    """Writes the missions, events and stages of deals that have a beginning."""
    notes = Notes(LOSES)
    into.main.write(b'{"title": ')
    into.main.write(_plain(_title(selection)))
    into.main.write(b', "events": [')
    for number, slide in enumerate(_slides(selection, notes)):
        into.main.write(b",\n" if number else b"\n")
        into.main.write(_plain(slide))
        notes.count("events")
    into.main.write(b"\n]}\n")
    notes.change(_TOO_MANY, max(0, notes.counts.get("events", 0) - _MANY))
    return notes


def _plain(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "replace")


def _title(selection: Selection) -> _Slide:
    headline = said("Deals: {query}", query=selection.asked) if selection.asked else said("Deals")
    tally = summary_of(selection.catalogue.tally(selection.query), selection)
    notes = [said(message) for message in LOSES]
    return {"text": {"headline": _html(headline), "text": _paragraphs([tally, *notes])}, "autolink": False}


def _slides(selection: Selection, notes: Notes) -> Iterator[_Slide]:
    for happening in happenings_of(selection):
        span = happening.when.span if happening.when else None
        if span is None or span.first is None:
            notes.change(_NO_DATE)
        else:
            yield _slide(happening, span, span.first, selection)


def _slide(happening: Happening, span: Span, first: date, selection: Selection) -> _Slide:
    lasts = span.last is not None and (span.last != first or span.precision != "day")
    until = {"end_date": _date(span.last, _exactness(span))} if lasts and span.last else {}
    clock = {"hour": span.at.hour, "minute": span.at.minute} if span.at else {}
    return {
        "unique_id": happening.id,
        "start_date": {**_date(first, _exactness(span)), **clock},
        **(until if span.precision not in ("month", "year") else {}),
        "display_date": _html(_shown(happening, span)),
        "group": _html(label(happening.record.KIND)),
        "text": {"headline": _html(happening.title), "text": _told(happening, selection)},
        "autolink": False,
    }


def _shown(happening: Happening, span: Span) -> str:
    part = label(happening.when.part) if happening.when and happening.when.part else ""
    return ", ".join(filter(None, (say_span(span), part)))


def _exactness(span: Span) -> Precision | None:
    """How precisely the ends of a date are given."""
    return span.edge if span.precision == "open" else span.precision


def _date(day: date, exactness: Precision | None) -> dict[str, int]:
    """A day as TimelineJS has it, without what is not known of it."""
    if exactness == "year":
        return {"year": day.year}
    if exactness in ("month", "season"):
        return {"year": day.year, "month": day.month}
    return {"year": day.year, "month": day.month, "day": day.day}


def _told(happening: Happening, selection: Selection) -> str:
    proofs = "".join(f"<p>{_linked(proof)}</p>" for proof in proofs_for(happening, selection))
    return _paragraphs(told_of(happening, selection)) + proofs


def _linked(proof: Proof) -> str:
    """Words and their source, which is a link where it is published in the web."""
    origin = _html(say_origin(proof))
    if proof.address.startswith(("http://", "https://")):
        origin = f'<a href="{_html(proof.address)}">{origin}</a>'
    return " — ".join(filter(None, (_html(say_quote(proof)), origin)))


def _paragraphs(lines: Sequence[str]) -> str:
    return "".join(f"<p>{_html(line)}</p>" for line in lines)


def _html(text: str) -> str:
    """A text that a page shows as it is: TimelineJS takes what it is given for HTML."""
    return escape(clean(text))
