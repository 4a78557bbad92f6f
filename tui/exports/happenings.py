"""What happened: the dates of missions, events and stages of deals, with what states them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Literal, TypeAlias

from ..records import Code, Deal, Event, Fact, Mission, Record, Stage, When
from ..speech import said
from ..wording import label, say_basis, say_fact, say_when
from .proofs import Proof
from .selection import Selection
from .stating import stated_by, undated

Status: TypeAlias = Literal["held", "planned", "cancelled"]


@dataclass(frozen=True, slots=True)
class Happening:
    """One thing that happened, or was to happen."""

    record: Record
    facts: tuple[Fact, ...]
    """The values that say when: one, or several stages of a deal on the same day."""
    named: tuple[Fact, ...]
    """The values that say that it happened, without what says when."""
    title: str
    when: When | None
    status: Status

    @property
    def id(self) -> str:
        """Its address, which is always the same."""
        return f"{self.record.id}#{self.facts[0].field}" if self.facts else self.record.id

    @property
    def kind(self) -> str:
        """What it is, in words."""
        return next((label(value.word) for value in self.record.glance if isinstance(value, Code)), "")


def happenings_of(selection: Selection) -> Iterator[Happening]:
    """The missions, events and stages of deals that answer, those without a date as well."""
    for record in selection.records():
        if isinstance(record, Deal):
            yield from _stages(record, selection)
        elif isinstance(record, Mission | Event):
            first, *others = selection.facts(record)
            facts = tuple(fact for fact in others if fact.field == "when")
            status = record.status if isinstance(record, Event) else "held"
            yield _seen(Happening(record, facts, (first,), record.caption, record.when, status), selection)


def told_of(happening: Happening, selection: Selection) -> list[str]:
    """What is known of it, a line each: when, what it is, its figures, its parties."""
    kind = f"{happening.kind}, {label(happening.status)}" if happening.status != "held" else happening.kind
    lines = [say_when(happening.when) if happening.when else "", kind]
    for fact in selection.facts(happening.record):
        if fact.section in ("figures", "parties"):
            basis = say_basis(fact)
            told = say_fact(fact, selection.workspace.caption) + (f" ({basis})" if basis else "")
            lines.append(said("{what}: {value}", what=label(fact.label), value=told))
    return [line for line in lines if line]


def proofs_for(happening: Happening, selection: Selection) -> tuple[Proof, ...]:
    """What its date stands on, each once."""
    found = (proof for fact in happening.facts for proof in selection.evidence(happening.record, fact))
    return tuple(dict.fromkeys(found))


def address_of(happening: Happening, selection: Selection) -> str:
    """Where the first source that states it is published; nothing where none has an address."""
    stated = stated_by(happening.record, happening.named, selection)
    return next((proof.address for proof in stated if proof.address), "")


def say_quote(proof: Proof) -> str:
    """The words as quoted, in one line; nothing where the source is known alone."""
    return said("“{words}”", words=" ".join(proof.quote.split())) if proof.quote else ""


def say_origin(proof: Proof) -> str:
    """The source in one line, and what became of the words where they do not simply stand there."""
    state = "" if proof.state in ("verbatim", "external") else label(proof.state)
    return ", ".join(filter(None, (proof.title or proof.address, proof.publisher, proof.date, state)))


def _stages(deal: Deal, selection: Selection) -> Iterator[Happening]:
    facts = [fact for fact in selection.facts(deal) if fact.section == "stages"]
    named = [fact for fact in undated(deal, selection) if fact.section == "stages"]
    told = zip(deal.stage, facts, named, strict=True)
    for _, group in groupby(told, key=lambda each: _same_day(each[0])):
        stages = list(group)
        words = ", ".join(label(stage.word) for stage, _, _ in stages)
        on, alone = tuple(fact for _, fact, _ in stages), tuple(fact for _, _, fact in stages)
        dated = stages[0][0].when
        title = said("{what}: {value}", what=deal.caption, value=words)
        yield _seen(Happening(deal, on, alone, title, dated, "held"), selection)


def _same_day(stage: Stage) -> tuple[object, ...]:
    when = stage.when
    return (when.edtf, when.part, when.basis) if when else ()


def _seen(happening: Happening, selection: Selection) -> Happening:
    """It as it stands on the day that is looked from: what had not begun by then is planned."""
    span = happening.when.span if happening.when else None
    if happening.status == "held" and span and not span.begun_by(selection.workspace.as_of):
        return replace(happening, status="planned")
    return happening
