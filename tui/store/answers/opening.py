"""Opening a folder as a catalogue: in memory where that will do, else with a large index."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from ...cache import kept_for, stamp_of
from ..bulk import kept_bulk_files
from ..files import open_kept
from ..indexes import Progress, Wanted, large_indexes
from .catalogue import Catalogue
from .large_catalogue import LargeCatalogue
from .tantivy_engine import TantivyCatalogue


def open_catalogue(
    folder: Path,
    as_of: date | None = None,
    *,
    keep: bool = True,
    tell: Callable[[Progress], None] = lambda progress: None,
) -> Catalogue:
    """The catalogue of all that a folder holds.

    Args:
        folder: the workspace.
        as_of: the day that the records are looked at from; today without it.
        keep: whether the cache may be read and written.
        tell: told now and then how far the building of an index has come.

    Raises:
        NotADirectoryError: there is no such folder.
    """
    opening = open_catalogues(folder, as_of, keep=keep, tell=tell, partly=False)
    return next(catalogue for catalogue, whole in opening if whole)


def open_catalogues(
    folder: Path,
    as_of: date | None = None,
    *,
    keep: bool = True,
    tell: Callable[[Progress], None] = lambda progress: None,
    is_cancelled: Callable[[], bool] = lambda: False,
    partly: bool = True,
    soon: bool = False,
) -> Iterator[tuple[Catalogue, bool]]:
    """The catalogue of what a folder holds, as soon as it answers and as often as there is more in it.

    Args:
        folder: as for `open_catalogue`; so are the others.
        as_of: see there.
        keep: see there.
        tell: see there.
        is_cancelled: asked now and then whether to give up.
        partly: whether catalogues of a part are wanted as well.
        soon: whether one is wanted as soon as all deals are read, though what hangs on them is as before.

    Yields:
        A catalogue, and whether it is whole; one that is whole may be followed by one that answers sooner.

    Raises:
        Cancelled: it was given up.
        NotADirectoryError: there is no such folder.
    """
    stamp = stamp_of(folder)
    kept = kept_for(folder) if keep else None
    held = open_kept(folder, as_of, stamp, kept)
    files, problems = kept_bulk_files(folder, stamp, kept)
    if not files:
        yield TantivyCatalogue(replace(held, problems=tuple(sorted((*held.problems, *problems))))), True
        return
    wanted = Wanted(held, tuple(files), stamp, tuple(problems), kept)
    for index, whole in large_indexes(wanted, tell, is_cancelled, partly, soon):
        yield LargeCatalogue(index), whole
