"""What is to stay in its place when the rows of a long list change."""

from collections.abc import Hashable
from dataclasses import dataclass, field

from .supply import Source


@dataclass
class Anchor:
    """The keys under the cursor and at the top, and their ranks hereafter."""

    cursor: Hashable | None = None
    top: Hashable | None = None
    ranks: dict[Hashable, int | None] = field(default_factory=dict, compare=False)

    def find(self, source: Source) -> None:
        """Asks a source for the ranks."""
        for key in (self.cursor, self.top):
            if key is not None and key not in self.ranks:
                self.ranks[key] = source.rank(key)
