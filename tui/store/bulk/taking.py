"""A whole file, record by record: each as it is to be kept, or what is wrong with it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from ...records import Deal, Figure, Record
from ...speech import said
from ..files import Keys, is_currency, misquoted, no_currency, own_faults
from ..held import Problem, Workspace, quoted
from .described import BulkFile
from .mapping import Plain
from .reading import Unmapped, content, faulty, validated
from .splitting import Raw, raw_records


@dataclass(frozen=True, slots=True)
class Taken:
    """One record of a file; with problems, there is none."""

    raw: Raw
    plain: Plain
    """As plain data, in the form of our files."""
    record: Record | None
    problems: tuple[Problem, ...] = ()


Rows: TypeAlias = Iterable[tuple[Raw, Mapping[str, Any]] | Problem]
"""Records as columns with their values, and where they stand; or what is wrong there."""


def take(
    file: BulkFile, met: dict[str, str], unmapped: Unmapped | None = None, rows: Rows | None = None
) -> Iterator[Taken]:
    """Reads every record of a file, validated; what only the record itself can show is looked for, too.

    Args:
        file: what to read.
        met: takes the names of organisations that the good records call, by the ids that they stand for.
        unmapped: takes what stands in columns that the map does not name, as in `content`.
        rows: its records, where they are not to be read from its bytes.

    Raises:
        OSError: the file cannot be read.
    """
    ids = set[int]()
    for found in ((raw, None) for raw in raw_records(file)) if rows is None else rows:
        if isinstance(found, Problem):
            yield Taken(Raw(found.line, 0, b""), {}, None, (found,))
            continue
        raw, given = found
        names: dict[str, str] = {}
        plain = content(raw, file, names, unmapped, given)
        made = plain if isinstance(plain, list) else validated(plain, raw, file)
        problems = made if isinstance(made, list) else _further(made, raw, file, ids)
        if problems or isinstance(made, list) or isinstance(plain, list):
            yield Taken(raw, {}, None, tuple(problems))
            continue
        for id, name in names.items():
            met.setdefault(id, name)
        yield Taken(raw, plain, made)


def _further(record: Record, raw: Raw, file: BulkFile, ids: set[int]) -> list[Problem]:
    """What is wrong with a valid record: an id that is taken, a code that no list has, and the like."""
    key = hash(record.id.casefold())
    faults: list[tuple[Keys, str]] = []
    if key in ids:
        taken = said("the id {id} is taken already, by an earlier record of this file", id=quoted(record.id))
        faults.append((("id",), taken))
    ids.add(key)
    if file.mapping is None:
        faults += (*_quotations(record), *own_faults(record))
    else:
        faults += own_faults(record) if len(getattr(record, "stage", ())) > 1 else _codes(record)
    return faulty(record, raw, file, faults)


def _quotations(record: Record) -> Iterator[tuple[Keys, str]]:
    """What is wrong with quotations of the passage that a record has of its own."""
    if isinstance(record, Deal) and record.passage:
        yield from misquoted(record, Workspace(Path(), {}))


def _codes(record: Record) -> list[tuple[Keys, str]]:
    """What a map cannot get wrong is not looked at: of one stage, only the currencies come from cells."""
    figures: tuple[Figure, ...] = getattr(record, "figure", ())
    return [
        (("figure", number, "currency"), no_currency(figure.currency))
        for number, figure in enumerate(figures)
        if figure.currency and not is_currency(figure.currency)
    ]
