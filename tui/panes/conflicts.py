"""Where sources differ: all their claims side by side, and the one that is believed."""

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import groupby

from rich.text import Text
from textual import on
from textual.events import Focus

from ..lists import Cell, Row, laid_out
from ..records import Fact
from ..speech import counted, marked, said
from ..store import Catalogue, Claim, Conflict, Evidence, Ground, Query, Workspace
from ..text import shown
from .glyphs import evidence_mark
from .messages import OpenRecord, ReachValue
from .pane import RowsPane

_ROOMY = 56
_MARK, _DATE = 10, 16


class ConflictsPane(RowsPane):
    """Shows disagreements; the cursor rests on each claim."""

    NAME = marked("Conflicts")

    def __init__(self, *, id: str | None = None) -> None:
        """Starts without disagreements."""
        super().__init__(id=id)
        self.claims: dict[Hashable | None, Claim] = {}
        self._arriving = False

    def take(self, catalogue: Catalogue, query: Query) -> None:
        """Shows the disagreements that answer."""
        self.show(catalogue.conflicts(query), catalogue.workspace)

    def show(self, rows: Sequence[Conflict], workspace: Workspace) -> None:
        """Shows the disagreements of a query."""
        self.claims = {_key(row, claim): claim for row in rows for claim in row.claims}
        self.empty = shown(said("no sources disagree here; esc widens again"), "dim")
        self.set_rows(drawn for row in rows for drawn in _rows(row, row is rows[0], workspace))

    def go_to(self, id: str) -> bool:
        """Rests the cursor on the first claim that is a value of a record; False if there is none."""
        here = self.claims.get(self.cursor_key)
        if here and here.id == id:
            return True
        return self.move_to_key(next((key for key, claim in self.claims.items() if claim.id == id), None))

    @on(Focus)
    def arrive(self) -> None:
        """Keeps the reader's place: only moving tells of a value, not coming here."""
        self._arriving = True

    @property
    def rests_on(self) -> tuple[str, Fact | None] | None:
        """The claim under the cursor."""
        claim = self.claims.get(self.cursor_key)
        return (claim.id, claim.fact) if claim else None

    def reached(self, key: Hashable | None) -> None:
        """Tells which value the cursor rests on."""
        if self._arriving:
            self._arriving = False
            return
        if claim := self.claims.get(key):
            self.post_message(ReachValue(claim.id, claim.fact, 0))

    def chosen(self, key: Hashable | None) -> None:
        """Opens the record that has the value, at the value."""
        if claim := self.claims.get(key):
            self.post_message(OpenRecord(claim.id, claim.fact.field))


def _key(row: Conflict, claim: Claim) -> tuple[str, ...]:
    return (row.id, row.about, *claim.address)


def _rows(row: Conflict, first: bool, workspace: Workspace) -> Iterator[Row]:
    yield Row(("heading", row.id, row.about), partial(_heading, row, first, workspace), stop=False)
    for claim in row.claims:
        yield Row(_key(row, claim), partial(_claim, claim))
    yield Row(("why", row.id, row.about), partial(_why, row), stop=False)


def _heading(row: Conflict, first: bool, workspace: Workspace, width: int) -> Sequence[Text]:
    title = shown(row.about, "bold underline")
    claims = counted(len(row.claims), "{number} claim", "{number} claims")
    beside = shown(f" · {workspace.caption(row.id)} · {claims}", "dim")
    lines = laid_out([Cell(title.append_text(beside), wrap=True)], width)
    return lines if first else [Text(), *lines]


def _claim(claim: Claim, width: int) -> Sequence[Text]:
    state = shown(said("● believed"), "bold") if claim.believed else shown(said("○ claimed"), "dim")
    mark, told = Cell(state, _MARK), shown(claim.said, "bold" if claim.believed else "")
    date = shown(claim.date, "dim")
    if width >= _ROOMY:
        above = laid_out([mark, Cell(told, wrap=True), Cell(date, _DATE, "right", wrap=True)], width)
    else:
        above = [*laid_out([mark, Cell(date, align="right")], width), *_indented(told, width)]
    grounds = groupby(claim.grounds, key=lambda ground: ground.source)
    return [*above, *(line for _, group in grounds for line in _ground(claim, [*group], width))]


def _ground(claim: Claim, grounds: Sequence[Ground], width: int) -> Sequence[Text]:
    """What a claim stands on in one source: its words, or where it is published, and its title."""
    source, roomy = grounds[0], width >= _ROOMY
    words = " ".join(said("“{words}”", words=ground.words) for ground in grounds if ground.words)
    title = source.caption or source.source or said("no source")
    address = source.address if source.caption and not words else ""
    where = [f"{title} · {address}" if roomy and address else title, "" if roomy else address]
    lines = [Cell(shown(words), wrap=True)] if words else []
    lines += [Cell(shown(told, "dim")) for told in where if told]
    standing = tuple(Evidence(ground.state) for ground in grounds)
    mark = evidence_mark(replace(claim.fact, basis="stated"), standing, word=roomy)
    marks = [mark, *(Text() for _ in lines)]
    room = _MARK if roomy else 1
    pairs = zip(marks, lines, strict=False)
    return [line for mark, cell in pairs for line in laid_out([Cell(mark, room, wrap=True), cell], width)]


def _why(row: Conflict, width: int) -> Sequence[Text]:
    told = row.why or ""
    if not row.believed:
        told = said("None is believed: {why}", why=row.why) if row.why else said("None is believed.")
    return _indented(shown(told, "italic"), width) if told else []


def _indented(text: Text, width: int) -> Sequence[Text]:
    return laid_out([Cell(Text(), 1), Cell(text, wrap=True)], width)
