"""The folders of the benchmark: made deals, a workspace of them and its cache, kept between runs."""

import hashlib
import shutil
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tui.cache import stamp_of

from ..house.places import ROOT
from . import making, words
from .children import ended, surroundings

MAP: Final = Path(__file__).with_name("made.map.toml")
_MISSION: Final = """\
title = "Made deals"
kind = "multisectoral"
direction = "outbound"
from = { place = "CA", basis = "inferred" }
to = [{ place = "JP", basis = "inferred" }]
"""
_PLACES: Final = """\
[CA]
name = "Canada"

[JP]
name = "Japan"
"""


@dataclass(frozen=True)
class Ground:
    """One number of made deals, and all that is made of them."""

    rows: int
    folder: Path

    @property
    def raw(self) -> Path:
        """The deals as they are made, one a line."""
        return self.folder / "made.jsonl"

    @property
    def workspace(self) -> Path:
        """The workspace that they are imported into."""
        return self.folder / "made"

    @property
    def typed(self) -> Path:
        """The deals in our own form, one a line."""
        return self.workspace / "bulk" / "made.jsonl"

    @property
    def cache(self) -> Path:
        """Where the program keeps its index."""
        return self.folder / "cache"

    @property
    def env(self) -> dict[str, str]:
        """The variables of every program that is run over it."""
        return surroundings(self.folder / "home", self.cache)


def ready(rows: int, root: Path, tell: Callable[[str], None], anew: bool = False) -> Ground:
    """The ground for so many deals, made as far as it is not there yet.

    Args:
        rows: how many deals.
        root: the folder of all grounds.
        tell: takes what is being done.
        anew: whether what is there is made again.
    """
    ground = Ground(rows, root / str(rows))
    if anew:
        shutil.rmtree(ground.folder, ignore_errors=True)
    ground.folder.mkdir(parents=True, exist_ok=True)
    made_of = _digest(Path(str(making.__file__)), Path(str(words.__file__)), MAP)
    sign = ground.folder / "made.of"
    if not sign.is_file() or sign.read_text() != made_of:
        tell(f"making {rows:,} deals")
        _written(ground.raw, making.lines(rows))
        tell(f"importing {rows:,} deals (once)")
        _import(ground)
        sign.write_text(made_of)
        shutil.rmtree(ground.cache, ignore_errors=True)
    while stamp_of(ground.workspace).racy:
        time.sleep(0.2)
    return ground


def _import(ground: Ground) -> None:
    shutil.rmtree(ground.workspace, ignore_errors=True)
    words = ["import", str(ground.raw), "--map", str(MAP), "--to", str(ground.workspace), "--yes", "--json"]
    ended([sys.executable, "-m", "tui", *words], ground.env)
    mission = ground.workspace / "missions" / "made" / "mission.toml"
    mission.parent.mkdir(parents=True)
    mission.write_text(_MISSION, encoding="utf-8")
    (ground.workspace / "places.toml").write_text(_PLACES, encoding="utf-8")


def _written(path: Path, lines: Iterable[str]) -> None:
    beside = path.with_suffix(".part")
    with beside.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(lines)
    beside.replace(path)


def _digest(*paths: Path) -> str:
    return hashlib.sha256(b"".join(path.read_bytes() for path in paths)).hexdigest()


ROOT_OF_GROUNDS: Final = ROOT / "build" / "bench"
