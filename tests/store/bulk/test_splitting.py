import csv
import io
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.store.bulk import BulkFile, Raw, raw_records
from tui.store.bulk.splitting import MOST_BYTES

CELLS = st.text("a,;\"'\n é", max_size=6)


def lines(path: Path) -> BulkFile:
    return BulkFile(path, path.name, "deal", path.stem)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


def held(folder: Path, content: bytes, name: str = "a.jsonl") -> BulkFile:
    (folder / name).write_bytes(content)
    return lines(folder / name)


def numbered(file: BulkFile, start: int = 0, stop: int | None = None) -> list[tuple[int, bytes]]:
    return [(raw.number, raw.data) for raw in raw_records(file, start, stop)]


def test_each_line_is_a_record_with_its_number_and_place(folder: Path) -> None:
    file = held(folder, b"{1}\n{22}\r\n\n  \n{3}")
    assert list(raw_records(file)) == [Raw(1, 0, b"{1}"), Raw(2, 4, b"{22}"), Raw(5, 14, b"{3}")]


def test_an_empty_file_has_no_records(folder: Path) -> None:
    assert numbered(held(folder, b"")) == numbered(held(folder, b"\n\n")) == []
    assert numbered(held(folder, b"", "a.csv")) == numbered(held(folder, b"a,b\n", "a.csv")) == []


@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_a_quoted_cell_may_hold_line_ends(folder: Path, end: bytes) -> None:
    content = end.join([b"a,b", b'1,"two', b'lines ""and"" more"', b"2,x", b""])
    file = held(folder, content, "a.csv")
    assert numbered(file) == [(2, b'1,"two' + end + b'lines ""and"" more"'), (4, b"2,x")]


def test_a_quotation_mark_within_a_cell_opens_nothing(folder: Path) -> None:
    file = held(folder, b'a,b\n1,5" pipe\n2,x\n', "a.csv")
    assert numbered(file) == [(2, b'1,5" pipe'), (3, b"2,x")]


def test_after_a_quotation_mark_that_is_never_closed_the_next_line_is_read(folder: Path) -> None:
    file = held(folder, b'a,b\n1,"open\n2,x\n3,y\n', "a.csv")
    assert numbered(file) == [(2, b'1,"open'), (3, b"2,x"), (4, b"3,y")]


@pytest.mark.parametrize("name", ["a.jsonl", "a.csv"])
def test_of_a_line_that_is_too_long_a_little_more_is_told_and_the_next_is_read(
    folder: Path, name: str
) -> None:
    file = held(folder, b"h\n" + b"x" * (3 * MOST_BYTES) + b"\n{2}\n", name)
    told = list(raw_records(file))[-2:]
    assert (told[0].number, len(told[0].data) > MOST_BYTES, told[1].data) == (2, True, b"{2}")
    assert len(told[0].data) <= MOST_BYTES + 2
    assert told[1].offset == 3 + 3 * MOST_BYTES


def test_an_open_cell_that_grows_too_long_is_given_up(folder: Path) -> None:
    content = b'a,b\n1,"open\n' + b"x,y\n" * (MOST_BYTES // 4 + 9)
    first, second, *_ = raw_records(held(folder, content, "a.csv"))
    assert (first.data, second.number, second.data) == (b'1,"open', 3, b"x,y")


@settings(max_examples=60)
@given(
    st.lists(st.sampled_from([b"{}", b"", b"  ", b"{1}\r", b'{"a": 1}']), max_size=8),
    st.booleans(),
    st.lists(st.integers(0, 50), max_size=3),
)
def test_stretches_that_meet_have_each_line_once(parts: list[bytes], ended: bool, cuts: list[int]) -> None:
    content = b"\n".join(parts) + b"\n" * ended
    with_files(content, cuts, "a.jsonl")


@settings(max_examples=60)
@given(
    st.lists(st.lists(CELLS, min_size=2, max_size=2), max_size=6), st.lists(st.integers(0, 80), max_size=3)
)
def test_stretches_that_meet_have_each_row_once_and_whole(rows: list[list[str]], cuts: list[int]) -> None:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows([["a", "b"], *rows])
    content = text.getvalue().encode()
    records = with_files(content, cuts, "a.csv")
    parsed = [next(csv.reader(io.StringIO(raw.data.decode(), newline=""), strict=True)) for raw in records]
    assert parsed == rows


def with_files(content: bytes, cuts: list[int], name: str) -> list[Raw]:
    """Reads a file in one and in stretches, which must come to the same."""

    with TemporaryDirectory() as folder:
        file = held(Path(folder), content, name)
        whole = list(raw_records(file))
        edges = [0, *sorted(cuts), None]
        pieces = [raw for start, stop in pairwise(edges) for raw in raw_records(file, start or 0, stop)]
        assert pieces == whole
        assert all(content[raw.offset :].startswith(raw.data) for raw in whole)
        assert all(content[: raw.offset].count(b"\n") + 1 == raw.number for raw in whole)
        return whole
