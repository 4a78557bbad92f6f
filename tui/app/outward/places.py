"""The place in a file that can be edited, or why it cannot."""

import os
from pathlib import Path

from ...embedded import embedded_folder
from ...records import Fact, Record
from ...speech import said
from ...store import Place, Problem, Workspace, place_of


def place_to_edit(at: Record | Problem, fact: Fact | None, workspace: Workspace) -> Place | str:
    """Where a record, a value of it or a problem stands, if that is the reader's to change; else a sentence.

    Args:
        at: the record or the problem that is looked at.
        fact: the value of the record.
        workspace: what holds it.
    """
    if isinstance(at, Problem):
        place = _of_problem(at, workspace)
        nowhere = said("This stands in no file: {problem}", problem=str(at))
    else:
        place = place_of(workspace, at.id, fact.field if fact else "")
        nowhere = said("{record} stands in no file of its own.", record=at.caption)
    if place is None:
        return nowhere
    where = f"{place.path}:{place.line}"
    if place.path.resolve().is_relative_to(embedded_folder().resolve()):
        return said("This comes with the program and is not edited here: {place}", place=where)
    if not os.access(place.path, os.W_OK):
        return said("This file cannot be written: {place}", place=where)
    return place


def _of_problem(problem: Problem, workspace: Workspace) -> Place | None:
    path = workspace.folder / Path(problem.file)
    return Place(path, problem.line, problem.column) if path.is_file() else None
