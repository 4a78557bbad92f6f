"""Rows of a table as their cells."""

import csv
from collections import Counter
from functools import lru_cache

from ...speech import marked, said
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
        raise Unread(said("there is no row with the names of the columns"))
    try:
        text = first.data.decode("utf-8-sig" if file.encoding == "utf-8" else file.encoding)
    except UnicodeDecodeError as error:
        raise Unread(
            said(
                "byte {number} is not {encoding}; a map says which `encoding` it is",
                number=error.start + 1,
                encoding=file.encoding,
            )
        ) from None
    names = tuple(" ".join(cell.split()) for cell in _cells(text, file))
    twice = next((name for name, times in Counter(names).items() if times > 1 and name), None)
    if twice is not None:
        raise Unread(said('the column "{name}" stands here twice', name=twice))
    return names


def read_row(text: str, file: BulkFile, header: tuple[str, ...]) -> list[str]:
    """The cells of a row, as many as there are columns.

    Raises:
        Unread: they are not, or the row is none.
    """
    cells = _cells(text, file)
    if len(cells) != len(header):
        raise Unread(
            said(
                "this row has {cells} cells, and there are {columns} columns",
                cells=len(cells),
                columns=len(header),
            )
        )
    return cells


def _cells(text: str, file: BulkFile) -> list[str]:
    if "\0" in text:
        raise Unread(said("there is a NUL character here"), text.index("\0") + 1)
    delimiter, quote = (sign.decode("ascii") for sign in file.signs)
    try:
        return next(csv.reader([text], delimiter=delimiter, quotechar=quote, strict=True), [])
    except csv.Error as error:
        ours = next((ours for theirs, ours in _SAID.items() if str(error).startswith(theirs)), None)
        raise Unread(
            said(ours) if ours else said("this is no row of a table: {reason}", reason=error)
        ) from None


_SAID = {
    "unexpected end of data": marked("a quotation mark is opened here and never closed"),
    "new-line character seen": marked(
        "a line ends here with a carriage return alone; save it with other line ends"
    ),
}
