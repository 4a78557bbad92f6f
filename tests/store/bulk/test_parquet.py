import json
import sys
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from tui.store.bulk import parquet_lines, reads_parquet

ROWS = [{"a": date(2014, 1, 20), "b": Decimal("1.50")}, {"a": None, "b": ["é", 2]}]
PLAIN = [{"a": "2014-01-20", "b": 1.5}, {"a": None, "b": ["é", 2]}]


class Refused(Exception):
    """A file that the library cannot read."""


def installed(monkeypatch: pytest.MonkeyPatch, name: str, **content: object) -> None:
    """Puts a library in the place of those that there may be."""
    for each in ("pyarrow", "polars"):
        monkeypatch.delitem(sys.modules, each, raising=False)
    monkeypatch.setattr("tui.store.bulk.parquet.find_spec", lambda asked: True if asked == name else None)
    module = ModuleType(name)
    vars(module).update(content)
    monkeypatch.setattr("tui.store.bulk.parquet.import_module", lambda asked: module)


def test_pyarrow_is_read_piece_by_piece(monkeypatch: pytest.MonkeyPatch) -> None:
    def pieces() -> Iterator[SimpleNamespace]:
        yield from (SimpleNamespace(to_pylist=lambda row=row: [row]) for row in ROWS)

    installed(monkeypatch, "pyarrow", ParquetFile=lambda path: SimpleNamespace(iter_batches=pieces))
    assert list(map(json.loads, parquet_lines(Path("a.parquet")))) == PLAIN


def test_polars_is_read_where_there_is_no_pyarrow(monkeypatch: pytest.MonkeyPatch) -> None:
    frame = SimpleNamespace(iter_rows=lambda named: iter(ROWS))
    errors = SimpleNamespace(PolarsError=Refused)
    installed(monkeypatch, "polars", read_parquet=lambda path: frame, exceptions=errors)
    assert reads_parquet()
    assert list(map(json.loads, parquet_lines(Path("a.parquet")))) == PLAIN


def test_what_polars_cannot_read_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> None:
        raise Refused("no Parquet at all")

    installed(monkeypatch, "polars", read_parquet=refuse, exceptions=SimpleNamespace(PolarsError=Refused))
    with pytest.raises(ValueError, match="no Parquet at all"):
        list(parquet_lines(Path("a.parquet")))


def test_without_a_library_it_cannot_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    installed(monkeypatch, "neither")
    assert not reads_parquet()
