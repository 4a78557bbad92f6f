"""Addresses of values: the field of a record's own value, or `id#field` for a value of another record."""

from ...records import DISAGREEMENTS, WITHIN_A_MISSION, Fact, Record, full_id
from .problem import Doubt
from .workspace import Workspace


def split_address(address: str, record: Record, workspace: Workspace) -> tuple[str, str]:
    """The id of the record that an address leads to, and the field there; neither need exist.

    Args:
        address: as written; short ids stand for those of the mission, where it has them.
        record: the record in which it is written.
        workspace: what tells which ids there are.
    """
    if "#" not in address:
        return record.id, address
    id, _, field = address.partition("#")
    own = full_id(id, tuple(WITHIN_A_MISSION), record.mission)
    return own if own in workspace.records or id not in workspace.records else id, field


def values_of(record: Record) -> dict[str, Fact]:
    """What an address can lead to in a record, by field."""
    return {fact.field: fact for fact in record.facts() if fact.section != DISAGREEMENTS}


def is_dispelled(doubt: Doubt, workspace: Workspace) -> bool:
    """Whether a workspace has the record that a problem says to be missing."""
    record = workspace.get(doubt.id)
    if record is None or (doubt.kinds and record.KIND not in doubt.kinds):
        return False
    return not doubt.field or doubt.field in values_of(record)


def value_at(address: str, record: Record, workspace: Workspace) -> tuple[Record, Fact] | None:
    """The value that an address leads to, with its record; none if it leads nowhere."""
    id, field = split_address(address, record, workspace)
    owner = workspace.get(id)
    fact = values_of(owner).get(field) if owner else None
    return (owner, fact) if owner and fact else None
