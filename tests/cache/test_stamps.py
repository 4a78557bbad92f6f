import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.cache import Stamp, stamp_from, stamp_of

from .aged import stamped

Change = Callable[[Path], object]


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    folder = tmp_path / "workspace"
    (folder / "missions" / "one" / "deals").mkdir(parents=True)
    (folder / "missions" / "one" / "deals" / "a.toml").write_text("a")
    (folder / "missions" / "one" / "mission.toml").write_text("one")
    (folder / "places.toml").write_text("places")
    (folder / "bulk").mkdir()
    (folder / "bulk" / "many.jsonl").write_text("{}")
    return folder


def test_nothing_changed_is_one_stamp(workspace: Path) -> None:
    first, second = stamped(workspace), stamped(workspace, 20)
    assert first == second
    assert hash(first) == hash(second)
    assert first.digest == second.digest
    assert first.changed(second) == set()
    assert {"places.toml", "missions/one/mission.toml", "bulk/many.jsonl"} <= {*first.looks}


def overwritten_unnoticed(folder: Path) -> None:
    """Writes as many bytes, and sets the time back."""
    path = folder / "places.toml"
    before = path.stat()
    path.write_text("PLACES")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def replaced(folder: Path) -> None:
    """Puts another file with the same bytes and times in place."""
    path, other = folder / "places.toml", folder / "places.new"
    other.write_text("places")
    os.utime(other, ns=(path.stat().st_atime_ns, path.stat().st_mtime_ns))
    other.replace(path)


CHANGES: dict[str, tuple[Change, set[str]]] = {
    "longer": (lambda folder: (folder / "places.toml").write_text("longer"), {"places.toml"}),
    "as long": (overwritten_unnoticed, {"places.toml"}),
    "replaced": (replaced, {"places.toml"}),
    "added": (lambda folder: (folder / "people.toml").touch(), {"people.toml"}),
    "removed": (lambda folder: (folder / "bulk/many.jsonl").unlink(), {"bulk/many.jsonl"}),
    "renamed": (
        lambda folder: (folder / "bulk/many.jsonl").rename(folder / "bulk/more.jsonl"),
        {"bulk/many.jsonl", "bulk/more.jsonl"},
    ),
    "a folder": (lambda folder: (folder / "missions/two").mkdir(), {"missions/two"}),
    "a mode": (lambda folder: (folder / "places.toml").chmod(0o400), {"places.toml"}),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_is_seen_and_named(change: str, workspace: Path) -> None:
    before = stamped(workspace)
    make, named = CHANGES[change]
    make(workspace)
    after = stamped(workspace)
    assert before != after
    assert before.digest != after.digest
    assert before.changed(after) == after.changed(before) == named


@pytest.mark.parametrize("name", [".hidden", "notes.txt", "schema/deal.json", "missions/.git/index"])
def test_what_no_workspace_has_changes_nothing(name: str, workspace: Path) -> None:
    before = stamped(workspace)
    (workspace / name).parent.mkdir(exist_ok=True)
    (workspace / name).write_text("aside")
    assert stamped(workspace) == before


def test_a_file_changed_just_now_makes_a_stamp_that_equals_none(workspace: Path) -> None:
    (workspace / "places.toml").write_text("now")
    now, later = stamp_of(workspace), stamped(workspace)
    assert "places.toml" in now.racy
    assert now != now
    assert now != later
    assert now.digest not in (later.digest, stamp_of(workspace).digest)
    assert "places.toml" in now.changed(later)
    assert stamped(workspace) == later


def test_a_link_is_looked_at_and_followed(workspace: Path, tmp_path: Path) -> None:
    aside, other = tmp_path / "aside.toml", tmp_path / "other.toml"
    aside.write_text("aside")
    os.link(aside, other)
    link = workspace / "people.toml"
    link.symlink_to(aside)
    before = stamped(workspace)
    link.unlink()
    link.symlink_to(other)
    between = stamped(workspace)
    assert before.changed(between) == {"people.toml"}
    aside.write_text("more than that")
    assert between.changed(stamped(workspace)) == {"people.toml"}
    aside.unlink()
    other.unlink()
    assert between.changed(stamped(workspace)) == {"people.toml"}


def test_a_folder_behind_a_link_is_walked_but_not_in_circles(workspace: Path, tmp_path: Path) -> None:
    (tmp_path / "aside").mkdir()
    (workspace / "missions" / "linked").symlink_to(tmp_path / "aside")
    (workspace / "missions" / "one" / "again").symlink_to(workspace / "missions")
    before = stamped(workspace)
    (tmp_path / "aside" / "mission.toml").write_text("there")
    assert before.changed(stamped(workspace)) >= {"missions/linked/mission.toml"}


@pytest.mark.parametrize("name", ["", "nowhere", "file", "nul\0"])
def test_what_is_no_folder_has_a_stamp_too(name: str, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert stamped(tmp_path / name) == stamped(tmp_path / name)


def test_a_missions_that_is_no_folder_and_names_that_are_no_text_are_looked_at(tmp_path: Path) -> None:
    (tmp_path / "missions").touch()
    (tmp_path / "bulk").mkdir()
    Path(os.fsdecode(os.fsencode(tmp_path / "bulk") + b"/\xff")).touch()
    stamp = stamped(tmp_path)
    assert {*stamp.looks} == {"missions", "bulk", "bulk/\udcff"}
    assert stamp_from(stamp.as_bytes()) == stamp


def test_a_stamp_that_was_kept_is_the_same_stamp(workspace: Path) -> None:
    stamp = stamped(workspace)
    kept = stamp_from(stamp.as_bytes())
    assert kept == stamp
    assert kept.digest == stamp.digest
    racy = stamp_of(workspace)
    again = stamp_from(racy.as_bytes())
    assert again
    assert (again.racy, again.taken, again.digest) == (racy.racy, racy.taken, racy.digest)


@given(
    st.binary() | st.sampled_from([b"[1, [], {}]", b"[1, 2, 3]", b"[1, [], {'a': 1}]", b'[1, [], {"a": 1}]'])
)
def test_any_bytes_are_a_stamp_or_none(kept: bytes) -> None:
    stamp = stamp_from(kept)
    assert stamp is None or isinstance(stamp, Stamp)
