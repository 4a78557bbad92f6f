"""Answers about a workspace that are worked out once and kept as long as it lives."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar
from weakref import finalize

from ...records import Record
from .workspace import Workspace

_Answer = TypeVar("_Answer")


def once(asked: Callable[[Workspace], _Answer]) -> Callable[[Workspace], _Answer]:
    """Makes a function of a workspace, which never changes, remember its answers."""
    known: dict[int, _Answer] = {}

    @wraps(asked)
    def remembering(workspace: Workspace) -> _Answer:
        key = id(workspace)
        if key not in known:
            known[key] = asked(workspace)
            finalize(workspace, known.pop, key, None)
        return known[key]

    return remembering


def each_once(asked: Callable[[Record, Workspace], _Answer]) -> Callable[[Record, Workspace], _Answer]:
    """Makes a function of a record and its workspace remember its answer about each record held there."""

    @once
    def known(_: Workspace) -> dict[str, _Answer]:
        return {}

    @wraps(asked)
    def remembering(record: Record, workspace: Workspace) -> _Answer:
        if workspace.records.get(record.id) is not record:
            return asked(record, workspace)
        answers = known(workspace)
        if record.id not in answers:
            answers[record.id] = asked(record, workspace)
        return answers[record.id]

    return remembering
