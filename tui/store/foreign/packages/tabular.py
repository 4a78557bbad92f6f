"""The rows of one table of a package, each as columns with typed values."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from ....speech import grouped, said
from ...bulk import MOST_BYTES, Raw, Rows
from ...held import Problem, quoted
from ..given import Asked
from ..json_objects import objects
from ..losses import Losses
from ..outlines import outline
from ..sheets import NO_NAME
from ..workbooks import Unusable
from .describing import Resource
from .typed_cells import Convert, Misfit, converter

_LOOKED_AT = 100


def columns_in(resource: Resource) -> tuple[str, ...]:
    """The names of the columns of a table.

    Raises:
        Unusable: there are none, or the table cannot be read.
        OSError: it cannot be read.
    """
    fields = [str(field.get("name") or "") for field in _fields(resource)]
    if fields and (resource.form == "json" or not _headed(resource)):
        return tuple(fields)
    if resource.form == "json":
        found = (row for _, row in zip(range(_LOOKED_AT), _of_json(resource, resource.name), strict=False))
        return tuple(dict.fromkeys(key for row in found if not isinstance(row, Problem) for key in row[1]))
    for path in resource.paths:
        for _, cells in _records(resource, path):
            return _once(cells)
    raise Unusable(said("there is no row with the names of the columns"))


def rows_in(resource: Resource, losses: Losses) -> Rows:
    """The rows of a table; a cell that is not of its type is a problem.

    Raises:
        OSError: it cannot be read.
    """
    file = resource.paths[0].name if resource.paths else resource.name
    reading = _of_json(resource, file) if resource.form == "json" else _of_csv(resource, losses)
    convert = {str(field.get("name")): converter(field) for field in _fields(resource)}
    given = resource.schema.get("missingValues")
    missing = frozenset(map(str, given)) if isinstance(given, list) else frozenset([""])
    for found in reading:
        if isinstance(found, Problem):
            yield found
            continue
        raw, row = found
        try:
            yield raw, dict(_typed(row, convert, missing))
        except Misfit as misfit:
            column = str(misfit.args[1])
            yield Problem(file, raw.number, 1, column, str(misfit.args[0]))


def _typed(
    row: Mapping[str, Any], convert: Mapping[str, Convert], missing: frozenset[str]
) -> Iterator[tuple[str, Any]]:
    for name, value in row.items():
        if value is None or (isinstance(value, str) and value in missing):
            continue
        try:
            yield name, convert[name](value) if isinstance(value, str) and name in convert else value
        except Misfit as misfit:
            raise Misfit(str(misfit), name) from None


def _fields(resource: Resource) -> list[Mapping[str, Any]]:
    given = resource.schema.get("fields")
    return [field for field in given if isinstance(field, dict)] if isinstance(given, list) else []


def _headed(resource: Resource) -> bool:
    return resource.dialect.get("header", True) is not False


def _of_csv(resource: Resource, losses: Losses) -> Rows:
    try:
        names = columns_in(resource)
        for path in resource.paths:
            records = _records(resource, path)
            if _headed(resource):
                next(records, None)
            for number, cells in records:
                yield _row(names, number, cells, path, losses)
    except Unusable as unusable:
        yield Problem(resource.name, 1, 1, "", str(unusable))


def _row(
    names: Sequence[str], number: int, cells: Sequence[str], path: Path, losses: Losses
) -> tuple[Raw, Mapping[str, Any]] | Problem:
    if len(cells) != len(names):
        reason = said(
            "this row has {cells} cells, and there are {columns} columns",
            cells=len(cells),
            columns=len(names),
        )
        return Problem(path.name, number, 1, "", reason)
    for place, (name, cell) in enumerate(zip(names, cells, strict=True), 1):
        if not name and cell:
            losses.note(said("column {number}", number=place), cell, NO_NAME)
    return Raw(number, 0, b""), {name: cell for name, cell in zip(names, cells, strict=True) if name}


def _records(resource: Resource, path: Path) -> Iterator[tuple[int, list[str]]]:
    """The records of a file that are not empty, with the line that each begins in."""
    told = resource.dialect
    comment = str(told.get("commentChar") or "")
    try:
        with path.open(encoding=resource.encoding, newline="") as stream:
            reader = csv.reader(
                stream,
                delimiter=str(told.get("delimiter") or ("\t" if resource.form == "tsv" else ",")),
                quotechar=str(told.get("quoteChar") or '"'),
                doublequote=told.get("doubleQuote", True) is not False,
                escapechar=told.get("escapeChar") or None,
                skipinitialspace=bool(told.get("skipInitialSpace", False)),
                strict=True,
            )
            number = 1
            for cells in reader:
                if sum(map(len, cells)) > MOST_BYTES:
                    most = grouped(MOST_BYTES)
                    raise Unusable(
                        said("{file} has a row of more than {most} signs", file=path.name, most=most)
                    )
                if any(cells) and not (comment and cells[0].startswith(comment)):
                    yield number, cells
                number = reader.line_num + 1
    except Unusable:
        raise
    except UnicodeError:
        raise Unusable(said("{file} is not {encoding}", file=path.name, encoding=resource.encoding)) from None
    except (csv.Error, TypeError, ValueError) as error:
        raise Unusable(said("{file} is no table: {reason}", file=path.name, reason=error)) from None


def _of_json(resource: Resource, file: str) -> Rows:
    """Rows that are objects, or lists of cells below a list of names."""
    names: Sequence[str] | None = None
    for number, row in enumerate(resource.data or (), 1):
        if isinstance(row, dict):
            yield Raw(number, 0, b""), row
        elif isinstance(row, list) and names is None:
            names = [str(cell) for cell in row]
        elif isinstance(row, list) and names is not None and len(row) == len(names):
            yield Raw(number, 0, b""), dict(zip(names, row, strict=True))
        else:
            yield Problem(file, number, 1, "", said("this is no row of the table"))
    for path in resource.paths:
        yield from objects(Asked(path, path.name, resource.name), outline(path))


def _once(cells: Sequence[str]) -> tuple[str, ...]:
    names = tuple(" ".join(cell.split()) for cell in cells)
    twice = next((name for place, name in enumerate(names) if name and name in names[:place]), None)
    if twice is not None:
        raise Unusable(said("the column {name} stands here twice", name=quoted(twice)))
    return names
