"""A file is parted at the ends of lines, the same way however much is added to it."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.store.bulk import BulkFile
from tui.store.indexes.stretches import Stretch, parted

LINES = st.lists(st.binary(max_size=30).map(lambda line: line.replace(b"\n", b" ") + b"\n"), min_size=1)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("bulk") / "fair.jsonl"


@pytest.fixture(autouse=True)
def lengths(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.store.indexes.stretches._FIRST", 20)
    monkeypatch.setattr("tui.store.indexes.stretches._LONG", 100)


def stretches(path: Path, data: bytes) -> list[Stretch]:
    path.write_bytes(data)
    return parted(BulkFile(path, "bulk/fair.jsonl", "deal", "fair"))


@settings(max_examples=100)
@given(LINES)
def test_stretches_are_all_of_a_file_and_end_where_lines_do(path: Path, lines: list[bytes]) -> None:
    data = b"".join(lines)
    found = stretches(path, data)
    assert [each.start for each in found] == [0, *(each.stop for each in found[:-1])]
    assert found[-1].stop == len(data)
    assert all(data[each.stop - 1 : each.stop] == b"\n" for each in found)


@settings(max_examples=100)
@given(LINES, LINES)
def test_what_is_added_changes_the_last_stretch_at_most(
    path: Path, lines: list[bytes], more: list[bytes]
) -> None:
    before = stretches(path, b"".join(lines))
    assert stretches(path, b"".join([*lines, *more]))[: len(before) - 1] == before[:-1]


def test_the_first_stretch_is_short(path: Path) -> None:
    found = stretches(path, b"123456789\n" * 45)
    assert [each.stop - each.start for each in found] == [20, 100, 100, 100, 100, 30]


def test_a_table_is_one_stretch_for_its_cells_may_hold_ends_of_lines(path: Path) -> None:
    table = path.with_suffix(".csv")
    table.write_bytes(b'a,"b\n"\n' * 50)
    (only,) = parted(BulkFile(table, "bulk/fair.csv", "deal", "fair"))
    assert (only.start, only.stop) == (0, 350)
