"""One record in full: for a deal the partnership, its parties, stages, terms and figures."""

from collections.abc import Hashable, Iterator, Sequence
from functools import partial

from rich.text import Text

from ..records import Fact, Record
from ..store import Workspace
from ..text import shown
from ..wording import label, say, say_fact
from .cells import Cell, laid_out
from .glyphs import evidence_mark
from .messages import OpenRecord, ReachValue
from .pane import Pane
from .rows import Row

_ROOMY = 62


class PartnershipPane(Pane):
    """Shows a record fact by fact; the cursor rests on each value."""

    NAME = "Partnership"

    eager = True
    record: Record | None = None
    workspace: Workspace | None = None

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

    @property
    def fact(self) -> Fact | None:
        """The fact under the cursor."""
        return self._fact(self.cursor_key)

    def reached(self, key: Hashable | None) -> None:
        """Tells which value the cursor rests on."""
        if self.record:
            self.post_message(ReachValue(self.record.id, self._fact(key)))

    def chosen(self, key: Hashable | None) -> None:
        """Opens what the value leads to."""
        fact = self._fact(key)
        if fact and fact.links:
            self.post_message(OpenRecord(fact.links[0].id))

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
    glance = " · ".join(say(value, workspace.caption) for value in record.glance if value)
    return [
        *laid_out([Cell(shown(full, "bold"), wrap=True)], width),
        *laid_out([Cell(shown(" · ".join(filter(None, (record.KIND, glance))), "dim"), wrap=True)], width),
    ]


def _heading(section: str, width: int) -> Sequence[Text]:
    return [Text(), *laid_out([Cell(shown(label(section).capitalize(), "bold underline"))], width)]


def _fact_lines(fact: Fact, record: Record, workspace: Workspace, width: int) -> Sequence[Text]:
    roomy = width >= _ROOMY
    mark = evidence_mark(fact, workspace.evidence(fact, record), word=roomy)
    value = shown(say_fact(fact, workspace.caption), "underline" if fact.links else "")
    return laid_out(
        [
            Cell(shown(label(fact.label), "dim"), 18 if roomy else 12, wrap=True),
            Cell(value, wrap=True),
            Cell(mark, 12 if roomy else 1),
        ],
        width,
    )
