"""One record in full: for a deal the partnership, its parties, stages, terms and figures."""

from collections.abc import Hashable, Iterator, Sequence
from functools import partial
from typing import ClassVar

from rich.text import Text

from ..records import Fact, Record
from ..store import Workspace, say_silence
from ..text import shown
from ..wording import label, say, say_fact
from .command import Command, bindings
from .glyphs import evidence_mark
from .messages import LookAtValue, OpenRecord, ReadWords
from .pane import Pane
from .rows import Cell, Row, laid_out

_ROOMY = 62
_GROUP = "Values and words"


class PartnershipPane(Pane):
    """Shows a record fact by fact; the cursor rests on each value, and steps through what it stands on."""

    NAME = "Partnership"
    HINTS = (
        Command(
            "words(-1)", ("left", "h"), "words", "Go to the words before behind the value.", True, _GROUP
        ),
        Command("words(1)", ("right", "l"), "words", "Go to the next words behind the value.", True, _GROUP),
    )
    BINDINGS: ClassVar = [*bindings(HINTS)]

    eager = True
    record: Record | None = None
    workspace: Workspace | None = None
    _looked: tuple[str, Hashable | None, int] = ("", None, 0)

    def __init__(self, *, id: str) -> None:
        """Starts without a record."""
        super().__init__(id=id)
        self.places: dict[str, Hashable | None] = {}

    def show(self, record: Record, workspace: Workspace) -> None:
        """Shows a record, with the cursor where it was when the record was last shown."""
        if self.record:
            self.places[self.record.id] = self.cursor_key
        self.record, self.workspace = record, workspace
        self.set_rows(_rows(record, workspace), keep_key=False)
        self.move_to_key(self.places.get(record.id))

    def go_to(self, field: str, at: int = 0) -> None:
        """Rests the cursor on a value, looking at some of its evidence; does nothing without such a value."""
        if self.record and self.move_to_key(field):
            self._looked = (self.record.id, field, at)

    @property
    def fact(self) -> Fact | None:
        """The fact under the cursor."""
        return self._fact(self.cursor_key)

    @property
    def at(self) -> int:
        """Which of the evidence of that fact is looked at, from 0."""
        record, key, at = self._looked
        return at if self.record and (record, key) == (self.record.id, self.cursor_key) else 0

    def reached(self, key: Hashable | None) -> None:
        """Tells which value the cursor rests on, and which of its evidence is looked at."""
        if self.record:
            self._looked = (self.record.id, self.cursor_key, self.at)
            self.post_message(LookAtValue(self.record.id, self.fact, self.at))

    def chosen(self, key: Hashable | None) -> None:
        """Opens what the value leads to; goes to its words if it leads nowhere."""
        fact = self._fact(key)
        if fact and fact.links:
            self.post_message(OpenRecord(fact.links[0].id))
        elif fact:
            self.post_message(ReadWords())

    def action_words(self, way: int) -> None:
        """Steps through what the value under the cursor stands on, and round at the ends."""
        if self.record and self.workspace and self.fact:
            count = max(1, len(self.workspace.evidence(self.fact, self.record)))
            self._looked = (self.record.id, self.cursor_key, (self.at + way) % count)
            self.reached(self.cursor_key)

    @property
    def choice(self) -> str:
        """Follows what leads to a record, goes to the words otherwise."""
        return "follow" if self.fact and self.fact.links else "go to words"

    def _fact(self, key: Hashable | None) -> Fact | None:
        facts = self.record.facts() if self.record else iter(())
        return next((fact for fact in facts if fact.field == key), None)


def _rows(record: Record, workspace: Workspace) -> Iterator[Row]:
    yield Row(None, partial(_title, record, workspace), stop=False)
    section = None
    for fact in record.facts():
        if fact.section != section:
            section = fact.section
            yield Row(("section", section, fact.field), partial(_heading, section), stop=False)
        yield Row(fact.field, partial(_fact_lines, fact, record, workspace))


def _title(record: Record, workspace: Workspace, width: int) -> Sequence[Text]:
    full = record.names[-1] if record.KIND in ("deal", "mission") else record.caption
    glance = [say(value, workspace.caption) for value in record.glance if value]
    beside = " · ".join(filter(None, (record.KIND, *glance, say_silence(record, workspace))))
    return [
        *laid_out([Cell(shown(full, "bold"), wrap=True)], width),
        *laid_out([Cell(shown(beside, "dim"), wrap=True)], width),
    ]


def _heading(section: str, width: int) -> Sequence[Text]:
    return [Text(), *laid_out([Cell(shown(label(section).capitalize(), "bold underline"))], width)]


def _fact_lines(fact: Fact, record: Record, workspace: Workspace, width: int) -> Sequence[Text]:
    roomy = width >= _ROOMY
    evidence = workspace.evidence(fact, record)
    mark = evidence_mark(fact, evidence, word=roomy)
    if roomy and len(evidence) > 1:
        mark.append(f" ×{len(evidence)}", "dim")
    value = shown(say_fact(fact, workspace.caption), "underline" if fact.links else "")
    return laid_out(
        [
            Cell(shown(label(fact.label), "dim"), 18 if roomy else 12, wrap=True),
            Cell(value, wrap=True),
            Cell(mark, 16 if roomy else 1),
        ],
        width,
    )
