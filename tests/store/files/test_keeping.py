from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings

from tests.cache.aged import stamped
from tests.mission import AS_OF
from tui.cache import stamp_of
from tui.store import Workspace, open_workspace
from tui.store.files import keeping
from tui.store.files.keeping import open_kept

from ..drawn import workspaces
from ..folders import put, written
from ..workspaces import embedded

FORM = ("folder", "records", "problems", "doubts", "changed", "as_of")


def same(one: Workspace, other: Workspace) -> None:
    for name in FORM:
        assert getattr(one, name) == getattr(other, name), name
    assert list(one.records) == list(other.records)
    assert {id: text.content for id, text in one.texts.items()} == {
        id: text.content for id, text in other.texts.items()
    }


@settings(max_examples=15)
@given(workspaces())
def test_what_is_kept_is_what_was_read(drawn: Workspace) -> None:
    with TemporaryDirectory() as place:
        root, kept = written(Path(place) / "trips", drawn, {}), Path(place) / "kept"
        put(root / "people.toml", '[bad]\nname = 5\n[one]\nname = "One"\n')
        opened = open_kept(root, AS_OF, stamped(root), kept)
        same(opened, open_workspace(root, AS_OF))
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(keeping, "open_workspace", None)
            same(open_kept(root, AS_OF, stamped(root), kept), opened)


def test_an_earlier_day_is_looked_from_as_well(tmp_path: Path) -> None:
    root = written(tmp_path / "trips", embedded(), {})
    for day in (AS_OF, AS_OF.replace(year=2014, month=1, day=19), AS_OF):
        for _ in range(2):
            same(open_kept(root, day, stamped(root), tmp_path / "kept"), open_workspace(root, day))


@pytest.mark.parametrize(
    "content", [b"\xef\xbb\xbfFirst\r\nsecond &amp; third\n", b"", "Œuvre 東京".encode()]
)
def test_texts_are_kept_byte_for_byte(content: bytes, tmp_path: Path) -> None:
    put(tmp_path / "t" / "missions" / "trip" / "sources" / "day.toml", SOURCE)
    (tmp_path / "t" / "missions" / "trip" / "sources" / "day.txt").write_bytes(content)
    for _ in range(2):
        opened = open_kept(tmp_path / "t", AS_OF, stamped(tmp_path / "t"), tmp_path / "kept")
        assert opened.texts["trip/day"].content == content
        assert opened.changed == {"trip/day"}


SOURCE = f"""\
title = "Day"
kind = "press_release"
language = "en"
url = "https://example.org"
file = "day.txt"
sha256 = "{"0" * 64}"
"""


def changed(root: Path) -> None:
    put(root / "people.toml", '[one]\nname = "Another"\n')


def test_a_change_is_read(tmp_path: Path) -> None:
    root = written(tmp_path / "trips", embedded(), {})
    open_kept(root, AS_OF, stamped(root), tmp_path / "kept")
    changed(root)
    same(open_kept(root, AS_OF, stamped(root), tmp_path / "kept"), open_workspace(root, AS_OF))


def test_what_was_written_just_now_is_not_kept(tmp_path: Path) -> None:
    root = written(tmp_path / "trips", embedded(), {})
    open_kept(root, AS_OF, stamp_of(root), tmp_path / "kept")
    open_kept(root, AS_OF, stamped(root), None)
    assert not (tmp_path / "kept").exists()


def test_what_changes_while_it_is_read_is_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = written(tmp_path / "trips", embedded(), {})

    def reading(*arguments: Any) -> Workspace:
        opened = open_workspace(*arguments)
        changed(root)
        return opened

    monkeypatch.setattr(keeping, "open_workspace", reading)
    open_kept(root, AS_OF, stamped(root), tmp_path / "kept")
    assert not (tmp_path / "kept").exists()


@pytest.mark.parametrize("content", [b"", b"{}", b"communique kept 1\n" + b"\0" * 60])
def test_what_is_spoilt_is_not_believed(content: bytes, tmp_path: Path) -> None:
    root = written(tmp_path / "trips", embedded(), {})
    open_kept(root, AS_OF, stamped(root), tmp_path / "kept")
    (tmp_path / "kept" / "workspace.sealed").write_bytes(content)
    same(open_kept(root, AS_OF, stamped(root), tmp_path / "kept"), open_workspace(root, AS_OF))


def test_another_program_reads_for_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = written(tmp_path / "trips", embedded(), {})
    open_kept(root, AS_OF, stamped(root), tmp_path / "kept")
    monkeypatch.setattr(keeping, "program", lambda: "newer")
    monkeypatch.setattr(keeping, "open_workspace", lambda folder, day: Workspace(folder, {}, as_of=day))
    later = AS_OF + timedelta(days=1)
    assert open_kept(root, later, stamped(root), tmp_path / "kept").records == {}


def test_there_is_no_workspace_without_a_folder(tmp_path: Path) -> None:
    with pytest.raises(NotADirectoryError):
        open_kept(tmp_path / "nowhere", AS_OF, stamp_of(tmp_path / "nowhere"), tmp_path / "kept")
