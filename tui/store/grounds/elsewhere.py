"""What is known from sources of which no words are seen here."""

from collections.abc import Mapping
from dataclasses import dataclass

from ...records import Fact, Record
from ...wording import label, say_fact
from ..held import Workspace, once


@dataclass(frozen=True, slots=True)
class Known:
    """A value of a record that is known from a source without the words being seen."""

    record: str
    """The id of the record."""
    field: str
    """The address of the value within the record."""
    caption: str
    """The name of the record."""
    label: str
    """What the value is, in the reader's words."""
    said: str
    """What the value says, in words."""

    @property
    def address(self) -> str:
        """Where the value is: `record#field`."""
        return f"{self.record}#{self.field}"


def known_from(workspace: Workspace, source: str) -> tuple[Known, ...]:
    """The values that are known from a source, or from a web address, without its words; none of others."""
    return _known(workspace).get(source, ())


def external_sources(workspace: Workspace) -> tuple[str, ...]:
    """The sources of which no text is or should be kept: ids of records, then what is only an address.

    Those that are records are there also when nothing is known from them.
    """
    texts = {*workspace.texts, *workspace.missing}
    own = [source.id for source in workspace.of("source")]
    return tuple(id for id in dict.fromkeys((*own, *_known(workspace))) if id not in texts)


@once
def _known(workspace: Workspace) -> Mapping[str, tuple[Known, ...]]:
    found: dict[str, list[Known]] = {}
    for record in workspace.records.values():
        for fact in workspace.facts(record):
            states = {each.source for each in workspace.evidence(fact, record) if each.state == "external"}
            for source in sorted(filter(None, states)):
                found.setdefault(source, []).append(_value(fact, record, workspace))
    return {source: tuple(values) for source, values in found.items()}


def _value(fact: Fact, record: Record, workspace: Workspace) -> Known:
    said = say_fact(fact, workspace.caption)
    return Known(record.id, fact.field, record.caption, label(fact.label), said)
