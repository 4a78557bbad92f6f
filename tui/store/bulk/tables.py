"""Rows of a table as their cells."""

import csv
from collections import Counter
from functools import lru_cache

from .described import BulkFile
from .splitting import MOST_BYTES, first_row
from .unread import Unread

csv.field_size_limit(MOST_BYTES)


@lru_cache(maxsize=64)
def header_of(file: BulkFile) -> tuple[str, ...]:
    """The names of the columns of a table.

    Raises:
        Unread: it has none, or one stands twice.
        OSError: the file cannot be read.
    """
    with file.path.open("rb") as stream:
        first = first_row(stream, *file.signs)
    if first is None:
        raise Unread("there is no row with the names of the columns")
    try:
        text = first.data.decode("utf-8-sig" if file.encoding == "utf-8" else file.encoding)
    except UnicodeDecodeError as error:
        raise Unread(
            f"byte {error.start + 1} is not {file.encoding}; a map says which `encoding` it is"
        ) from None
    names = tuple(" ".join(cell.split()) for cell in _cells(text, file))
    twice = next((name for name, times in Counter(names).items() if times > 1 and name), None)
    if twice is not None:
        raise Unread(f'the column "{twice}" stands here twice')
    return names


def read_row(text: str, file: BulkFile, header: tuple[str, ...]) -> list[str]:
    """The cells of a row, as many as there are columns.

    Raises:
        Unread: they are not, or the row is none.
    """
    cells = _cells(text, file)
    if len(cells) != len(header):
        raise Unread(f"this row has {len(cells)} cells, and there are {len(header)} columns")
    return cells


def _cells(text: str, file: BulkFile) -> list[str]:
    if "\0" in text:
        raise Unread("there is a NUL character here", text.index("\0") + 1)
    delimiter, quote = (sign.decode("ascii") for sign in file.signs)
    try:
        return next(csv.reader([text], delimiter=delimiter, quotechar=quote, strict=True), [])
    except csv.Error as error:
        said = next((ours for theirs, ours in _SAID.items() if str(error).startswith(theirs)), None)
        raise Unread(said or f"this is no row of a table: {error}") from None


_SAID = {
    "unexpected end of data": "a quotation mark is opened here and never closed",
    "new-line character seen": "a line ends here with a carriage return alone; save it with other line ends",
}
