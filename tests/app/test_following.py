from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Queue
from threading import Thread
from typing import Any, NoReturn

import pytest

from tests.mission import AS_OF
from tui.app import following
from tui.app.following import Following, say_progress
from tui.app.wholeness import BEFORE, SO_FAR, STOPPED, Lack
from tui.store import Cancelled, Catalogue, Progress, open_catalogues, read_query

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
        self.adopted: Queue[tuple[Catalogue, Lack | None]] = Queue()
        self.following = Following(root, AS_OF, True, self.told.put)
        self.thread = Thread(target=self.following.follow, args=(self.take,))

    def go_on(self) -> None:
        """Begins to follow."""
        self.thread.start()

    def next(self) -> list[str]:
        """The deals of the next catalogue."""
        return ids(self.adopted.get(timeout=LONG)[0])

    def take(self, catalogue: Catalogue, lack: Lack | None) -> None:
        """Takes a catalogue."""
        self.adopted.put((catalogue, lack))


def ids(catalogue: Catalogue) -> list[str]:
    return sorted(catalogue.ids(read_query("record:deal")))


@contextmanager
def followed(root: Path, *found: str) -> Iterator[Followed]:
    """A folder that is followed as soon as it goes on; at first it has what is to be found, else one deal."""
    each = Followed(root)
    assert ids(each.following.first()) == [*(found or ["fair/one"])]
    try:
        yield each
    finally:
        each.following.end()
        each.thread.join(LONG)
    assert not each.thread.is_alive()


def test_changed_added_and_removed_files_are_seen(root: Path) -> None:
    with followed(root) as each:
        each.go_on()
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
        each.go_on()
        root.rename(tmp_path / "away")
        catalogue, lack = each.adopted.get(timeout=LONG)
        assert ids(catalogue) == ["fair/one"]
        assert lack
        assert "there is no folder" in lack.reason
        (tmp_path / "away").rename(root)
        assert each.next() == ["fair/one"]
        assert each.following.lack is None


def test_a_workspace_that_gets_bulk_files_becomes_a_large_one(tmp_path: Path) -> None:
    root = tmp_path / "fair"
    put_text(root / "places.toml", '[JP]\nname = "Japan"\n')
    each = Followed(root)
    assert each.following.first().instant
    each.go_on()
    put(root, fair__jsonl=line(id="one"))
    while each.next() != ["fair/one"]:
        pass
    each.following.end()
    each.thread.join(LONG)


def test_where_reading_is_stopped_a_part_is_told_from_the_whole_until_a_file_changes(root: Path) -> None:
    ids(Followed(root).following.first())
    put(root, more__jsonl=line(id="two"))
    with followed(root) as each:
        assert each.following.lack == SO_FAR
        each.following.give_up()
        each.go_on()
        catalogue, lack = each.adopted.get(timeout=LONG)
        assert (ids(catalogue), lack) == (["fair/one"], STOPPED)
        put(root, more__jsonl=line(id="three"))
        while each.next() != ["fair/one", "more/three"] or each.following.lack is not None:
            pass


def test_a_change_leaves_what_is_there_until_all_of_it_is_read(root: Path) -> None:
    put(root, more__jsonl=line(id="two"))
    ids(Followed(root).following.first())
    with followed(root, "fair/one", "more/two") as each:
        each.go_on()
        put(root, more__jsonl=line(id="two") + line(id="three"))
        assert each.next() == ["fair/one", "more/three", "more/two"]


def test_a_change_of_deals_is_seen_before_what_hangs_on_them_is_put_together(root: Path) -> None:
    with followed(root) as each:
        each.go_on()
        put(root, more__jsonl=line(id="two"))
        for lack in (SO_FAR, None):
            catalogue, told = each.adopted.get(timeout=LONG)
            assert (ids(catalogue), told) == (["fair/one", "more/two"], lack)


def test_where_reading_a_change_is_stopped_what_was_there_stays_and_that_is_told(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_: Any, **how: Any) -> Iterator[tuple[Catalogue, bool]]:
        each.following.give_up()
        if how["is_cancelled"]():
            raise Cancelled
        yield from ()

    with followed(root) as each:
        monkeypatch.setattr(following, "open_catalogues", stopped)
        each.go_on()
        put(root, fair__jsonl=line(id="one") + line(id="two"))
        catalogue, lack = each.adopted.get(timeout=LONG)
        assert (ids(catalogue), lack) == (["fair/one"], BEFORE)


def test_an_engine_that_breaks_is_told_and_the_folder_followed_on(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Panic(BaseException):
        pass

    def broken(*_: object, **__: object) -> NoReturn:
        raise Panic("index out of bounds\nat line 3")

    with followed(root) as each:
        with monkeypatch.context() as patch:
            patch.setattr(following, "open_catalogues", broken)
            each.go_on()
            put(root, fair__jsonl=line(id="two"))
            catalogue, lack = each.adopted.get(timeout=LONG)
            assert ids(catalogue) == ["fair/one"]
            assert lack
            assert lack.reason == "What has changed cannot be read: index out of bounds."
        put(root, fair__jsonl=line(id="three"))
        while each.next() != ["fair/three"]:
            pass


@pytest.mark.parametrize("first", [True, False])
def test_a_change_breaks_off_what_is_being_built(
    first: bool, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried = []

    def slowly(*arguments: Any, **how: Any) -> Iterator[tuple[Catalogue, bool]]:
        tried.append(1)
        if len(tried) == (1 if first else 2):
            put(root, fair__jsonl=line(id="later"))
            while not how["is_cancelled"]():
                pass
            raise Cancelled
        yield from open_catalogues(*arguments, **how)

    monkeypatch.setattr(following, "open_catalogues", slowly)
    with followed(root, "fair/later" if first else "fair/one") as each:
        each.go_on()
        if not first:
            put(root, fair__jsonl=line(id="soon"))
            assert each.next() == ["fair/later"]


def test_what_changes_while_it_is_read_does_not_empty_the_screen(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried = []

    def hasty(*arguments: Any, **how: Any) -> Iterator[tuple[Catalogue, bool]]:
        for catalogue, whole in open_catalogues(*arguments, **how):
            tried.append(1)
            if len(tried) == 2:
                put(root, fair__jsonl=line(id="one") + line(id="two"))
            yield catalogue, whole

    monkeypatch.setattr(following, "open_catalogues", hasty)
    with followed(root) as each:
        each.go_on()
        put(root, fair__jsonl="")
        assert each.next() == ["fair/one", "fair/two"]


def test_what_is_broken_off_again_and_again_may_go_on_for_longer_each_time(root: Path) -> None:
    each = Followed(root)
    for number in range(3):
        put(root, fair__jsonl=line(id=f"n{number}"))
        while not each.following._is_over():
            pass
        each.following._open_again()
    assert each.following._patience == 4 * following._OFTEN


def test_what_is_broken_off_when_all_was_shown_was_not_in_vain(root: Path) -> None:
    each = Followed(root)
    assert ids(each.following.first()) == ["fair/one"]
    put(root, fair__jsonl=line(id="two"))
    while not each.following._is_over():
        pass
    each.following._open_again()
    assert each.following._patience == 0


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
