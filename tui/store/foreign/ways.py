"""The ways in which files of all forms are read: loaded only when something is imported."""

from collections.abc import Iterator
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from ...speech import said
from ..bulk import (
    OTHERS,
    TABLES,
    BulkFile,
    Taken,
    is_slug,
    mapped_file,
    parquet_lines,
    plain_file,
    reads_parquet,
    slug,
)
from ..held import Problem
from .forms import FORMS, PACKAGE, form_of
from .ftm import read_ftm
from .given import Asked, Given, Reading
from .losses import Losses
from .mapped import take_mapped, with_days
from .ocds import read_ocds
from .ours import read_ours
from .packaged import MappedTables, maps_of
from .packages import package_of, rows_in
from .sheets import columns_of, rows_of
from .tabled import TABLES_OF_OURS, Tables, read_tabled
from .taking import taken
from .wishes import Intake, Refused, Wish
from .workbooks import titles_of

_READERS: dict[str, Reading] = {"ftm": read_ftm, "ocds": read_ocds, "records": read_ours}


def opened(wish: Wish, stack: ExitStack) -> Intake | list[Problem]:
    """What is wished for, or what is wrong with its map.

    Args:
        wish: What somebody wants to import.
        stack: Keeps what has to be turned into lines first.

    Raises:
        Refused: It cannot be imported.
        OSError: It cannot be read.
    """
    whole = wish.path.resolve()
    stem = (whole.parent if whole.name == PACKAGE else whole).stem.removesuffix(OTHERS)
    name = wish.name or (stem if is_slug(stem) else slug(stem))
    if not is_slug(name):
        raise Refused(
            said(
                '"{name}" cannot be a name: lower-case letters and digits, joined by `-` or `.`; see --name',
                name=name,
            )
        )
    form = _form(wish)
    if form in _READERS:
        asked = Asked(wish.path, wish.given, name)
        reading = _READERS[form]
        size = wish.path.stat().st_size
        return Intake(name, asked.file, size, lambda met, losses: taken(reading, asked, losses))
    try:
        if form == "datapackage":
            return _package(wish, name)
        return _workbook(wish, name) if form == "xlsx" else _lines(form, wish, name, stack)
    except ValueError as error:
        raise Refused(f"{wish.given}: {error}") from error


def _form(wish: Wish) -> str:
    """The form of what is wished for."""
    path, given = wish.path, wish.given
    if not path.exists():
        raise Refused(said("{path}: there is no such file", path=given))
    form = wish.form or form_of(path, mapped=bool(wish.maps)) if _is_readable(path) else None
    if form is None:
        known = ", ".join(FORMS)
        raise Refused(said("{path}: this looks like none of {known}; see --form", path=given, known=known))
    if form == "parquet" and not reads_parquet():
        reason = said("Parquet is read only where pyarrow or polars is installed beside this program")
        raise Refused(f"{given}: {reason}")
    if form in ("table", "parquet") and not wish.maps:
        raise Refused(said("{path}: a table needs a map: --map", path=given))
    if form != "datapackage" and len(wish.maps) > 1:
        raise Refused(said("{path}: one map is enough", path=given))
    return form


def _is_readable(path: Path) -> bool:
    return path.is_file() or path.is_dir()


def _lines(form: str, wish: Wish, name: str, stack: ExitStack) -> Intake | list[Problem]:
    """A file that is read line by line, called as it was given, with its map if it has one."""
    read = _as_lines(form, wish, stack)
    given = wish.given
    file: BulkFile | list[Problem] = plain_file(read, given, name)
    if wish.maps:
        path = Path(wish.maps[0]).resolve()
        file = mapped_file(read, given, path, path.parent, name)
    if isinstance(file, list):
        return file
    return Intake(name, given, read.stat().st_size, partial(take_mapped, file))


def _tabled(wish: Wish, name: str, tables: Tables) -> Intake:
    """Our own tables, which need no map."""
    asked = Asked(wish.path, wish.given, name)

    def reading(asked: Asked, losses: Losses) -> Iterator[Given | Problem]:
        return read_tabled(tables, losses)

    return Intake(name, asked.file, 0, lambda met, losses: taken(reading, asked, losses))


def _workbook(wish: Wish, name: str) -> Intake | list[Problem]:
    given = wish.given
    if not wish.maps:
        return _workbook_of_ours(wish, name)
    map = Path(wish.maps[0]).resolve()
    columns = columns_of(wish.path, wish.sheet)
    file = mapped_file(wish.path, given, map, map.parent, name, columns)
    if isinstance(file, list):
        return file
    typed = with_days(file)

    def taking(met: dict[str, str], losses: Losses) -> Iterator[Taken]:
        return take_mapped(typed, met, losses, rows_of(wish.path, given, wish.sheet, losses))

    return Intake(name, given, 0, taking)


def _workbook_of_ours(wish: Wish, name: str) -> Intake:
    titles = {title.lower(): title for title in titles_of(wish.path)}
    if not titles.keys() >= set(TABLES_OF_OURS):
        raise Refused(said("{path}: a table needs a map: --map", path=wish.given))
    file = wish.given
    tables = {key: partial(rows_of, wish.path, file, title) for key, title in titles.items()}
    return _tabled(wish, name, tables)


def _package(wish: Wish, name: str) -> Intake | list[Problem]:
    if not wish.maps:
        resources = {each.name: each for each in package_of(wish.path).resources}
        if not resources.keys() >= set(TABLES_OF_OURS):
            path = wish.path
            raise Refused(said("{path}: each table of a package needs a map: --map RESOURCE=MAP", path=path))
        return _tabled(wish, name, {key: partial(rows_in, each) for key, each in resources.items()})
    tables = MappedTables(wish.path, maps_of(wish.maps), name)
    return tables.problems or Intake(name, wish.given, 0, tables.take)


def _as_lines(form: str, wish: Wish, stack: ExitStack) -> Path:
    """The file itself, or a passing one with what it says as lines; its name tells which it is."""
    path, suffix = wish.path, wish.path.suffix.lower()
    if (form == "table" and suffix in TABLES) or (form == "lines" and suffix not in TABLES):
        return path
    folder = Path(stack.enter_context(TemporaryDirectory(prefix="communique-")))
    if form == "table":
        made = folder / f"{path.stem}.csv"
        made.symlink_to(path.resolve())
        return made
    made = folder / f"{path.stem}.jsonl"
    if form == "lines":
        made.symlink_to(path.resolve())
        return made
    with made.open("wb") as file:
        file.writelines(parquet_lines(path))
    return made
