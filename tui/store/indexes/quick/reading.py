"""Plain lines as far as nothing but themselves is needed."""

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from ...bulk import BulkFile
from .days import NO_DAY, Day
from .figures import Told
from .learnt import Learnt
from .lines import plain_line
from .moulds import Mould, Pieces
from .said import Said, said_by

_MOST: Final = 10_000
"""So much is kept of one mould."""
_LONGEST_ID: Final = 200


class Read(NamedTuple):
    """A line as far as it is read."""

    id: str
    mission: str
    pieces: Pieces
    mould: Mould
    said: Said
    told: Told
    day: Day
    """The first of its stages that have one."""
    latest: int
    """The last day of all, as an ordinal; 0 without any."""

    @property
    def names(self) -> list[str]:
        """Its names, the caption first."""
        return [self.pieces[slot] for slot in self.mould.names]

    @property
    def passage(self) -> str:
        """What it is made from."""
        return self.pieces[self.mould.passage]


class QuickReading:
    """Reads the lines of a file."""

    def __init__(self, file: BulkFile, today: int, learnt: Learnt) -> None:
        """Takes what reading needs.

        Args:
            file: where the lines stand.
            today: a day as an ordinal; no line is plain that tells of a later one.
            learnt: what has been learnt from lines, also of other files.
        """
        self._file, self._today = file, today
        self._moulds, self._evidence, self._days = learnt.moulds, learnt.evidence, learnt.days

    def read(self, every: Iterable[bytes | None]) -> list[Read | None]:
        """Lines, each step for all of them while it is at hand; none for one that is not plain."""
        cuts = [self._moulds.cut(data) if data else None for data in every]
        good = [cut if cut and cut[0].accepts(cut[1]) else None for cut in cuts]
        sound = [cut and self._is_sound(*cut) for cut in good]
        return [
            self._found(*cut) if cut and is_sound else None for cut, is_sound in zip(good, sound, strict=True)
        ]

    def _is_sound(self, mould: Mould, pieces: Pieces, data: bytes) -> bool:
        """Whether all that is quoted stands where it should, and nothing is told twice."""
        for slots in mould.slots.apart:
            if len({pieces[slot] for slot in slots}) < len(slots):
                return False
        return self._evidence.all_stand(mould.cites, pieces, pieces[mould.passage])

    def _found(self, mould: Mould, pieces: Pieces, data: bytes) -> Read | None:
        names = mould.slots.names
        id = self._id_of(pieces[names["id"][0]])
        known = [self._days[pieces[slot]] for slot in names["day"]]
        ordinals = [day.ordinal for day in known]
        if len(id) > _LONGEST_ID or not _have_come(ordinals, self._today):
            return None
        mission = id.partition("/")[0]
        key = mould.words(pieces), mission
        said = mould.said.get(key)
        if said is None:
            said = self._said(mould, data, mission)
            if said is None:
                return None
            if len(mould.said) < _MOST:
                mould.said[key] = said
        told = said.figures.told([pieces[slot] for slot in mould.slots.numbers])
        first = known[0] if known else NO_DAY
        return Read(id, mission, pieces, mould, said, told, first, max(ordinals, default=0))

    def _said(self, mould: Mould, data: bytes, mission: str) -> Said | None:
        line = plain_line(data)
        return said_by(line, mould.slots, mission) if line else None

    def _id_of(self, id: str) -> str:
        return id if "/" in id else f"{self._file.mission}/{id}"


def _have_come(days: Sequence[int], today: int) -> bool:
    """Whether all are days of the calendar that have come, none before one that stands above it."""
    return not days or (days[0] > 0 and days[-1] <= today and (len(days) == 1 or list(days) == sorted(days)))
