"""References of the deals of bulk files that lead nowhere, told once all files have been read."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from ...records import Deal, full_id
from ...speech import counted
from ..bulk import BulkFile, Raw, faulty, record
from ..files import astray, lost_in
from ..held import Problem, Workspace
from .doubting import MISSION, led_by

_MOST_PROBLEMS = 1000
"""So many are told of a file."""
_MOST_NAMES = 2000
"""Among so many ids, the nearest is looked for."""


class Doubt(NamedTuple):
    """What is led to and may be nowhere."""

    file: str
    kinds: str
    """What it may be, parted by spaces."""
    id: str
    line: int
    """The line in which the first record begins that leads there."""
    offset: int
    length: int


@dataclass(frozen=True)
class Nowhere:
    """Looks for what deals of bulk files lead to.

    Attributes:
        workspace: What is held in memory; it reaches organisations of bulk files as well.
        has_deal: Whether a bulk file has a deal with an id.
        files: The bulk files by their names.
        names: The ids of organisations of bulk files.
    """

    workspace: Workspace
    has_deal: Callable[[str], bool]
    files: Mapping[str, BulkFile]
    names: Sequence[str]
    _told: dict[str, int] = field(default_factory=dict)

    def problems(self, doubts: Sequence[Doubt]) -> Iterator[Problem]:
        """What leads nowhere, each thing once a file; of very many, only how many they are.

        Args:
            doubts: what to look for, in the order of files and lines.
        """
        seen = set[tuple[str, str, str]]()
        last: dict[str, int] = {}
        for doubt in doubts:
            if doubt[:3] not in seen and not self._is_there(doubt.kinds.split(), doubt.id):
                seen.add(doubt[:3])
                told = self._told[doubt.file] = self._told.get(doubt.file, 0) + 1
                if told <= _MOST_PROBLEMS:
                    last[doubt.file] = doubt.line
                    yield from self._problems(doubt)
        for file, told in self._told.items():
            if (more := told - _MOST_PROBLEMS) > 0:
                reason = counted(
                    more,
                    "and {number} more problem in this file",
                    "and {number} more problems in this file",
                )
                yield Problem(file, 1 + last.get(file, 0), 1, "", reason, more)

    def _is_there(self, kinds: Sequence[str], id: str) -> bool:
        """Whether there is a record with an id, or why there is none is told already."""
        if MISSION in kinds:
            return id in self._missions or not self._missions or self._is_lost(kinds, id)
        held = self.workspace.records.get(id)
        if held is None and "deal" in kinds and "/" in id and self.has_deal(id):
            return True
        found = self.workspace.get(id) if held is None and "/" not in id else held
        return found.KIND in kinds if found else self._is_lost(kinds, id)

    def _is_lost(self, kinds: Sequence[str], id: str) -> bool:
        lost, unread = self._lost
        return lost.get(id) in kinds or not unread.isdisjoint(kinds)

    @cached_property
    def _missions(self) -> frozenset[str]:
        return frozenset(each.id for each in self.workspace.of(MISSION))

    @cached_property
    def _lost(self) -> tuple[Mapping[str, str], frozenset[str]]:
        lost, unread = lost_in(self.workspace.folder)
        return lost, frozenset(unread)

    def _problems(self, doubt: Doubt) -> Iterator[Problem]:
        """What is wrong with the first record that leads there."""
        file = self.files[doubt.file]
        try:
            with file.path.open("rb") as stream:
                stream.seek(doubt.offset)
                raw = Raw(doubt.line, doubt.offset, stream.read(doubt.length))
        except OSError:
            return
        deal = record(raw, file)
        if isinstance(deal, Deal):
            yield from faulty(deal, raw, file, self._astray(deal, doubt))

    def _astray(self, deal: Deal, doubt: Doubt) -> Iterator[tuple[tuple[str | int, ...], str]]:
        for each in led_by(deal):
            if full_id(each.id, each.kinds, deal.mission) == doubt.id and " ".join(each.kinds) == doubt.kinds:
                found = self.workspace.records.get(doubt.id)
                yield each.path, astray(each, found, () if found else self._names(each.kinds, deal.mission))

    def _names(self, kinds: Sequence[str], mission: str) -> list[str]:
        known = [id for id, each in self.workspace.records.items() if each.KIND in kinds]
        known += [id.removeprefix(f"{mission}/") for id in known if "/" in id]
        known += self.names if "organisation" in kinds else []
        return known if len(known) <= _MOST_NAMES else []
