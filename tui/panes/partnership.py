"""One record in full: for a deal the partnership, its parties, stages, terms and figures."""

from collections.abc import Hashable, Iterator, Sequence
from functools import partial
from typing import ClassVar

from rich.text import Text

from ..lists import Cell, Command, Row, bindings, laid_out
from ..records import DISAGREEMENTS, Fact, FactValue, Organisation, Person, Place, Record, When
from ..speech import marked, said
from ..store import Conflict, Workspace, disagreement_at, say_claims, say_silence
from ..text import shown
from ..text import width as cells_of
from ..wording import label, say, say_fact
from .glyphs import evidence_mark
from .messages import LookAtValue, OpenRecord, ReadWords
from .pane import RowsPane

_LABEL = 12  # the cells of a label where there is little room, unless a word of one needs more
_ROOMY = 62
_GROUP = marked("Values and words")


class PartnershipPane(RowsPane):
    """Shows a record fact by fact; the cursor rests on each value, and steps through what it stands on."""

    NAME = marked("Partnership")
    FINDS = False
    HINTS = (
        Command(
            "words(-1)",
            ("left", "h"),
            marked("words"),
            marked("Go to the words before behind the value."),
            True,
            _GROUP,
        ),
        Command(
            "words(1)",
            ("right", "l"),
            marked("words"),
            marked("Go to the next words behind the value."),
            True,
            _GROUP,
        ),
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
        return self.record.fact(str(self.cursor_key)) if self.record else None

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
        row = _conflict(self.fact, self.record, self.workspace)
        if row:
            claim = row.believed or row.claims[0]
            self.post_message(OpenRecord(claim.id, claim.fact.field))
        elif self.fact and self.fact.links:
            self.post_message(OpenRecord(self.fact.links[0].id))
        elif self.choice:
            self.post_message(ReadWords())

    def action_words(self, way: int) -> None:
        """Steps through what the value under the cursor stands on, and round at the ends."""
        if self.record and self.workspace and self.fact:
            count = max(1, len(self.workspace.evidence(self.fact, self.record)))
            self._looked = (self.record.id, self.cursor_key, (self.at + way) % count)
            self.reached(self.cursor_key)

    @property
    def choice(self) -> str:
        """Follows what leads to a record, goes to the words or the source otherwise; nothing without any."""
        if not self.fact or not self.record or not self.workspace:
            return ""
        if self.fact.section == DISAGREEMENTS:
            return said("go to claim")
        if self.fact.links:
            return said("follow")
        states = {each.state for each in self.workspace.evidence(self.fact, self.record)} - {"none"}
        if states - {"external"}:
            return said("go to words")
        return said("go to source") if states else ""


def _conflict(fact: Fact | None, record: Record | None, workspace: Workspace | None) -> Conflict | None:
    """The disagreement that a fact tells of; none if it tells of none."""
    if not fact or not record or not workspace or fact.section != DISAGREEMENTS:
        return None
    return disagreement_at(fact.field, record, workspace)


def _said(fact: Fact, record: Record, workspace: Workspace) -> str:
    row, told = _conflict(fact, record, workspace), say_fact(fact, workspace.caption)
    return " — ".join(filter(None, (say_claims(row), told))) if row else told


def _rows(record: Record, workspace: Workspace) -> Iterator[Row]:
    yield Row(None, partial(_title, record, workspace), stop=False)
    section, facts = None, [*record.facts()]
    labels = max((_LABEL, *(cells_of(word) for fact in facts for word in label(fact.label).split())))
    for fact in facts:
        if fact.section != section:
            section = fact.section
            yield Row(("section", section, fact.field), partial(_heading, section), stop=False)
        yield Row(fact.field, partial(_fact_lines, fact, record, workspace, labels))


def _title(record: Record, workspace: Workspace, width: int) -> Sequence[Text]:
    full = record.names[-1] if record.KIND in ("deal", "mission") else record.caption
    glance = [say(_brief(value), workspace.caption) for value in record.glance if value]
    beside = " · ".join(
        filter(None, (label(record.KIND), *_own_name(record), *glance, say_silence(record, workspace)))
    )
    return [
        *laid_out([Cell(shown(full, "bold"), wrap=True)], width),
        *laid_out([Cell(shown(beside, "dim"), wrap=True)], width),
    ]


def _own_name(record: Record) -> Iterator[str]:
    """The name that a record has of its own, where it is shown by that in the reader's language."""
    if isinstance(record, Organisation | Person | Place) and record.name != record.caption:
        yield record.name


def _brief(value: FactValue) -> FactValue:
    """A value as a title has room for it: a date without the words of the source."""
    return value.model_copy(update={"said": None}) if isinstance(value, When) else value


def _heading(section: str, width: int) -> Sequence[Text]:
    return [Text(), *laid_out([Cell(shown(label(section).capitalize(), "bold underline"))], width)]


def _fact_lines(fact: Fact, record: Record, workspace: Workspace, labels: int, width: int) -> Sequence[Text]:
    roomy = width >= _ROOMY
    evidence = workspace.evidence(fact, record)
    mark = evidence_mark(fact, evidence, word=roomy)
    value = shown(_said(fact, record, workspace), "underline" if fact.links else "")
    return laid_out(
        [
            Cell(shown(label(fact.label), "dim"), 18 if roomy else labels, wrap=True),
            Cell(value, wrap=True),
            Cell(mark, 16 if roomy else 2),
        ],
        width,
    )
