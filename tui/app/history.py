"""The records that were opened, to come back to."""

from dataclasses import dataclass, field


@dataclass
class History:
    """A line of ids with a place on it."""

    ids: list[str] = field(default_factory=list)
    at: int = -1

    def open(self, id: str) -> None:
        """Goes on to a record; what lay ahead is forgotten."""
        if self.at >= 0 and self.ids[self.at] == id:
            return
        self.ids = [*self.ids[: self.at + 1], id][-200:]
        self.at = len(self.ids) - 1

    def step(self, way: int) -> str | None:
        """Goes back (-1) or forward (1); none if there is nowhere to go."""
        if not 0 <= self.at + way < len(self.ids):
            return None
        self.at += way
        return self.ids[self.at]
