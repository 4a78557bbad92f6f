"""Parquet, as lines of JSON, where a library that reads it happens to be installed."""

import json
from collections.abc import Iterator
from decimal import Decimal
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from .figuring import written

_READERS = ("pyarrow", "polars")


def reads_parquet() -> bool:
    """Whether a library that reads it is installed; none is asked for by this program."""
    return any(find_spec(name) is not None for name in _READERS)


def parquet_lines(path: Path) -> Iterator[bytes]:
    """The rows of a Parquet file as lines of JSON, in order.

    Raises:
        ValueError: the file is none, or its library cannot read it.
        OSError: the file cannot be read.
    """
    for row in _rows(path):
        yield json.dumps(row, ensure_ascii=False, default=_plain).encode("utf-8", "replace") + b"\n"


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    if find_spec("pyarrow") is not None:
        for batch in import_module("pyarrow.parquet").ParquetFile(path).iter_batches():
            yield from batch.to_pylist()
        return
    polars = import_module("polars")
    try:
        frame = polars.read_parquet(path)
    except polars.exceptions.PolarsError as error:
        raise ValueError(str(error)) from error
    yield from frame.iter_rows(named=True)


def _plain(value: object) -> object:
    return written(value) if isinstance(value, Decimal) and value.is_finite() else str(value)
