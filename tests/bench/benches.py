"""What every part of the benchmark works with."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from .children import Ended, ended
from .grounds import Ground, ready
from .screens import Played


@dataclass(frozen=True)
class Bench:
    """The deals that are measured over, and how often."""

    ground: Ground
    root: Path
    """The folder of all grounds."""
    rounds: int
    """How often each program is started, one after the other in turn."""
    tell: Callable[[str], None]

    @cached_property
    def thousand(self) -> Ground:
        """A thousand of the same deals."""
        return self.opened(ready(1000, self.root, self.tell))

    def opened(self, ground: Ground) -> Ground:
        """A ground whose index is there."""
        self.task("open", ground.workspace, ground=ground)
        return ground

    def task(self, *words: str | Path, ground: Ground | None = None) -> Ended:
        """Does a task in a process of its own."""
        return ended([sys.executable, "-m", "tests.bench.tasks", *words], (ground or self.ground).env)

    def floor(self, name: str, *words: str | Path, ground: Ground | None = None) -> Played:
        """A floor in a terminal."""
        return self.played([sys.executable, "-m", f"tests.bench.floors.{name}", *words], ground)

    def explorer(self, ground: Ground | None = None) -> Played:
        """The explorer in a terminal."""
        ground = ground or self.ground
        return self.played([sys.executable, "-m", "tui", "open", ground.workspace], ground)

    def played(self, command: Sequence[str | Path], ground: Ground | None = None) -> Played:
        """A program in a terminal."""
        return Played(command, (ground or self.ground).env)
