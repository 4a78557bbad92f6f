"""What only the whole workspace can show to be wrong."""

from collections.abc import Iterator
from typing import TypeAlias

from ...records import Deal, Disagreement, Record, citations, full_id, references
from ...speech import marked, said
from ...wording import label
from ..held import Doubt, Evidence, Problem, Workspace, nearest, quoted, split_address, value_at, values_of
from ..texts import Passages
from .alone import own_faults
from .circles import circles_of
from .reader import Reading
from .tables import Keys

_Found: TypeAlias = tuple[Keys, str, tuple[str, tuple[str, ...], str] | None]
"""Where something is wrong, the reason, and which record would make it right: its id, kinds and a value."""
_ONE = {
    "mission": marked("a mission"),
    "event": marked("an event"),
    "deal": marked("a deal"),
    "organisation": marked("an organisation"),
    "person": marked("a person"),
    "place": marked("a place"),
    "source": marked("a source"),
}


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


def _references(record: Record, workspace: Workspace, reading: Reading) -> Iterator[_Found]:
    for reference in references(record):
        id = full_id(reference.id, reference.kinds, record.mission)
        found = workspace.records.get(id)
        if reference.id.startswith(("http://", "https://")) or (found and found.KIND in reference.kinds):
            continue
        if reading.lost.get(id) in reference.kinds or reading.unread.intersection(reference.kinds):
            continue
        if found:
            wrong = said(
                "{id} is {kind}, not {wanted}",
                id=quoted(reference.id),
                kind=_a(found.KIND),
                wanted=_a(*reference.kinds),
            )
            yield reference.path, wrong, None
            continue
        short = id if "/" not in reference.id and "/" not in id else None
        names = _names(workspace, reference.kinds, "" if short else record.mission)
        reason = _unknown(reference.kinds, quoted(reference.id)) + nearest(reference.id, names)
        yield reference.path, reason, (id, reference.kinds, "")


def _a(*kinds: str) -> str:
    return said(" or ").join(said(_ONE[kind]) for kind in kinds)


def _unknown(kinds: tuple[str, ...], id: str) -> str:
    return said("unknown {kinds} {id}", kinds=said(" or ").join(label(kind) for kind in kinds), id=id)


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
            yield (
                path,
                said("say which source this quotes: `source` is needed, since there is not just one text"),
            )
        elif text and (reason := _quotation(citation.quote, evidence, text)):
            yield path, reason


def _quotation(quote: str, evidence: Evidence, text: Passages) -> str:
    """What is wrong with a quotation of a text; nothing if it is well."""
    if evidence.places:
        return said(
            "{quote} stands more than once in the source: settle it with `before` or `after`",
            quote=quoted(quote),
        )
    if evidence.end:
        cuts = text.cuts_word(evidence.start, evidence.end)
        cut = said("{quote} cuts a word of the source in two: quote whole words", quote=quoted(quote))
        return cut if cuts else ""
    if text.find(quote):
        return said(
            "{quote} stands in the source, but not with these words `before` or `after` it",
            quote=quoted(quote),
        )
    if text.cut_numbers(quote):
        return said(
            "{quote} stands in the source only where it cuts a number in two: quote the whole number",
            quote=quoted(quote),
        )
    close = text.nearest(quote)
    if close:
        return said(
            "{quote} does not stand in the source: did you mean {close}?",
            quote=quoted(quote),
            close=quoted(close),
        )
    return said("{quote} does not stand in the source", quote=quoted(quote))


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
        unknown = said("unknown record {id}", id=quoted(written))
        return unknown + nearest(written, known | {*workspace.records})
    if written == field:
        unknown = said("unknown value {field}", field=quoted(field))
    else:
        unknown = said("unknown value {field} of {id}", field=quoted(field), id=quoted(written))
    return unknown + nearest(field, values_of(owner))
