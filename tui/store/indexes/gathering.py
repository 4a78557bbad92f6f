"""What is known of many records together, gathered as they go by."""

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ...records import Deal
from ...speech import said
from ..bulk import Raw
from ..held import Problem, Workspace
from ..queries import leads
from ..tallies import Column, described, named_by
from ..times import turns_of
from .doubling import marks_of
from .keys import FIELDS
from .looking import ORDER
from .numbering import NO_NUMBER, mark_of
from .sharing import SHARED, Shared, Sharing
from .taken import Elsewhere, taken_by
from .windows import sampled

_MOST_PROBLEMS = 1000
_ENOUGH = 4000
"""The numbers of so many records tell how those of all are spread."""


@dataclass(eq=False)
class Gathered:
    """What is known so far.

    Attributes:
        met: The names of organisations that were met, by the ids that they stand for.
        tied: Each deal that is to be held in memory: its id, its offset, its length, whether it is found
            by what other deals are called, and so has its document elsewhere, and the line it begins in.
        columns: The columns that its figures are summed up in, as first met.
        cells: The names of the numbers in these columns.
        begun: The last day, as an ordinal, up to which one looked otherwise at how far deals had come, and
            when they were last heard of.
        numbers: The numbers of organisations, by their ids.
        strangers: Whether a deal that counts by itself has others.
        leans: Whether a deal quotes a source that is kept, so that it hangs on what is in that.
    """

    met: dict[str, str] = field(default_factory=dict)
    tied: list[tuple[str, int, int, bool, int]] = field(default_factory=list)
    columns: dict[str, Column] = field(default_factory=dict)
    cells: set[str] = field(default_factory=set)
    begun: int = 0
    ahead: int | None = None
    """The first day, as an ordinal, from which on one will look otherwise at that."""
    numbers: Mapping[str, int] = field(default_factory=dict)
    strangers: bool = False
    leans: bool = False
    sharing: Sharing = field(default_factory=Sharing)
    """What the deals share with what they lead to."""
    taken: Elsewhere | None = None
    """The ids that are taken elsewhere."""
    lines: dict[str, int] = field(default_factory=dict)
    """The line that each record begins in, by its id in small letters."""
    doubts: dict[tuple[str, str], tuple[int, int, int]] = field(default_factory=dict)
    """What is led to and may be nowhere, by its kinds, parted by spaces, and its id: the line, offset and
    length of the first record that leads there."""
    _problems: list[Problem] = field(default_factory=list)
    _problem_count: int = 0
    _named: set[str] = field(default_factory=set)
    _rows: "array[int]" = field(default_factory=lambda: array("Q"))
    """The numbers of those that were noted quickly, one after the other."""
    _keys: "dict[str, array[int]]" = field(
        default_factory=lambda: {name: array("Q") for name in (ORDER, *FIELDS)}
    )

    def note_id(self, id: str, line: int) -> None:
        """Notes an id, and the line that its record begins in."""
        self.lines[id.casefold()] = line

    def knows(self, id: str) -> bool:
        """Whether an id was met, or is taken elsewhere."""
        return id.casefold() in self.lines or (self.taken is not None and id in self.taken)

    def taken_by(self, id: str, file: str) -> str:
        """What is wrong with a record of a file whose id is known already."""
        if self.is_full:
            return said("the id is taken already")
        line = self.lines.get(id.casefold())
        if line is None and self.taken:
            return self.taken.reason(id)
        return taken_by(id, f"{file}:{line}")

    @property
    def marks(self) -> bytes:
        """The marks of all ids."""
        return marks_of(self.lines)

    @property
    def is_full(self) -> bool:
        """Whether problems are no longer kept, but only counted."""
        return len(self._problems) >= _MOST_PROBLEMS

    def doubt(self, kinds: str, id: str, raw: Raw) -> None:
        """Notes that a record leads to what may be nowhere."""
        self.doubts.setdefault((kinds, id), (raw.number, raw.offset, len(raw.data)))

    def note_problems(self, problems: list[Problem]) -> None:
        """Notes what is wrong with a record; of very many problems, only how many they are."""
        self._problem_count += len(problems)
        self._problems += problems[: max(0, _MOST_PROBLEMS - len(self._problems))]

    def note_sums(self, columns: Iterable[Column], sums: Iterable[str]) -> None:
        """Notes the columns of figures, and the names of the numbers in them."""
        for column in columns:
            self.columns.setdefault(column.key, column)
        self.cells.update(sums)

    def numbered(self, orgs: Iterable[str]) -> list[int]:
        """The numbers of the organisations of a deal; notes if one has none."""
        return self.known_numbers([self.numbers.get(org, NO_NUMBER) for org in dict.fromkeys(orgs)])

    def known_numbers(self, numbers: list[int]) -> list[int]:
        """The numbers of a deal's organisations that have one; notes if one has `NO_NUMBER`."""
        if NO_NUMBER not in numbers:
            return numbers
        self.strangers = True
        return [number for number in numbers if number != NO_NUMBER]

    def note_keys(self, numbers: Mapping[str, int]) -> None:
        """Notes the numbers that a record is put in order by."""
        for name, known in self._keys.items():
            known.append(numbers.get(name, 0))

    def note_deal(self, deal: Deal, values: Mapping[str, Iterable[str]], workspace: Workspace) -> None:
        """Notes what a deal leads to and says of others, and when it had come how far."""
        self._named |= named_by(deal)
        self._note_days(deal, workspace)
        ways = list(dict.fromkeys((("mission", deal.mission), *leads(deal, workspace))))
        if any(way == "words" and id != deal.id for way, id in ways):
            self.leans = True
        shared = {name: those for name in SHARED if (those := values.get(name))}
        self.sharing.note([way for way in ways if way[1] != deal.id], self.sharing.bits(shared), shared)

    def note_quickly(
        self,
        parties: Iterable[Shared],
        others: Iterable[Shared],
        orgs: Sequence[str],
        bits: int,
        numbers: Sequence[int],
        latest: int,
    ) -> None:
        """Notes all that `note_keys` and `note_deal` do of a deal that says nothing of others.

        Args:
            parties: where it is noted what is shared with its organisations, which do not share each other.
            others: the same for its mission and its places.
            orgs: its organisations.
            bits: those of what it shares with all of these beside its organisations.
            numbers: those that it is put in order by, in the order of their fields.
            latest: the last day on which a stage of it began, as an ordinal; 0 without one.
        """
        if latest > self.begun:
            self.begun = latest
        self._rows.extend(numbers)
        for led in parties:
            led.bits |= bits
        for led in others:
            led.bits |= bits
            led.many["org"].update(orgs)

    def _note_days(self, deal: Deal, workspace: Workspace) -> None:
        today = workspace.as_of.toordinal()
        for turn in turns_of(deal, workspace):
            if turn <= today:
                self.begun = max(self.begun, turn)
            else:
                self.ahead = min(self.ahead or turn, turn)

    @property
    def known(self) -> dict[str, Any]:
        """All of it, as plain data."""
        step = max(1, len(self.lines) // _ENOUGH)
        return {
            "problems": [[each.line, each.column, each.field, each.reason] for each in self._problems],
            "problem_count": self._problem_count,
            "tied": self.tied,
            "named": sorted(self._named),
            "columns": described(self.columns.values()),
            "cells": sorted(self.cells),
            "samples": {
                name: sampled([*numbers, *self._rows[at :: len(self._keys)]][::step])
                for at, (name, numbers) in enumerate(self._keys.items())
            },
            "days": [self.begun, self.ahead],
            "leans": self.leans,
            "numbered": "" if self.strangers else mark_of(self.numbers),
        }

    @property
    def aside(self) -> dict[str, Any]:
        """What is needed only when the index is put together anew, as plain data."""
        doubts = [[*what, *where] for what, where in self.doubts.items()]
        return {"led": self.sharing.plain, "met": self.met, "doubts": doubts}
