"""The hits of a query: in which record and where in it, with the match lit."""

from collections.abc import Callable, Hashable, Sequence
from functools import partial

from rich.text import Text
from textual.cache import LRUCache

from ..lists import Begun, Cell, Entry, LongList, Row, Source, laid_out
from ..records import Fact
from ..speech import marked, said
from ..store import Catalogue, Hit, Listing, Query, Workspace, say_unknown
from ..text import clean, shown
from ..wording import label
from .messages import OpenRecord, PreviewRecord, ReachNothing, ReachValue
from .pane import Pane

_BEFORE = 24
_HEIGHT = 2
_KEPT = 256


class FoundPane(Pane, LongList):
    """Shows hits, best first."""

    NAME = marked("Found")
    FIRST = True

    def __init__(self, *, id: str | None = None) -> None:
        """Starts without hits."""
        super().__init__(id=id, height=_HEIGHT, empty=_nothing(()))
        self.workspace: Workspace | None = None
        self._hit: Callable[[str], Hit | None] | None = None
        self._previewed: Hit | None = None
        self._asked: tuple[Catalogue, Query, _Known, Begun] | None = None
        self._unknown: tuple[Query, Sequence[str]] | None = None

    def ask(self, catalogue: Catalogue, query: Query) -> None:
        """Looks for the hits that will be seen first."""
        hit = _Known(partial(catalogue.hit, query))
        seen = self.size.height // _HEIGHT + 1
        source = Begun(_Hits(catalogue.listed(query), hit, catalogue.workspace), seen)
        for row in source.first:
            hit(str(row.key))
        self._asked = catalogue, query, hit, source
        self._unknown = query, _unknown(catalogue, query)

    def take(self, catalogue: Catalogue, query: Query) -> None:
        """Shows what answers, best first."""
        asked, self._asked = self._asked, None
        known = self._unknown if self._unknown and self._unknown[0] == query else None
        self.empty = _nothing(known[1] if known else _unknown(catalogue, query))
        if asked and asked[0] is catalogue and asked[1] == query:
            self._show(asked[3], asked[2], catalogue.workspace)
        else:
            hit = _Known(partial(catalogue.hit, query))
            self.show(catalogue.listed(query), hit, catalogue.workspace)

    def show(self, listing: Listing, hit: Callable[[str], Hit | None], workspace: Workspace) -> None:
        """Shows what answers a query.

        Args:
            listing: the records, best first.
            hit: tells where in a record its answer stands.
            workspace: what they belong to.
        """
        self._show(_Hits(listing, hit, workspace), hit, workspace)

    @property
    def rests_on(self) -> tuple[str, Fact | None] | None:
        """The value that the hit under the cursor is in."""
        hit = self._hit_of(self.cursor_key)
        return (hit.id, self._fact(hit)) if hit else None

    def reached(self, key: Hashable | None) -> None:
        """Previews the value that a hit is in, or the record where it is in none; tells where no hit is."""
        hit = self._previewed = self._hit_of(key)
        if hit:
            fact = self._fact(hit)
            self.post_message(ReachValue(hit.id, fact) if fact else PreviewRecord(hit.id))
        elif self.cursor_key is None:
            self.post_message(ReachNothing())

    def chosen(self, key: Hashable | None) -> None:
        """Opens the record of a hit, at the value that the hit is in."""
        hit = self._hit_of(key)
        if hit:
            self.post_message(OpenRecord(hit.id, hit.field if self._fact(hit) else None))

    def _show(self, source: Source, hit: Callable[[str], Hit | None], workspace: Workspace) -> None:
        self.workspace, self._hit = workspace, hit
        before = self.cursor_key
        self.set_source(source, keep_key=False)
        told = self.eager or self.has_focus
        if told and self.cursor_key == before and self._hit_of(before) != self._previewed:
            self.reached(before)

    def _hit_of(self, key: Hashable | None) -> Hit | None:
        return self._hit(key) if isinstance(key, str) and self._hit else None

    def _fact(self, hit: Hit) -> Fact | None:
        record = self.workspace.get(hit.id) if self.workspace else None
        return record.fact(hit.field) if record else None


class _Known:
    """Where the answer stands in a record, kept for those that were looked at last."""

    def __init__(self, hit: Callable[[str], Hit | None]) -> None:
        self._hit = hit
        self._kept: LRUCache[str, Hit] = LRUCache(_KEPT)

    def __call__(self, id: str) -> Hit | None:
        known = self._kept.get(id)
        if known is None and (known := self._hit(id)):
            self._kept[id] = known
        return known


class _Hits:
    """Hits as the source of a long list; each is looked for when it is painted."""

    instant = True

    def __init__(self, listing: Listing, hit: Callable[[str], Hit | None], workspace: Workspace) -> None:
        self._listing, self._hit, self._workspace = listing, hit, workspace
        self._told: LRUCache[tuple[str, int], Sequence[Text]] = LRUCache(_KEPT)

    @property
    def count(self) -> int:
        return self._listing.count

    def rows(self, start: int, stop: int) -> Sequence[Entry | Row]:
        return [Row(id, partial(self._lines, id), height=_HEIGHT) for id in self._listing.ids(start, stop)]

    def rank(self, key: Hashable) -> int | None:
        return self._listing.rank(key) if isinstance(key, str) else None

    def seek(self, letters: str, start: int) -> int | None:
        return self._listing.seek(letters, start)

    def _lines(self, id: str, width: int) -> Sequence[Text]:
        told = self._told.get((id, width))
        if told is None and (hit := self._hit(id)):
            told = self._told[id, width] = _lines(hit, self._workspace, width)
        return told or [shown("…", "dim")]


def _unknown(catalogue: Catalogue, query: Query) -> Sequence[str]:
    """Which values nothing has, and those there are, where nothing answers."""
    if not query or catalogue.count(query):
        return ()
    return say_unknown(query, lambda field, typed: [each.value for each in catalogue.values(field, typed)])


def _nothing(unknown: Sequence[str]) -> Text:
    lines = [said("nothing answers; esc widens again"), *unknown]
    return shown("\n\n".join(map(clean, lines)), "dim", newlines=True)


def _lines(hit: Hit, workspace: Workspace, width: int) -> Sequence[Text]:
    record = workspace.get(hit.id)
    kind = label(record.KIND) if record else ""
    where = shown("  " + said("{what}: ", what=hit.label), "dim")
    cut = _cut(hit, width - where.cell_len - 2)
    where.append("…" if cut else "")
    return [
        *laid_out(
            [
                Cell(shown(workspace.caption(hit.id), "bold")),
                Cell(shown(kind, "dim"), len(kind), "right", drop=1),
            ],
            width,
        ),
        *laid_out([Cell(where.append_text(shown(hit.text[cut:])))], width),
    ]


def _cut(hit: Hit, room: int) -> int:
    """Where to begin a text so that its first match is seen."""
    first, end = hit.spans[0] if hit.spans else (0, 0)
    if end <= room:
        return 0
    start = max(0, first - max(0, min(_BEFORE, room - (end - first))))
    return hit.text.find(" ", start, first) + 1 or start
