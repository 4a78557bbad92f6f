"""From the bytes of a record to the record, or to what is wrong with it."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from functools import lru_cache
from typing import Any, TypeAlias

from pydantic import ValidationError

from ...records import KINDS, Record, is_id
from ...speech import grouped, said
from ..files import Keys, Table, fault_problems
from ..held import Problem, dotted, quoted
from .described import BulkFile
from .json_lines import places_in, read_line
from .map_checks import columns_named
from .mapping import Mapper, Plain
from .naming import with_ids
from .rows import Row, row_of_cells, row_of_keys
from .slugs import slug
from .splitting import MOST_BYTES, Raw
from .tables import header_of, read_row
from .unread import Unread
from .whence import column_of, figured, paths_in

Unmapped: TypeAlias = Callable[[str, str], None]
"""Takes a column that a map does not name, and what stands there."""


def content(
    raw: Raw,
    file: BulkFile,
    met: dict[str, str] | None = None,
    unmapped: Unmapped | None = None,
    given: Mapping[str, Any] | None = None,
) -> Plain | list[Problem]:
    """A record as plain data in the form of our files, with its full id; organisations are named by id.

    Args:
        raw: the bytes of the record.
        file: where they stand.
        met: takes each name of an organisation that is met, by the id that it stands for; the first stays.
        unmapped: takes what stands in columns that the map does not name.
        given: the record as columns with their values, where it is not to be read from its bytes.
    """
    names: dict[str, str] = {}
    try:
        if file.mapping:
            row = _row(raw, file) if given is None else row_of_keys(given, file.mapping.read)
            plain, faults = _mapped(row, file, names, unmapped)
            if faults:
                told = [Problem(file.file, raw.number, 1, path, reason) for path, reason in faults]
                return [*told, *_beside(plain, {path.partition(".")[0] for path, _ in faults}, raw, file)]
        else:
            plain = read_line(_text(raw, file))
            with_ids(plain, file.kind, names)
        _identify(plain, file)
    except Unread as unread:
        return [Problem(file.file, raw.number + unread.line, unread.column, unread.field, unread.reason)]
    if met is not None:
        for id, name in names.items():
            met.setdefault(id, name)
    return plain


def names_met(raw: Raw, file: BulkFile) -> dict[str, str]:
    """The names by which a record calls organisations, by the ids that they stand for."""
    met: dict[str, str] = {}
    content(raw, file, met)
    return met


def record(raw: Raw, file: BulkFile, met: dict[str, str] | None = None) -> Record | list[Problem]:
    """A record, strictly validated, or its problems; `met` as in `content`."""
    plain = content(raw, file, met)
    return plain if isinstance(plain, list) else validated(plain, raw, file)


def validated(plain: Plain, raw: Raw, file: BulkFile) -> Record | list[Problem]:
    """The record that plain data is, or what is wrong with it."""
    try:
        return KINDS[file.kind].model_validate(plain)
    except ValidationError as error:
        return list(_problems(error, plain, raw, file))


def faulty(found: Record, raw: Raw, file: BulkFile, faults: Iterable[tuple[Keys, str]]) -> list[Problem]:
    """What is wrong with values of a record that is valid, each at its place in the line.

    Args:
        found: the record.
        raw: its bytes.
        file: where they stand.
        faults: the path of each such value in the record, and the reason why it is wrong.
    """
    told = list(faults)
    if told and not file.mapping:
        table = Table(file.file, {}, places_in(_text(raw, file), raw.number))
        return [table.problem(path, reason) for path, reason in told]
    plain, columns = {"figure": [{"id": each.id} for each in getattr(found, "figure", ())]}, _columns(file)
    return [
        Problem(file.file, raw.number, 1, field, reason + column_of(figured(field, plain), columns))
        for field, reason in ((dotted(path), reason) for path, reason in told)
    ]


def record_at(file: BulkFile, offset: int, length: int) -> Record | list[Problem]:
    """The record that stands in some bytes of a file, as `Raw` told them; nothing else is read.

    Its problems say line 1, for what stands before it is not read.

    Raises:
        OSError: the file cannot be read.
    """
    return record(_raw_at(file, offset, length), file)


def plain_at(file: BulkFile, offset: int, length: int) -> Plain | list[Problem]:
    """The same as plain data, not validated.

    Raises:
        OSError: the file cannot be read.
    """
    return content(_raw_at(file, offset, length), file)


def _raw_at(file: BulkFile, offset: int, length: int) -> Raw:
    with file.path.open("rb") as stream:
        stream.seek(offset)
        return Raw(1, offset, stream.read(length))


def _beside(plain: Plain, fields: Collection[str], raw: Raw, file: BulkFile) -> Iterator[Problem]:
    """What is wrong with a record beside fields that cannot be read at all."""
    with suppress(Unread):
        _identify(plain, file)
        found = validated(plain, raw, file)
        for each in found if isinstance(found, list) else ():
            if each.field and each.field.partition(".")[0] not in fields:
                yield each


def _row(raw: Raw, file: BulkFile) -> Row:
    assert file.mapping is not None
    if not file.is_table:
        return row_of_keys(read_line(_text(raw, file)), file.mapping.read)
    header = header_of(file)
    return row_of_cells(header, read_row(_text(raw, file), file, header), file.mapping.read)


def _mapped(
    row: Row, file: BulkFile, names: dict[str, str], unmapped: Unmapped | None
) -> tuple[Plain, list[tuple[str, str]]]:
    mapper = _mapper(file)
    if unmapped:
        for column in row.cells.keys() - _named(file):
            unmapped(column, row.cells[column])
    made = mapper.carry_out(row)
    names |= made.met
    return made.plain, [(path, reason + column_of(path, mapper.columns)) for path, reason in made.faults]


@lru_cache(maxsize=64)
def _mapper(file: BulkFile) -> Mapper:
    assert file.mapping is not None
    return Mapper(file.mapping)


def _columns(file: BulkFile) -> Mapping[str, str]:
    return _mapper(file).columns if file.mapping else {}


@lru_cache(maxsize=64)
def _named(file: BulkFile) -> frozenset[str]:
    assert file.mapping is not None
    return frozenset(columns_named(file.mapping))


def _text(raw: Raw, file: BulkFile) -> str:
    data = raw.data
    if len(data) > MOST_BYTES:
        raise Unread(said("this line is longer than {most} bytes", most=grouped(MOST_BYTES)))
    if not raw.offset:
        data = data.removeprefix(b"\xef\xbb\xbf")
    try:
        return data.decode(file.encoding)
    except UnicodeDecodeError as error:
        before = data[: error.start]
        column = len(before[before.rfind(b"\n") + 1 :].decode(file.encoding, "replace")) + 1
        raise Unread(_not_encoded(error.start + 1, file.encoding), column, before.count(b"\n")) from None


def _not_encoded(number: int, encoding: str) -> str:
    if encoding == "utf-8":
        return said("byte {number} of the line is not UTF-8; save the file as UTF-8", number=number)
    return said("byte {number} of the line is not {encoding}", number=number, encoding=encoding)


def _identify(plain: Plain, file: BulkFile) -> None:
    """Gives a record its full id."""
    id = plain.get("id")
    if id is None and file.kind == "organisation" and isinstance(plain.get("name"), str):
        id = slug(plain["name"])
    if not isinstance(id, str):
        reason = said("`{key}` is missing", key="id") if id is None else said("text in quotes is needed here")
        raise Unread(reason, field="id")
    if file.kind == "deal" and "/" not in id:
        id = f"{file.mission}/{id}"
    if not is_id(id) or id.count("/") != (file.kind == "deal"):
        reason = said(
            "{name} cannot be an id: use letters A to Z and digits, joined by `-` or `.`", name=quoted(id)
        )
        raise Unread(reason, field="id")
    plain["id"] = id


def _problems(error: ValidationError, plain: Plain, raw: Raw, file: BulkFile) -> Iterator[Problem]:
    """What is wrong with a record, each at its place in the line."""
    if file.mapping:
        columns: Mapping[str, str] = _mapper(file).columns
        known = (tuple(int(key) if key.isdigit() else key for key in path.split(".")) for path in columns)
        table = Table(file.file, plain, dict.fromkeys((*paths_in(plain), *known), (raw.number, 1)))
    else:
        table, columns = Table(file.file, plain, places_in(_text(raw, file), raw.number)), {}
    for each in fault_problems(error, KINDS[file.kind], table, ()):
        line = max(each.line, raw.number)
        reason = each.reason + (column_of(figured(each.field, plain), columns) if columns else "")
        yield Problem(each.file, line, each.column, each.field, reason)
