"""The explorer with every answer known beforehand: the same widgets, the same words, and no engine.

`engineless FOLDER MISSED WORD…`: what is asked all the same, beside the beginnings of these words, is written
to the file MISSED.
"""

import sys
from collections.abc import Callable, Hashable, Mapping, Sequence
from pathlib import Path
from typing import Any

from tui.app import Explorer
from tui.records import Record
from tui.store import (
    NOT_SORTED,
    Catalogue,
    Conflict,
    Count,
    Hit,
    Listing,
    Moment,
    Page,
    Query,
    Scale,
    Sort,
    Tally,
    Workspace,
    complete,
    open_catalogue,
    read_typed,
    say_value,
)

_KINDS = ("", "deal", "organisation", "person", "mission")
_ROWS, _HITS = 300, 60


class Memory:
    """What was answered; once it is sealed, every further question is noted."""

    def __init__(self, missed: Path) -> None:
        self._known: dict[Hashable, Any] = {}
        self._missed, self.sealed = missed, False

    def __call__(self, key: tuple[Hashable, ...], ask: Callable[[], Any]) -> Any:
        if key not in self._known:
            if self.sealed:
                with self._missed.open("a", encoding="utf-8") as file:
                    file.write(f"{key}\n")
            self._known[key] = ask()
        return self._known[key]


class KnownListing:
    """A listing whose first rows are known."""

    def __init__(self, listing: Listing, memory: Memory, name: tuple[Hashable, ...]) -> None:
        self._listing, self._memory, self._name = listing, memory, name
        self.count: int = memory((*name, "count"), lambda: listing.count)

    def ids(self, start: int, stop: int) -> Sequence[str]:
        first = self._memory((*self._name, "first"), lambda: tuple(self._listing.ids(0, _ROWS)))
        if stop <= len(first) or len(first) == self.count:
            return tuple(first[max(0, start) : stop])
        return tuple(self._memory((*self._name, start, stop), lambda: self._listing.ids(start, stop)))

    def rank(self, id: str) -> int | None:
        found: int | None = self._memory((*self._name, "rank", id), lambda: self._listing.rank(id))
        return found

    def seek(self, text: str, start: int) -> int | None:
        return self._listing.seek(text, start)


class Known:
    """A catalogue that remembers what it was asked."""

    def __init__(self, catalogue: Catalogue, memory: Memory) -> None:
        self._asked, self._memory = catalogue, memory
        self.workspace: Workspace = catalogue.workspace
        self.total, self.instant = catalogue.total, catalogue.instant

    def get(self, id: str) -> Record | None:
        found: Record | None = self._memory(("get", id), lambda: self._asked.get(id))
        return found

    def ids(self, query: Query) -> Sequence[str]:
        return self._asked.ids(query)

    def listed(self, query: Query, kind: str = "", sort: Sort = NOT_SORTED) -> Listing:
        name = ("listed", query, kind, sort)
        found: Listing = self._memory(
            name, lambda: KnownListing(self._asked.listed(query, kind, sort), self._memory, name)
        )
        return found

    def search(self, query: Query, limit: int = 50, offset: int = 0) -> Page:
        return self._asked.search(query, limit, offset)

    def hit(self, query: Query, id: str) -> Hit | None:
        found: Hit | None = self._memory(("hit", query, id), lambda: self._asked.hit(query, id))
        return found

    def count(self, query: Query) -> int:
        number: int = self._memory(("count", query), lambda: self._asked.count(query))
        return number

    def facets(self, query: Query) -> Mapping[str, tuple[Count, ...]]:
        found: Mapping[str, tuple[Count, ...]] = self._memory(
            ("facets", query), lambda: self._asked.facets(query)
        )
        return found

    def choices(self, query: Query) -> Mapping[str, tuple[Count, ...]]:
        found: Mapping[str, tuple[Count, ...]] = self._memory(
            ("choices", query), lambda: self._asked.choices(query)
        )
        return found

    def values(self, field: str, typed: str) -> tuple[Count, ...]:
        found: tuple[Count, ...] = self._memory(
            ("values", field, typed), lambda: self._asked.values(field, typed)
        )
        return found

    def tally(self, query: Query) -> Tally:
        found: Tally = self._memory(("tally", query), lambda: self._asked.tally(query))
        return found

    def timeline(self, query: Query, scale: Scale = "days") -> tuple[Moment, ...]:
        found: tuple[Moment, ...] = self._memory(
            ("timeline", query, scale), lambda: self._asked.timeline(query, scale)
        )
        return found

    def conflicts(self, query: Query) -> tuple[Conflict, ...]:
        found: tuple[Conflict, ...] = self._memory(("conflicts", query), lambda: self._asked.conflicts(query))
        return found


def prepare(known: Known, text: str) -> None:
    """Asks all that the panes will ask once a text is typed."""
    query = read_typed(text)
    complete(text, len(text), known.values, lambda field, value: say_value(field, value, known.workspace))
    known.count(query)
    known.facets(query)
    known.choices(query)
    hash(known.tally(query).surroundings)
    known.timeline(query)
    known.conflicts(query)
    for kind in _KINDS:
        listing = known.listed(query, kind)
        for id in listing.ids(0, _HITS):
            record = known.get(id)
            known.get(record.mission if record else "")
            known.hit(query, id)
            listing.rank(id)


def main(folder: str, missed: str, *words: str) -> None:
    memory = Memory(Path(missed))
    known = Known(open_catalogue(Path(folder)), memory)
    for text in ("", *(word[:end] for word in words for end in range(1, len(word) + 1))):
        prepare(known, text)
    memory.sealed = True
    Explorer(known).run()


if __name__ == "__main__":
    main(*sys.argv[1:])
