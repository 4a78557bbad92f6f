"""Exports carried out: first what they will hold, then the file itself, all or nothing."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from ..speech import counted, marked, relayed, said
from .formats import Format, Shape
from .notes import Notes
from .selection import Changed, Selection
from .targets import InTheWay, Target, placed

_HOLD_ALL = ("jsonl", "xlsx", "sqlite")
"""The formats that hold records of every kind."""
_NO_DEAL = marked("no deal is among what answers: only other records are there")


class NotExported(Exception):
    """An export that cannot be made; the sentence says why, and nothing is left of it."""

    in_the_way: Path | None = None
    """The file that is there already, where it could be written over."""


class NothingToExport(NotExported):
    """An export that would hold nothing of what answers."""


@dataclass(frozen=True)
class Preview:
    """What an export will be."""

    rows: int
    """How many deals it holds."""
    columns: tuple[str, ...]
    """The columns of its main table, the parts of a document, or the fields of each thing."""
    losses: tuple[str, ...]
    """What it cannot keep, a sentence each, in the reader's language."""
    others: int = 0
    """How many records that are no deals answer as well; none where the format holds deals alone."""
    refused: str = ""
    """Why it cannot be made, as it would hold nothing; empty if it can."""
    shape: Shape = "table"
    """What it is, as far as that tells what its columns are."""

    @property
    def extent(self) -> str:
        """How much there is of what it tells, in the reader's words."""
        number = len(self.columns)
        if self.shape == "records":
            return said("each record whole, with all its fields")
        if self.shape == "document":
            return counted(number, "{number} part", "{number} parts")
        if self.shape == "things":
            return counted(number, "{number} field in each", "{number} fields in each")
        return counted(number, "{number} column", "{number} columns")

    @property
    def named(self) -> str:
        """The names of these, as far as they tell anything."""
        return "" if self.shape == "records" else ", ".join(self.columns)


@dataclass(frozen=True)
class Exported:
    """What an export has become."""

    paths: tuple[Path, ...]
    """The files that were written, the main one first."""
    notes: Notes


def preview(format: Format, selection: Selection) -> Preview:
    """What an export will be; nothing is written."""
    writing, alone = format.writing, format.deals_alone
    return Preview(
        selection.count,
        tuple(writing.COLUMNS),
        tuple(map(said, writing.LOSES)),
        0 if alone else selection.catalogue.count(selection.query) - selection.count,
        _without_deals(format, selection) if alone and not selection.count else "",
        format.shape,
    )


def export(
    format: Format, selection: Selection, path: Path, *, force: bool = False, bom: bool = False
) -> Exported:
    """Writes what is selected to a file, and others beside it where the format has some.

    It is written beside and put in place once all is there; after any exception nothing is left of it.

    Args:
        format: how.
        selection: what.
        path: where.
        force: whether files that are there may be written over.
        bom: whether tables of text begin with a byte order mark.

    Raises:
        NothingToExport: it would hold nothing.
        NotExported: it cannot be done.
    """
    with _told(path), placed(path, force=force, bom=bom) as (target, written):
        notes = _written(format, selection, target)
    return Exported(tuple(written), notes)


def export_to(format: Format, selection: Selection, stream: IO[bytes], *, bom: bool = False) -> Notes:
    """Writes what is selected to a stream, without the files that stand beside it on disk.

    Raises:
        NothingToExport: it holds nothing.
        NotExported: it cannot be done.
        OSError: the stream takes no more.
    """
    if not format.streams:
        raise NotExported(said("{format} is no stream of text; say where with -o FILE", format=format.name))
    with _told(None):
        return _written(format, selection, Target(stream, bom=bom))


def _written(format: Format, selection: Selection, target: Target) -> Notes:
    """Writes what is selected; that no deal is among it is said."""
    if format.deals_alone and not selection.count:
        raise NothingToExport(_without_deals(format, selection))
    notes = format.writing.write(selection, target)
    if not any(notes.counts.values()):
        raise NothingToExport(_without_place(format, selection))
    if not selection.count:
        notes.losses = (*notes.losses, _NO_DEAL)
    return notes


def _without_deals(format: Format, selection: Selection) -> str:
    told = {"format": format.name, "others": ", ".join(_HOLD_ALL)}
    if not selection.asked:
        return said("there is no deal, and {format} holds deals alone; for other records: {others}", **told)
    return said(
        "no deal answers “{query}”, and {format} holds deals alone; for the other records that do: {others}",
        query=selection.asked,
        **told,
    )


def _without_place(format: Format, selection: Selection) -> str:
    told = {"format": format.name, "others": ", ".join(_HOLD_ALL)}
    if not selection.asked:
        return said("no record has a place in {format}; for all of them: {others}", **told)
    return said(
        "nothing that answers “{query}” has a place in {format}; for all that does: {others}",
        query=selection.asked,
        **told,
    )


@contextmanager
def _told(path: Path | None) -> Iterator[None]:
    """Turns what can go wrong into a sentence."""
    try:
        yield
    except InTheWay as there:
        refused = NotExported(str(there))
        refused.in_the_way = there.path
        raise refused from None
    except Changed as error:
        raise NotExported(said("the records have changed meanwhile; try again")) from error
    except OSError as error:
        if path is None:
            raise
        reason = relayed(error.strerror or str(error))
        why = said("{path} cannot be written, and nothing is left of it: {reason}", path=path, reason=reason)
        raise NotExported(why) from error
