"""A spreadsheet, opened without trust: how large it is is looked at before anything is unpacked."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol
from zipfile import BadZipFile, ZipFile

from ...speech import said
from ..held import nearest, quoted

if TYPE_CHECKING:
    from openpyxl import Workbook

_MOST_BYTES = 1 << 30
"""The most that a spreadsheet may hold once it is unpacked."""
_MOST_TEXTS = 1 << 28
"""The most that its shared texts may be, for these are held in memory."""
_MOST_PARTS = 10_000
_CHUNK = 1 << 20


class Unusable(ValueError):
    """A spreadsheet or a package that cannot be read; the message says why, in a sentence."""


class Sheet(Protocol):
    """What is asked of a sheet."""

    def iter_rows(self, *, values_only: bool) -> Iterator[tuple[Any, ...]]:
        """Its rows as values."""


def titles_of(path: Path) -> list[str]:
    """The names of the sheets of a spreadsheet.

    Raises:
        Unusable: the file is no spreadsheet that can be read.
        OSError: it cannot be read.
    """
    with _opened(path, formulas=False) as book:
        return [sheet.title for sheet in book.worksheets]


@contextmanager
def opened_sheet(path: Path, wanted: str, formulas: bool = False) -> Iterator[Sheet]:
    """A sheet of a spreadsheet.

    Args:
        path: the spreadsheet.
        wanted: the name of the sheet; without it, the only one.
        formulas: whether formulas are wanted, and not what they came to.

    Raises:
        Unusable: there is no such sheet, or the file is no spreadsheet that can be read.
        OSError: it cannot be read.
    """
    with _opened(path, formulas) as book:
        yield _chosen(book, wanted)


@contextmanager
def _opened(path: Path, formulas: bool) -> Iterator["Workbook"]:
    from .unsized import book_in

    _check_size(path)
    with path.open("rb") as file, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            book = book_in(file, formulas)
            yield book
        except (Unusable, OSError, GeneratorExit, KeyboardInterrupt):
            raise
        except Exception as error:  # a broken file makes the library raise anything
            raise Unusable(said("this spreadsheet cannot be read: {reason}", reason=error)) from error


def _check_size(path: Path) -> None:
    try:
        with ZipFile(path) as archive:
            parts = archive.infolist()
    except (BadZipFile, ValueError, NotImplementedError):
        raise Unusable(said("this is no spreadsheet (.xlsx)")) from None
    texts = sum(part.file_size for part in parts if part.filename.lower().endswith("sharedstrings.xml"))
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _MOST_BYTES or texts > _MOST_TEXTS:
        raise Unusable(said("this spreadsheet is far too large once it is unpacked; save it as .csv"))


def _chosen(book: "Workbook", wanted: str) -> Sheet:
    sheets: list[Any] = list(book.worksheets)
    if wanted:
        found = next((sheet for sheet in sheets if sheet.title == wanted), None)
        if found is None:
            like = nearest(wanted, (sheet.title for sheet in sheets))
            raise Unusable(said("there is no sheet {name}", name=quoted(wanted)) + like)
        return _whole(found)
    seen = [sheet for sheet in sheets if sheet.sheet_state == "visible"]
    if len(seen) != 1:
        names = ", ".join(quoted(sheet.title) for sheet in seen)
        raise Unusable(said("there are several sheets, and --sheet says which: {names}", names=names))
    return _whole(seen[0])


def _whole(sheet: Any) -> Sheet:
    """A sheet that is read to its end, whatever size it says it has."""
    sheet.reset_dimensions()
    found: Sheet = sheet
    return found


def has_formulas(path: Path) -> bool:
    """Whether any sheet of a spreadsheet has a formula."""
    with ZipFile(path) as archive:
        return any(_says_formula(archive, name) for name in archive.namelist() if "/worksheets/" in name)


def _says_formula(archive: ZipFile, name: str) -> bool:
    with archive.open(name) as part:
        end = b""
        while chunk := part.read(_CHUNK):
            if b"<f>" in end + chunk or b"<f " in end + chunk:
                return True
            end = chunk[-2:]
    return False
