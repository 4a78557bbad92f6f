"""What only the whole workspace can show to be wrong."""

from collections.abc import Collection, Iterator
from typing import TypeAlias

from ...records import Deal, Disagreement, Record, full_id, references
from ...speech import said
from ..held import Doubt, Problem, Workspace, nearest, quoted, split_address, value_at, values_of
from .alone import own_faults
from .circles import circles_of
from .leading import astray
from .quotations import misquoted
from .reader import Reading
from .tables import Keys

_Found: TypeAlias = tuple[Keys, str, tuple[str, tuple[str, ...], str] | None]
"""Where something is wrong, the reason, and which record would make it right: its id, kinds and a value."""

_MOST_NAMES = 2000
"""Among the ids of so many records, the nearest is looked for."""


def check(workspace: Workspace, reading: Reading) -> Iterator[Problem]:
    """References, claims and quotations that lead nowhere or to two things, wrong weekdays, and the like."""
    deals = [record for record in reading.records.values() if isinstance(record, Deal)]
    for deal, key, reason in circles_of(deals):
        yield reading.origin(deal).problem((key,), reason)
    lost = {id.partition("/")[0] for id, kind in reading.lost.items() if kind == "source"}
    for record in reading.records.values():
        origin = reading.origin(record)
        for path, reason, sought in (
            *_references(record, workspace, reading),
            *claims_astray(record, workspace, reading.lost, reading.unread),
        ):
            problem = origin.problem(path, reason)
            if sought:
                reading.doubts.append(Doubt(problem, *sought))
            yield problem
        for path, reason in (*misquoted(record, workspace, lost), *own_faults(record)):
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
            yield reference.path, astray(reference, found, ()), None
            continue
        short = id if "/" not in reference.id and "/" not in id else None
        names = _names(workspace, reference.kinds, "" if short else record.mission)
        yield reference.path, astray(reference, None, names), (id, reference.kinds, "")


def _names(workspace: Workspace, kinds: tuple[str, ...], mission: str) -> set[str]:
    known = {id for id, record in workspace.records.items() if record.KIND in kinds}
    return known | {id.removeprefix(f"{mission}/") for id in known} if mission else known


def claims_astray(
    record: Record, workspace: Workspace, lost: Collection[str], unread: Collection[str]
) -> Iterator[_Found]:
    """The claims of a record that lead nowhere.

    Args:
        record: which.
        workspace: what they may lead to.
        lost: the ids of what cannot be read, which is told already.
        unread: the kinds of records of registers that cannot be read, likewise.
    """
    declared: tuple[Disagreement, ...] = getattr(record, "disagreement", ())
    for number, each in enumerate(declared):
        for place, claim in enumerate(each.claims):
            if not value_at(claim, record, workspace):
                id, field = split_address(claim, record, workspace)
                owner = workspace.get(id)
                if owner is None and (id in lost or ("/" not in id and unread)):
                    continue
                sought = None if owner else (id, (), field)
                yield ("disagreement", number, "claims", place), _claim(claim, record, workspace), sought


def _claim(claim: str, record: Record, workspace: Workspace) -> str:
    id, field = split_address(claim, record, workspace)
    owner, written = workspace.get(id), claim.partition("#")[0]
    if owner is None:
        unknown = said("unknown record {id}", id=quoted(written))
        if len(workspace.records) > _MOST_NAMES:
            return unknown
        known = {each.removeprefix(f"{record.mission}/") for each in workspace.records}
        return unknown + nearest(written, known | {*workspace.records})
    if written == field:
        unknown = said("unknown value {field}", field=quoted(field))
    else:
        unknown = said("unknown value {field} of {id}", field=quoted(field), id=quoted(written))
    return unknown + nearest(field, values_of(owner))
