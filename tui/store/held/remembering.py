"""Answers about a workspace that are worked out once and kept as long as it lives."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar
from weakref import finalize

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
