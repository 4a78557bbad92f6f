"""Which rows of a timeline are folded into their heading."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from ...store import Moment, Scale

_MOST = 12
_ALWAYS: frozenset[Scale] = frozenset(("months", "years"))


@dataclass(frozen=True)
class Heading:
    """What tells a heading of a timeline from the others, at whatever scale."""

    mission: str
    kind: str
    time: str


@dataclass(frozen=True)
class Cluster:
    """A heading with what stands under it; what heads headings stands alone."""

    heading: Heading | None
    head: Moment
    rows: tuple[Moment, ...]
    folding: bool
    """Whether it can be folded."""
    folded: bool

    @property
    def counts(self) -> bool:
        """Whether it only tells how many deals there were at a time, which are too many to be told."""
        return self.heading is not None and not self.rows


def clusters(moments: Sequence[Moment], scale: Scale, turned: Collection[Heading]) -> Iterator[Cluster]:
    """The rows under their headings.

    Months and years are folded, and what has many rows, unless the reader turned them.
    """
    mission, at = "", 0
    while at < len(moments):
        head, at = moments[at], at + 1
        if head.depth == 0:
            mission = head.id or ""
            yield Cluster(None, head, (), False, False)
            continue
        end = at
        while end < len(moments) and moments[end].depth > head.depth:
            end += 1
        heading = Heading(mission, head.kind, f"{head.when.edtf} {head.when.part}" if head.when else "")
        folding = end > at and (scale in _ALWAYS or end - at > _MOST)
        yield Cluster(heading, head, tuple(moments[at:end]), folding, folding and heading not in turned)
        at = end
