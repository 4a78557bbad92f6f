"""From the bytes of a record to the record, or to what is wrong with it."""

from typing import Any

from ...records import Record
from ..held import Problem
from .listing import BulkFile
from .splitting import Raw


def content(raw: Raw, file: BulkFile, met: dict[str, str] | None = None) -> dict[str, Any] | list[Problem]:
    """A record as plain data in the form of our files, with its full id; organisations are named by id.

    Args:
        raw: the bytes of the record.
        file: where they stand.
        met: takes each name of an organisation that is met, by the id that it stands for; the first stays.
    """
    raise NotImplementedError


def names_met(raw: Raw, file: BulkFile) -> dict[str, str]:
    """The names by which a record calls organisations, by the ids that they stand for."""
    raise NotImplementedError


def record(raw: Raw, file: BulkFile, met: dict[str, str] | None = None) -> Record | list[Problem]:
    """A record, strictly validated, or its problems; `met` as in `content`."""
    raise NotImplementedError


def record_at(file: BulkFile, offset: int, length: int) -> Record | list[Problem]:
    """The record that stands in some bytes of a file, as `Raw` told them; nothing else is read."""
    raise NotImplementedError
