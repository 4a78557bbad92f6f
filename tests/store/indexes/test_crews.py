import sys
from io import StringIO
from pathlib import Path

import pytest

from tests.mission import AS_OF
from tui.cache import stamp_of
from tui.store import Cancelled, Progress, open_workspace
from tui.store.bulk import bulk_files
from tui.store.indexes import crews
from tui.store.indexes.assembling import Assembly, Wanted
from tui.store.indexes.building import Task, Unready
from tui.store.indexes.crews import built
from tui.store.indexes.parts import Part

from ..bulk.files import line, put


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return put(tmp_path / "fair", a__jsonl=line(id="one"), b__jsonl=line(id="one") + line(id="two"))


def tasks(root: Path, kept: Path) -> list[Task]:
    stamp = stamp_of(root)
    held, files = open_workspace(root, AS_OF), tuple(bulk_files(root)[0])
    return Assembly(Wanted(held, files, stamp, (), kept), kept).sorted_out()[1]


def never() -> bool:
    return False


def ignore(progress: Progress) -> None:
    pass


class Screen(StringIO):
    """What stands in the place of stderr while a screen is shown."""

    def fileno(self) -> int:
        return -1


def test_other_processes_build_parts_also_under_a_screen(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crews, "_SMALL", 0)
    monkeypatch.setattr(sys, "stderr", Screen())
    told: list[Progress] = []
    wanted = tasks(root, tmp_path / "kept")
    found = list(built(wanted, told.append, never))
    assert all(isinstance(each, Part) for each in found)
    assert {each.folder for each in found if isinstance(each, Part)} == {task.folder for task in wanted}
    assert told[-1].rows == 3
    assert told[-1].bytes <= told[-1].of
    assert isinstance(sys.stderr, Screen)


def test_what_a_process_that_dies_has_left_is_built_here(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crews, "_SMALL", 0)
    monkeypatch.setattr(crews, "_by_others", lambda *_: iter(()))
    found = list(built(tasks(root, tmp_path / "kept"), ignore, never))
    assert [type(each) for each in found] == [Part, Part]


def test_giving_up_ends_other_processes(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crews, "_SMALL", 0)
    with pytest.raises(Cancelled):
        list(built(tasks(root, tmp_path / "kept"), ignore, lambda: True))


def test_giving_up_leaves_what_is_built(root: Path, tmp_path: Path) -> None:
    wanted = tasks(root, tmp_path / "kept")
    answers = iter((False, True))
    building = built(wanted, ignore, lambda: next(answers))
    assert isinstance(next(building), Part)
    with pytest.raises(Cancelled):
        next(building)
    assert len(tasks(root, tmp_path / "kept")) == 1


def test_what_changes_while_it_is_read_is_told_and_not_kept(root: Path, tmp_path: Path) -> None:
    wanted = tasks(root, tmp_path / "kept")
    put(root, a__jsonl=line(id="other"))
    one, other = built(wanted, ignore, never)
    assert isinstance(one, Unready)
    assert one.args == ("bulk/a.jsonl", "the files changed while they were read")
    assert isinstance(other, Part)
    assert not wanted[0].folder.exists()


def test_what_is_gone_is_told(root: Path, tmp_path: Path) -> None:
    wanted = tasks(root, tmp_path / "kept")
    wanted[0].file.path.unlink()
    one, _ = built(wanted, ignore, never)
    assert isinstance(one, Unready)
    assert one.args[1] == "the file cannot be read: no such file or directory"


@pytest.mark.parametrize(
    ("progress", "rate", "left"),
    [(Progress(0, 0, 10, 0.0), 0.0, None), (Progress(100, 5, 10, 2.0), 50.0, 2.0)],
)
def test_progress_has_a_rate_and_the_time_that_is_left(
    progress: Progress, rate: float, left: float | None
) -> None:
    assert (progress.rate, progress.left) == (rate, left)
