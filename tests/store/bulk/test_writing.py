import json
from decimal import Decimal
from pathlib import Path

import pytest

from tui.store.bulk import kept_organisations, line_of, raw_records, register_lines, take, written_beside

from .files import only, put, table


def test_a_written_file_takes_its_place_at_the_end(tmp_path: Path) -> None:
    path = tmp_path / "new" / "bulk" / "a.jsonl"
    with written_beside(path) as file:
        file.write(b"one")
        assert not path.exists()
    assert path.read_bytes() == b"one"
    assert [each.name for each in path.parent.iterdir()] == ["a.jsonl"]


def broken_off(path: Path, fault: type[BaseException]) -> None:
    with written_beside(path) as file:
        file.write(b"half")
        raise fault


@pytest.mark.parametrize("fault", [KeyboardInterrupt, ValueError])
def test_after_a_fault_nothing_is_left_and_what_was_there_stays(
    tmp_path: Path, fault: type[BaseException]
) -> None:
    (tmp_path / "old.jsonl").write_text("old")
    for path in (tmp_path / "new" / "bulk" / "a.jsonl", tmp_path / "old.jsonl"):
        with pytest.raises(fault):
            broken_off(path, fault)
    assert [path.name for path in tmp_path.iterdir()] == ["old.jsonl"]
    assert (tmp_path / "old.jsonl").read_text() == "old"


def test_a_file_in_the_place_of_a_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "bulk").write_text("")
    with pytest.raises(OSError, match="bulk"), written_beside(tmp_path / "bulk" / "a.jsonl"):
        pass


def test_numbers_are_written_as_numbers_where_that_changes_nothing() -> None:
    plain = {"a": Decimal("1.10"), "b": Decimal("3.00"), "c": Decimal("0.1234567890123456789")}
    assert json.loads(line_of(plain)) == {"a": 1.1, "b": 3, "c": "0.1234567890123456789"}
    assert line_of({"é": "\ud800"}) == '{"é":"?"}\n'.encode()


def test_what_is_written_is_read_as_the_same_records(tmp_path: Path) -> None:
    taken = list(take(table(tmp_path), {}))
    again = only(put(tmp_path / "b", fair__jsonl=b"".join(line_of(one.plain) for one in taken)))
    assert [one.record for one in take(again, {})] == [one.record for one in taken]
    assert len(list(raw_records(again))) == len(taken) == 2


def test_a_register_has_only_organisations_that_are_not_kept_yet(tmp_path: Path) -> None:
    (tmp_path / "organisations.toml").write_text('[first]\nname = "First"\n')
    put(
        tmp_path,
        a__organisations__jsonl='{"id": "second", "name": "Second"}\nbad\n',
        own__organisations__jsonl='{"id": "third", "name": "Third"}\n',
    )
    known = kept_organisations(tmp_path, but=tmp_path / "bulk" / "own.organisations.jsonl")
    assert known == {"first", "second"}
    met = {"third": "Third", "second": "Second", "fourth": "Fourth Ltd"}
    assert list(map(json.loads, register_lines(met, known))) == [
        {"id": "fourth", "name": "Fourth Ltd"},
        {"id": "third", "name": "Third"},
    ]
    assert kept_organisations(tmp_path / "nowhere", but=tmp_path) == set()
