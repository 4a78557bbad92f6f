import errno
import io
import os
import stat
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.cache import read_sealed, write_sealed

CONTENT = b"what was kept \x00\xff"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "er" / "kept"


def test_what_was_kept_comes_back_for_the_user_alone(path: Path) -> None:
    assert write_sealed(path, CONTENT, "thing 1")
    assert read_sealed(path, "thing 1") == CONTENT
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert {stat.S_IMODE(folder.stat().st_mode) for folder in (path.parent, path.parents[1])} == {0o700}
    assert [*path.parent.iterdir()] == [path]


def test_it_is_written_anew_in_place(path: Path) -> None:
    assert write_sealed(path, CONTENT)
    assert write_sealed(path, b"")
    assert read_sealed(path) == b""
    assert [*path.parent.iterdir()] == [path]


@pytest.mark.parametrize("form", ["", "thing 2", "thing 1\n"])
def test_another_form_is_not_taken_for_it(form: str, path: Path) -> None:
    write_sealed(path, CONTENT, "thing 1")
    assert read_sealed(path, form) is None


def test_one_that_is_cut_at_any_length_is_none(path: Path) -> None:
    write_sealed(path, CONTENT)
    whole = path.read_bytes()
    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        assert read_sealed(path) is None
    path.write_bytes(whole + b"\0")
    assert read_sealed(path) is None


def test_one_with_any_bit_flipped_is_none(path: Path) -> None:
    write_sealed(path, CONTENT)
    whole = path.read_bytes()
    for bit in range(8 * len(whole)):
        harmed = bytearray(whole)
        harmed[bit // 8] ^= 1 << bit % 8
        path.write_bytes(harmed)
        assert read_sealed(path) is None


@settings(max_examples=50)
@given(content=st.binary(max_size=200))
def test_what_we_did_not_write_is_none(content: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.getbasetemp() / "not-ours"
    path.write_bytes(content)
    assert read_sealed(path) is None


def test_what_is_no_file_is_none_and_keeps_nobody_waiting(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "circle").symlink_to(tmp_path / "circle")
    for name in ("nowhere", "folder", "pipe", "circle", "nul\0", "long" * 100):
        assert read_sealed(tmp_path / name) is None


def test_a_file_where_a_folder_should_be_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert not write_sealed(tmp_path / "file" / "kept", CONTENT)
    assert not write_sealed(tmp_path / "file" / "deeper" / "kept", CONTENT)
    (tmp_path / "folder" / "kept").mkdir(parents=True)
    assert not write_sealed(tmp_path / "folder" / "kept", CONTENT)
    assert [*(tmp_path / "folder").iterdir()] == [tmp_path / "folder" / "kept"]


class Full(io.BytesIO):
    """A file on a disk that is full."""

    def write(self, *_: object) -> int:
        full()


def full(*_: object, **__: object) -> NoReturn:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


@pytest.mark.parametrize(
    ("owner", "name", "way"),
    [(os, "open", full), (os, "fdopen", lambda *_: Full()), (Path, "replace", full), (Path, "mkdir", full)],
)
def test_a_disk_that_is_full_keeps_what_was_there_and_leaves_nothing_behind(
    owner: object, name: str, way: object, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert write_sealed(path, CONTENT)
    with monkeypatch.context() as patch:
        patch.setattr(owner, name, way)
        assert not write_sealed(path.parent / ("new/kept" if name == "mkdir" else "kept"), b"more")
    assert read_sealed(path) == CONTENT
    assert [*path.parent.iterdir()] == [path]


def test_more_bytes_than_there_are_are_not_waited_for(path: Path) -> None:
    write_sealed(path, CONTENT)
    os.truncate(path, 1 << 40)
    assert read_sealed(path) is None
