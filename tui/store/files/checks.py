"""What only the whole workspace can show to be wrong."""

import re
from collections.abc import Iterator
from functools import cache
from typing import TypeAlias

from pydantic import BaseModel

from ...records import Deal, Disagreement, Figure, Record, When, citations, full_id, references
from ..held import Doubt, Evidence, Problem, Workspace, nearest, quoted, split_address, value_at, values_of
from ..texts import Passages
from .circles import circles_of
from .histories import backwards
from .reader import Reading
from .repeats import repeated
from .tables import Keys

_Found: TypeAlias = tuple[Keys, str, tuple[str, tuple[str, ...], str] | None]
"""Where something is wrong, the reason, and which record would make it right: its id, kinds and a value."""
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def check(workspace: Workspace, reading: Reading) -> Iterator[Problem]:
    """References, claims and quotations that lead nowhere or to two things, wrong weekdays, and the like."""
    deals = [record for record in reading.records.values() if isinstance(record, Deal)]
    for deal, key, reason in circles_of(deals):
        yield reading.origin(deal).problem((key,), reason)
    for record in reading.records.values():
        origin = reading.origin(record)
        for path, reason, sought in (
            *_references(record, workspace, reading),
            *_claims(record, workspace, reading),
        ):
            problem = origin.problem(path, reason)
            if sought:
                reading.doubts.append(Doubt(problem, *sought))
            yield problem
        for path, reason in (*_quotations(record, workspace, reading), *own_faults(record)):
            yield origin.problem(path, reason)


def own_faults(record: Record) -> Iterator[tuple[Keys, str]]:
    """What a record by itself shows to be wrong: weekdays, currencies, addresses of two values, histories."""
    yield from _values(record, ())
    yield from repeated(record)
    if isinstance(record, Deal):
        yield from backwards(record)


def _references(record: Record, workspace: Workspace, reading: Reading) -> Iterator[_Found]:
    for reference in references(record):
        id = full_id(reference.id, reference.kinds, record.mission)
        found = workspace.records.get(id)
        if reference.id.startswith(("http://", "https://")) or (found and found.KIND in reference.kinds):
            continue
        if reading.lost.get(id) in reference.kinds or reading.unread.intersection(reference.kinds):
            continue
        if found:
            wrong = f"{quoted(reference.id)} is {_a(found.KIND)}, not {_a(*reference.kinds)}"
            yield reference.path, wrong, None
            continue
        short = id if "/" not in reference.id and "/" not in id else None
        names = _names(workspace, reference.kinds, "" if short else record.mission)
        kinds = " or ".join(reference.kinds)
        reason = f"unknown {kinds} {quoted(reference.id)}{nearest(reference.id, names)}"
        yield reference.path, reason, (id, reference.kinds, "")


def _a(*kinds: str) -> str:
    return " or ".join(f"an {kind}" if kind[0] in "aeiou" else f"a {kind}" for kind in kinds)


def _names(workspace: Workspace, kinds: tuple[str, ...], mission: str) -> set[str]:
    known = {id for id, record in workspace.records.items() if record.KIND in kinds}
    return known | {id.removeprefix(f"{mission}/") for id in known} if mission else known


def _quotations(record: Record, workspace: Workspace, reading: Reading) -> Iterator[tuple[Keys, str]]:
    lost = {id.partition("/")[0] for id, kind in reading.lost.items() if kind == "source"}
    for path, citation in citations(record):
        if citation.source is None and record.mission in lost:
            continue
        evidence = workspace.find(citation, record)
        text = workspace.text(evidence.source or "")
        if evidence.source is None:
            yield path, "say which source this quotes: `source` is needed, since there is not just one text"
        elif text and (reason := _quotation(citation.quote, evidence, text)):
            yield path, reason


def _quotation(quote: str, evidence: Evidence, text: Passages) -> str:
    """What is wrong with a quotation of a text; nothing if it is well."""
    if evidence.places:
        return f"{quoted(quote)} stands more than once in the source: settle it with `before` or `after`"
    if evidence.end:
        cuts = text.cuts_word(evidence.start, evidence.end)
        return f"{quoted(quote)} cuts a word of the source in two: quote whole words" if cuts else ""
    if text.find(quote):
        return f"{quoted(quote)} stands in the source, but not with these words `before` or `after` it"
    if text.cut_numbers(quote):
        cut = "stands in the source only where it cuts a number in two: quote the whole number"
        return f"{quoted(quote)} {cut}"
    close = text.nearest(quote)
    question = f": did you mean {quoted(close)}?" if close else ""
    return f"{quoted(quote)} does not stand in the source{question}"


def _claims(record: Record, workspace: Workspace, reading: Reading) -> Iterator[_Found]:
    declared: tuple[Disagreement, ...] = getattr(record, "disagreement", ())
    for number, each in enumerate(declared):
        for place, claim in enumerate(each.claims):
            if not value_at(claim, record, workspace) and not _is_lost(claim, record, workspace, reading):
                id, field = split_address(claim, record, workspace)
                sought = None if id in workspace.records else (id, (), field)
                yield ("disagreement", number, "claims", place), _claim(claim, record, workspace), sought


def _is_lost(claim: str, record: Record, workspace: Workspace, reading: Reading) -> bool:
    """Whether a claim is of a record that cannot be read, which is told already."""
    id, _ = split_address(claim, record, workspace)
    return id not in workspace.records and (id in reading.lost or ("/" not in id and bool(reading.unread)))


def _claim(claim: str, record: Record, workspace: Workspace) -> str:
    id, field = split_address(claim, record, workspace)
    owner, written = workspace.records.get(id), claim.partition("#")[0]
    if owner is None:
        known = {each.removeprefix(f"{record.mission}/") for each in workspace.records}
        return f"unknown record {quoted(written)}{nearest(written, known | {*workspace.records})}"
    of = "" if written == field else f" of {quoted(written)}"
    return f"unknown value {quoted(field)}{of}{nearest(field, values_of(owner))}"


def _values(value: object, path: Keys) -> Iterator[tuple[Keys, str]]:
    if isinstance(value, When):
        yield from ((path, reason) for reason in _weekday(value))
    if isinstance(value, Figure) and value.currency and not is_currency(value.currency):
        yield (*path, "currency"), f'"{value.currency}" is no currency of ISO 4217'
    if isinstance(value, BaseModel):
        for name, field in type(value).model_fields.items():
            yield from _values(getattr(value, name), (*path, field.alias or name))
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from _values(item, (*path, number))


@cache
def is_currency(code: str) -> bool:
    """Whether a code is one of ISO 4217."""
    from babel import numbers

    return numbers.is_currency(code)


def _weekday(when: When) -> Iterator[str]:
    said = [day for day in re.findall(r"[a-z]+", (when.said or "").lower()) if day in _WEEKDAYS]
    if not said or not when.span:
        return
    if when.span.precision not in ("day", "days"):
        return
    ends = [day for day in (when.span.first, when.span.last) if day]
    pairs = zip(said, ends, strict=False) if len(said) > 1 else ((said[0], day) for day in ends)
    wrong = [(word, day) for word, day in pairs if _WEEKDAYS[day.weekday()] != word]
    if wrong and (len(said) > 1 or len(wrong) == len(ends)):
        word, day = wrong[0]
        yield f"{day.isoformat()} was a {_WEEKDAYS[day.weekday()].title()}, not a {word.title()}"
