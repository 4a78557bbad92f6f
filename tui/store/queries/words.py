"""What records are found by: their lines of words."""

from collections.abc import Iterator
from dataclasses import dataclass

from ...records import DISAGREEMENTS, Deal, Fact, Record
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
    """Every word of a record: names, facts, names of what they lead to, quotations, its text or passage.

    A deal with a passage says there what it says in codes, dates, numbers and quotations, which are left out.
    """
    text = workspace.text_of(record)
    in_passage = text is not None and isinstance(record, Deal)
    for name in record.names:
        yield Line("name", label("name"), name)
    for fact in workspace.facts(record):
        yield from _of_fact(fact, workspace, in_passage=in_passage)
    for start, end in text.sentences if text else ():
        yield Line("text", label("text"), text.text[start:end] if text else "", start)


def _of_fact(fact: Fact, workspace: Workspace, *, in_passage: bool) -> Iterator[Line]:
    meant = label(fact.label)
    said = _texts(fact) if in_passage else say_fact(fact, workspace.caption)
    if said:
        yield Line(fact.field, meant, said)
    if fact.section == DISAGREEMENTS:
        yield Line(fact.field, label("disagreement"), fact.label)
    for link in fact.links:
        named = workspace.get(link.id)
        names = named.names if named else ()
        yield from (Line(fact.field, meant, name) for name in (names if in_passage else names[1:]))
    if not in_passage:
        yield from (Line(fact.field, label("words"), " ".join(cite.quote.split())) for cite in fact.cites)


def _texts(fact: Fact) -> str:
    return " · ".join(value for value in fact.values if isinstance(value, str))
