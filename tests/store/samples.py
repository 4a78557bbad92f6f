"""The sample workspaces on disk: a good one, and for each fault what differs from it."""

import shutil
from pathlib import Path

from tui.store import Workspace, open_workspace

DATA = Path(__file__).parent.parent / "data"
GOOD, BAD = DATA / "good", DATA / "bad"

MISSION = "missions/first-visit/mission.toml"
SUPPLY = "missions/first-visit/deals/supply.toml"
STUDY = "missions/first-visit/deals/study.toml"
RELEASE = "missions/first-visit/sources/release.en.toml"


def good(folder: Path) -> Path:
    """A copy of the good workspace, to be changed."""
    return Path(shutil.copytree(GOOD, folder / "workspace"))


def bad(fault: str, folder: Path) -> Path:
    """A copy of the good workspace with a fault."""
    return Path(shutil.copytree(BAD / fault, good(folder), dirs_exist_ok=True))


def edit(root: Path, file: str, old: str, new: str) -> None:
    """Replaces what stands once in a file."""
    text = (root / file).read_text(encoding="utf-8")
    assert text.count(old) == 1
    (root / file).write_text(text.replace(old, new), encoding="utf-8")


def told(root: Path) -> list[str]:
    """The problems of a workspace, as lines."""
    return lines(open_workspace(root))


def lines(workspace: Workspace) -> list[str]:
    """The problems, as lines."""
    return [str(problem) for problem in workspace.problems]
