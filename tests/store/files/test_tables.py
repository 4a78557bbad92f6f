from decimal import Decimal
from os import mkfifo
from pathlib import Path

import pytest

from tui.store.files.tables import MOST_BYTES, Table, read_bytes, read_table

from ..samples import GOOD, STUDY, SUPPLY, bad, good, told

FAULTS = {
    "syntax-error": [f"{SUPPLY}:12:8: this is not TOML: invalid value"],
    "unclosed-list": [f"{SUPPLY}:5:1: this is not TOML: unclosed array"],
    "byte-order-mark-after-the-first": [f"{STUDY}:1:1: this is not TOML: invalid statement"],
    "latin-1": ["organisations.toml:12:20: byte 165 is not UTF-8; save the file as UTF-8"],
    "utf-16": [f"{STUDY}:1:1: byte 1 is not UTF-8; save the file as UTF-8"],
    "nul": [f"{STUDY}:1:12: this is not TOML: illegal character '\\x00'"],
    "duplicate-key": [f"{SUPPLY}:3:1: title: this key stands here a second time; keep one of the two"],
    "duplicate-key-at-the-end": [
        f"{SUPPLY}:28:1: figure.0.cite: this key stands here a second time; keep one of the two"
    ],
    "duplicate-table": [
        "organisations.toml:14:1: first: this key stands here a second time; keep one of the two"
    ],
    "nested-too-deeply": [
        f"{STUDY}:14:1: lists or tables are nested too deeply here; use at most a few levels"
    ],
    "number-too-long": [f"{SUPPLY}:23:9: this number is too long to be read"],
    "exponent-too-large": [f"{SUPPLY}:23:9: this number is too long to be read"],
    "no-such-day": [f"{SUPPLY}:17:17: this is not TOML: invalid date or datetime"],
}


@pytest.mark.parametrize("fault", FAULTS)
def test_each_sample_gives_exactly_its_lines(fault: str, tmp_path: Path) -> None:
    assert told(bad(fault, tmp_path)) == FAULTS[fault]


def table(path: Path) -> Table:
    read = read_table(path, path.parent)
    assert isinstance(read, Table)
    return read


@pytest.mark.parametrize("start", [b"", b"\xef\xbb\xbf"], ids=["plain", "byte-order-mark"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n"], ids=["unix", "windows"])
def test_files_of_every_editor_are_read_alike(start: bytes, end: bytes, tmp_path: Path) -> None:
    content = (GOOD / SUPPLY).read_bytes()
    (tmp_path / "deal.toml").write_bytes(start + content.replace(b"\n", end))
    (tmp_path / "plain").mkdir()
    (tmp_path / "plain/deal.toml").write_bytes(content)
    assert table(tmp_path / "deal.toml") == table(tmp_path / "plain/deal.toml")


def test_fractions_stay_exact(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text("value = 0.1000\n")
    assert str(table(tmp_path / "a.toml").content["value"]) == "0.1000"
    assert isinstance(table(tmp_path / "a.toml").content["value"], Decimal)


def test_a_problem_names_the_nearest_thing_that_is_there(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text('\n[[party]]\norg = "first"\n')
    problem = table(tmp_path / "a.toml").problem(("party", 0, "role", "basis"), "no role")
    assert str(problem) == "a.toml:2:1: party.0: no role"


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("a = 1\nb = " + "[" * 500 + "]" * 500, "2:1"),
        ("a = 1\n  b = " + "{c=" * 500 + "1" + "}" * 500, "2:3"),
        ("a = [1,\n[" + "[" * 500 + "]" * 500 + "]]", "2:1"),
    ],
    ids=["lists", "tables", "lines"],
)
def test_depth_is_told_where_it_begins(text: str, where: str, tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(text)
    reason = "lists or tables are nested too deeply here; use at most a few levels"
    assert str(read_table(tmp_path / "a.toml", tmp_path)) == f"a.toml:{where}: {reason}"


@pytest.mark.parametrize(
    ("number", "column"), [("9" * 5000, 6), ("-" + "9_" * 5000 + "9", 6), ("1.5e+9999999999999999999", 6)]
)
def test_a_number_without_end_is_told_where_it_stands(number: str, column: int, tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(f"a = 1e9\nbc = {number}\n")
    told = str(read_table(tmp_path / "a.toml", tmp_path))
    assert told == f"a.toml:2:{column}: this number is too long to be read"


def test_a_byte_that_is_not_utf_8_is_told_by_line_and_character(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_bytes('a = 1\nb = "é'.encode() + b'\xe9"\n')
    told = str(read_table(tmp_path / "a.toml", tmp_path))
    assert told == "a.toml:2:7: byte 14 is not UTF-8; save the file as UTF-8"


def test_a_link_may_not_lead_out_of_the_workspace(tmp_path: Path) -> None:
    root = good(tmp_path)
    (root / STUDY).rename(tmp_path / "elsewhere.toml")
    (root / STUDY).symlink_to(tmp_path / "elsewhere.toml")
    assert told(root) == [f"{STUDY}:1:1: the file lies outside the workspace; links may not lead out of it"]


def test_a_link_may_lead_about_in_the_workspace(tmp_path: Path) -> None:
    root = good(tmp_path)
    (root / STUDY).rename(root / "kept.toml")
    (root / STUDY).symlink_to(root / "kept.toml")
    assert told(root) == []


def test_a_link_to_nothing_is_no_file(tmp_path: Path) -> None:
    root = good(tmp_path)
    (root / STUDY).unlink()
    (root / STUDY).symlink_to(root / "nothing.toml")
    assert told(root) == [f"{STUDY}:1:1: there is no such file"]


def test_a_link_in_a_circle_cannot_be_read(tmp_path: Path) -> None:
    root = good(tmp_path)
    (root / STUDY).unlink()
    (root / STUDY).symlink_to(root / STUDY)
    assert told(root) == [f"{STUDY}:1:1: the file cannot be read: too many levels of symbolic links"]


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    root = good(tmp_path)
    (root / STUDY).unlink()
    mkfifo(root / STUDY)
    assert told(root) == [f"{STUDY}:1:1: this is no regular file"]


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    root = good(tmp_path)
    (root / STUDY).unlink()
    (root / STUDY).mkdir()
    assert told(root) == [f"{STUDY}:1:1: this is no regular file"]


def test_a_file_may_be_withheld(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def withheld(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", withheld)
    assert read_bytes(GOOD / SUPPLY, GOOD) == "the file cannot be read: permission denied"


def test_a_file_of_any_size_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "a.toml").open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    reason = "the file is larger than 16,000,000 bytes; split it"
    assert str(read_table(tmp_path / "a.toml", tmp_path)) == f"a.toml:1:1: {reason}"
