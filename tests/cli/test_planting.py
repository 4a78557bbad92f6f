import errno
from pathlib import Path

import pytest

from tui.cli.planting import Refused, appended, clear, planted

REGISTER = Path("organisations.toml")


def everything(root: Path) -> dict[str, bytes]:
    return {str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def test_files_are_written_with_the_folders_that_they_need(tmp_path: Path) -> None:
    planted(tmp_path, {Path("a/b/c.toml"): b"one\r\n", Path("d.txt"): b"\xff"})
    assert everything(tmp_path) == {"a/b/c.toml": b"one\r\n", "d.txt": b"\xff"}


def test_nothing_is_written_over_and_nothing_is_left_of_what_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "b").write_bytes(b"mine")
    with pytest.raises(FileExistsError):
        planted(tmp_path, {Path("a"): b"1", Path("b"): b"2"})
    assert everything(tmp_path) == {"b": b"mine"}
    with pytest.raises(Refused, match="is there already"):
        clear(tmp_path, [Path("b")])


def test_a_link_that_leads_nowhere_is_something_too(tmp_path: Path) -> None:
    (tmp_path / "b").symlink_to(tmp_path / "gone")
    with pytest.raises(Refused, match="is there already"):
        clear(tmp_path, [Path("b")])


def test_no_link_leads_out_of_the_workspace(tmp_path: Path) -> None:
    root, outside = tmp_path / "root", tmp_path / "outside"
    root.mkdir()
    outside.mkdir()
    (root / "missions").symlink_to(outside)
    with pytest.raises(Refused, match="outside"):
        clear(root, [Path("missions/a.toml")])
    (root / REGISTER).symlink_to(outside / REGISTER)
    with pytest.raises(Refused, match="outside"):
        appended(root, REGISTER, {"a": "[a]\n"})
    assert everything(outside) == {}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"", b"[a]\nname = 1\n"),
        (b"[b]\n", b"[b]\n\n[a]\nname = 1\n"),
        (b"# no end of line\n[b]", b"# no end of line\n[b]\n\n[a]\nname = 1\n"),
        (b"\xef\xbb\xbf[b]\r\n", b"\xef\xbb\xbf[b]\r\n\n[a]\nname = 1\n"),
    ],
)
def test_a_register_stays_as_it_is_up_to_its_end(before: bytes, after: bytes, tmp_path: Path) -> None:
    if before:
        (tmp_path / REGISTER).write_bytes(before)
    assert appended(tmp_path, REGISTER, {"a": "[a]\nname = 1\n"})
    assert everything(tmp_path) == {"organisations.toml": after}


def test_what_a_register_has_already_is_not_added_again(tmp_path: Path) -> None:
    (tmp_path / REGISTER).write_bytes(b"[a]\n")
    assert not appended(tmp_path, REGISTER, {"a": "[a]\nname = 1\n"})
    assert appended(tmp_path, REGISTER, {"a": "[a]\nname = 1\n", "c": "[c]\n"})
    assert everything(tmp_path) == {"organisations.toml": b"[a]\n\n[c]\n"}


@pytest.mark.parametrize("before", [b"[a", b"\xff"])
def test_a_register_that_cannot_be_read_is_left_alone(before: bytes, tmp_path: Path) -> None:
    (tmp_path / REGISTER).write_bytes(before)
    with pytest.raises(Refused, match="communique check"):
        appended(tmp_path, REGISTER, {"b": "[b]\n"})
    assert everything(tmp_path) == {"organisations.toml": before}


def test_a_register_that_cannot_be_written_is_called_by_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_only(path: Path) -> None:
        raise OSError(errno.EROFS, "Read-only file system", str(path.with_name(".hidden.tmp")))

    monkeypatch.setattr("tui.cli.planting.written_beside", read_only)
    with pytest.raises(OSError, match="Read-only") as refused:
        appended(tmp_path, Path("people.toml"), {"x": "[x]\n"})
    assert refused.value.filename == str(tmp_path / "people.toml")
