from pathlib import Path
from time import time_ns
from typing import NoReturn

import pytest

from tui.store.bulk import BulkFile, bulk_files
from tui.store.indexes import building, looks

from ..bulk.files import put

LATER = 10**18
ONE, TWO = '{"id": "one", "name": "One"}\n', '{"id": "two", "name": "Two"}\n'


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return put(tmp_path, some__organisations__jsonl=ONE)


def files(root: Path) -> tuple[BulkFile, ...]:
    found, problems = bulk_files(root)
    assert not problems
    return tuple(found)


def test_a_register_that_looks_as_it_did_is_not_read_again(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.cache.stamps.time_ns", lambda: time_ns() + LATER)
    first = building.registered(files(root))
    assert building.registered(files(root)) is first
    put(root, some__organisations__jsonl=ONE + TWO)
    assert set(building.registered(files(root)).records) == {"one", "two"}


def test_a_register_that_could_not_be_read_is_read_again(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> NoReturn:
        raise OSError("no")

    monkeypatch.setattr("tui.cache.stamps.time_ns", lambda: time_ns() + LATER)
    with monkeypatch.context() as patch:
        patch.setattr(building, "raw_records", broken)
        assert not building.registered(files(root)).is_whole
    assert building.registered(files(root)).is_whole


def test_a_register_that_was_changed_just_now_or_is_gone_equals_none(root: Path) -> None:
    (file,) = files(root)
    assert looks.look_of(file) != looks.look_of(file)
    file.path.unlink()
    assert looks.look_of(file) != looks.look_of(file)
