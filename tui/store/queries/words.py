"""What records are found by: their lines of words."""

from collections.abc import Iterator
from dataclasses import dataclass

from ...records import DISAGREEMENTS, Record
from ...wording import label, say_fact
from ..held import Workspace


@dataclass(frozen=True, slots=True)
class Line:
    """Some words of a record, and where they stand."""

    field: str
    label: str
    text: str
    start: int = 0
    """Where they begin in the text of a source."""


def lines(record: Record, workspace: Workspace) -> Iterator[Line]:
    """Every word of a record: names, facts, names of what they lead to, quotations, its text or passage."""
    for name in record.names:
        yield Line("name", "name", name)
    for fact in workspace.facts(record):
        yield Line(fact.field, label(fact.label), say_fact(fact, workspace.caption))
        if fact.section == DISAGREEMENTS:
            yield Line(fact.field, "disagreement", fact.label)
        for link in fact.links:
            named = workspace.get(link.id)
            for name in named.names[1:] if named else ():
                yield Line(fact.field, label(fact.label), name)
        for cite in fact.cites:
            yield Line(fact.field, "words", " ".join(cite.quote.split()))
    text = workspace.text(record.id)
    for start, end in text.sentences if text else ():
        yield Line("text", "text", text.text[start:end] if text else "", start)
