from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Queue
from threading import Thread

import pytest

from tests.mission import AS_OF
from tui.app import following
from tui.app.following import Following, say_progress
from tui.store import Catalogue, Progress, read_query

from ..store.bulk.files import line, put
from ..store.folders import put as put_text

LONG = 60.0
"""So many seconds are waited for what never comes."""


@pytest.fixture(autouse=True)
def quickly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMMUNIQUE_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(following, "_OFTEN", 0.01)
    monkeypatch.setattr(following, "_SHARE", 0)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return put(tmp_path / "fair", fair__jsonl=line(id="one"))


class Followed:
    """A folder that is followed, and all that is told of it."""

    def __init__(self, root: Path) -> None:
        self.told: Queue[str] = Queue()
        self.adopted: Queue[Catalogue] = Queue()
        self.following = Following(root, AS_OF, True, self.told.put)

    def next(self) -> list[str]:
        """The deals of the next catalogue."""
        return ids(self.adopted.get(timeout=LONG))


def ids(catalogue: Catalogue) -> list[str]:
    return sorted(catalogue.ids(read_query("record:deal")))


@contextmanager
def followed(root: Path) -> Iterator[Followed]:
    each = Followed(root)
    assert ids(each.following.first()) == ["fair/one"]
    thread = Thread(target=each.following.follow, args=(each.adopted.put,))
    thread.start()
    try:
        yield each
    finally:
        each.following.end()
        thread.join(LONG)
    assert not thread.is_alive()


def test_changed_added_and_removed_files_are_seen(root: Path) -> None:
    with followed(root) as each:
        put(root, fair__jsonl=line(id="one") + line(id="two"))
        assert each.next() == ["fair/one", "fair/two"]
        (root / "bulk" / "new.jsonl").with_suffix(".part").write_text(line(id="new/three"), encoding="utf-8")
        (root / "bulk" / "new.part").rename(root / "bulk" / "new.jsonl")
        while (found := each.next()) == ["fair/one", "fair/two"]:
            pass
        assert found == ["fair/one", "fair/two", "new/three"]
        (root / "bulk" / "fair.jsonl").unlink()
        while (found := each.next()) != ["new/three"]:
            pass


def test_a_folder_that_vanishes_and_comes_back_is_followed_on(root: Path, tmp_path: Path) -> None:
    with followed(root) as each:
        root.rename(tmp_path / "away")
        while "there is no folder" not in each.told.get(timeout=LONG):
            pass
        (tmp_path / "away").rename(root)
        assert each.next() == ["fair/one"]


def test_a_workspace_that_gets_bulk_files_becomes_a_large_one(tmp_path: Path) -> None:
    root = tmp_path / "fair"
    put_text(root / "places.toml", '[JP]\nname = "Japan"\n')
    each = Followed(root)
    assert each.following.first().instant
    thread = Thread(target=each.following.follow, args=(each.adopted.put,))
    thread.start()
    put(root, fair__jsonl=line(id="one"))
    while each.next() != ["fair/one"]:
        pass
    each.following.end()
    thread.join(LONG)


def test_giving_up_keeps_what_is_ready_until_a_file_changes(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    each = Followed(root)
    ids(each.following.first())
    put(root, more__jsonl=line(id="two"))
    later = Followed(root)
    first = later.following.first()
    assert (ids(first), later.following.whole) == (["fair/one"], False)
    later.following.give_up()
    later.following.end()
    later.following.follow(later.adopted.put)
    assert later.adopted.empty()
    assert later.told.get(timeout=LONG) == ""


def test_what_cannot_be_opened_is_said_by_the_first(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="there is no folder"):
        Following(tmp_path / "nowhere", AS_OF, True, lambda said: None).first()


@pytest.mark.parametrize(
    ("progress", "said"),
    [
        (Progress(0, 0, 100, 0.0), "reading 0 records · 0 a second"),
        (Progress(1200, 50, 100, 10.0), "reading 1,200 records · 120 a second · about 10 s left"),
        (Progress(1200, 1, 100, 10.0), "reading 1,200 records · 120 a second · about 16 min left"),
    ],
)
def test_progress_is_said_in_rows_rate_and_time_left(progress: Progress, said: str) -> None:
    assert say_progress(progress) == said
