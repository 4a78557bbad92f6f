"""What a reader of a foreign form gives, as records: validated strictly, or told what is wrong with it."""

from collections.abc import Iterator

from pydantic import ValidationError

from ...records import KINDS, WITHIN_A_MISSION, Deal, Organisation, Record, is_id
from ...speech import grouped, said
from ..bulk import MOST_BYTES, Raw, Taken, is_slug, line_of
from ..files import Keys, Table, fault_problems, own_faults
from ..held import Problem, dotted, quoted
from .given import Asked, Given, Reading
from .losses import Losses
from .told import Plain

_TEXT = "text"
"""The key of a source under which its text comes with it."""


def taken(reading: Reading, asked: Asked, losses: Losses) -> Iterator[Taken]:
    """Every record of a file, with what is wrong with some.

    Args:
        reading: what reads files of this form.
        asked: the file.
        losses: takes what has no place in our records.

    Raises:
        OSError: the file cannot be read.
    """
    ids = set[int]()
    for given in reading(asked, losses):
        if isinstance(given, Problem):
            yield Taken(Raw(given.line, 0, b""), {}, None, (given,))
            continue
        raw = Raw(given.number, given.offset, b"")
        made = _made(given, asked)
        problems = made if isinstance(made, list) else _further(made, given, asked, ids)
        if problems or isinstance(made, list):
            yield Taken(raw, {}, None, tuple(problems))
        else:
            yield Taken(raw, given.plain, made)


def _made(given: Given, asked: Asked) -> Record | list[Problem]:
    plain = {key: value for key, value in given.plain.items() if key != _TEXT}
    if reason := _misnamed(given.kind, plain):
        return [Problem(asked.file, given.number, 1, "id", reason)]
    try:
        return KINDS[given.kind].model_validate(plain)
    except ValidationError as error:
        places = dict.fromkeys(_paths(plain), (given.number, 1))
        table = Table(asked.file, plain, places)
        found = fault_problems(error, KINDS[given.kind], table, ())
        return [Problem(each.file, given.number, 1, each.field, each.reason) for each in found]


def _misnamed(kind: str, plain: Plain) -> str:
    id = plain.get("id")
    if not isinstance(id, str):
        return said("`id` is missing, and is needed as text")
    if not is_id(id) or id.count("/") != (kind in WITHIN_A_MISSION):
        return said("{id} cannot be the id of a record of this kind", id=quoted(id))
    return ""


def _further(record: Record, given: Given, asked: Asked, ids: set[int]) -> list[Problem]:
    """What is wrong with a valid record: an id that is taken, a code that no list has, and the like."""
    faults: list[tuple[Keys, str]] = list(own_faults(record))
    key = hash(record.id.casefold())
    if key in ids:
        taken = said("the id {id} is taken already, by an earlier record of this file", id=quoted(record.id))
        faults.append((("id",), taken))
    ids.add(key)
    faults += _for_bulk(record, given.plain)
    return [Problem(asked.file, given.number, 1, dotted(path), reason) for path, reason in faults]


def _for_bulk(record: Record, plain: Plain) -> Iterator[tuple[Keys, str]]:
    """What a line of a bulk file cannot be."""
    for path, id in _actors(record):
        if not is_slug(id):
            yield (
                path,
                said("{id} has capital letters or is long, and would be read as a name", id=quoted(id)),
            )
    if record.KIND in ("deal", "organisation") and len(line_of(plain)) > MOST_BYTES:
        yield (), said("this record takes more than {most} bytes as a line", most=grouped(MOST_BYTES))


def _actors(record: Record) -> Iterator[tuple[Keys, str]]:
    """The references that may be names in a bulk file."""
    if isinstance(record, Organisation) and record.part_of:
        yield ("part_of",), record.part_of
    if isinstance(record, Deal):
        yield from ((("party", number, "org"), party.org) for number, party in enumerate(record.party))
        for number, figure in enumerate(record.figure):
            yield from ((("figure", number, "shared_by"), id) for id in figure.shared_by)


def _paths(value: object, path: Keys = ()) -> Iterator[Keys]:
    if path:
        yield path
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        yield from _paths(item, (*path, key))
