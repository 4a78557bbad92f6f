"""Records that a map makes of rows, whichever form these are from."""

from collections.abc import Iterator
from dataclasses import replace

from ...speech import marked
from ..bulk import BulkFile, BulkMap, Rows, Taken, take
from .losses import Losses

_IN_PASSAGE = marked("the map does not name this column; it stands in the passage alone")
_UNMAPPED = marked("the map does not name this column")
_DAY = "YYYY-MM-DD"


def take_mapped(
    file: BulkFile, met: dict[str, str], losses: Losses, rows: Rows | None = None
) -> Iterator[Taken]:
    """Every record of a file; columns that its map does not name go to the losses.

    Args:
        file: the file, with its map if it needs one.
        met: takes the names of organisations that the records call, by the ids that they stand for.
        losses: takes what the map does not name.
        rows: the rows, where they are not to be read from the file.
    """
    kept = file.kind == "deal" and file.mapping is not None and not file.mapping.passage
    why = _IN_PASSAGE if kept else _UNMAPPED
    return take(file, met, lambda column, text: losses.note(column, text, why), rows)


def with_days(file: BulkFile) -> BulkFile:
    """The file with a map that also takes days as typed cells give them, whatever form texts have there."""
    mapping = file.mapping
    if mapping is None:
        return file
    columns = {
        path: column.model_copy(update={"format": (*column.format, _DAY)}) if column.format else column
        for path, column in mapping.columns.items()
    }
    read = mapping.read
    if read.date:
        read = read.model_copy(update={"date": (*read.date, _DAY)})
    typed: BulkMap = mapping.model_copy(update={"columns": columns, "read": read})
    return replace(file, mapping=typed)
