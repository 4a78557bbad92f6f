"""The first records of an import as they will be, and what of the file they do not say."""

from collections.abc import Iterator, Mapping, Sequence

from ..records import Fact, Record
from ..speech import counted, said
from ..store import Losses
from ..wording import label, say_fact
from .printing import aligned

_MARKS = {"stated": "✓", "inferred": "~", "external": "↗"}


def preview(first: Sequence[tuple[Record, object]], names: Mapping[str, str]) -> Iterator[str]:
    """The lines of some records: each value with what it stands on.

    Args:
        first: the records, each with its plain data.
        names: what the organisations are called, by their ids.
    """
    rows = [(record, list(_rows(record, names))) for record, _ in first]
    lines = iter(aligned(row for _, those in rows for row in those))
    for record, those in rows:
        yield f"{record.id}  {record.caption}"
        yield from (next(lines) for _ in those)


def losses(lost: Losses) -> list[str]:
    """The lines that tell what could not be mapped: where it stands, how often, the first of it, and why."""
    rows = [
        (
            f"  {loss.path}",
            counted(loss.times, "{number} time", "{number} times"),
            said("“{words}”", words=loss.first) if loss.first else "",
            loss.why,
        )
        for loss in lost
    ]
    return [said("Not taken over:"), *aligned(rows)] if rows else []


def _rows(record: Record, names: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    for fact in record.facts():
        yield f"  {_mark(fact)}", label(fact.label), say_fact(fact, lambda id: names.get(id, id))


def _mark(fact: Fact) -> str:
    if fact.basis == "stated" and not fact.cites:
        return "∅"
    return _MARKS[fact.basis] if fact.basis else "–"
