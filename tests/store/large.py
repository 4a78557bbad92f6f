"""Large workspaces in small: drawn ones in folders with bulk files, and what plain reading says of them."""

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple
from unittest.mock import patch

from hypothesis import strategies as st

from tui.records import Record
from tui.store import Catalogue, Count, Query, Workspace, open_catalogue, open_workspace
from tui.store.indexes import remove
from tui.store.queries.holding import is_named
from tui.store.queries.knowing import traits

from ..mission import AS_OF
from .drawn import workspaces
from .folders import written
from .oracle import ORDER, Oracle
from .tallied import in_any_order

_FILES = ("one", "two", "")
"""Bulk files that a deal may stand in, or none."""


class Drawn(NamedTuple):
    """A workspace, and what of it goes to which bulk file."""

    opened: Workspace
    bulk: Mapping[str, list[str]]


@st.composite
def large(draw: st.DrawFn) -> Drawn:
    """Workspaces of which some records are in bulk files; one bulk file at least is there, if empty."""
    opened = draw(workspaces())
    bulk: dict[str, list[str]] = {"one": []}
    for each in opened.of("deal"):
        if name := draw(st.sampled_from(_FILES)):
            bulk.setdefault(name, []).append(each.id)
    for each in opened.of("organisation"):
        if draw(st.booleans()):
            bulk.setdefault("kept.organisations", []).append(each.id)
    return Drawn(opened, bulk)


@contextmanager
def asked(drawn: Drawn) -> Iterator[tuple[Catalogue, Oracle]]:
    """The catalogue of a workspace in a folder, and one that reads the same from TOML files alone."""
    with TemporaryDirectory() as place:
        used = Path(place) / "used"
        root, beside = used / "large", used / "plain"
        written(root, drawn.opened, drawn.bulk)
        written(beside, drawn.opened, {})
        with patch.dict(os.environ, {"COMMUNIQUE_CACHE": f"{used}/cache"}):
            yield open_catalogue(root, AS_OF), Oracle(open_workspace(beside, AS_OF))
        remove(used)


def same_answers(catalogue: Catalogue, oracle: Oracle, query: Query) -> None:
    """Holds what a large catalogue answers against a plain reading."""
    expected = oracle.ids(query)
    ids = tuple(catalogue.ids(query))
    assert sorted(ids) == sorted(expected)
    in_documented_order(ids, query, oracle)
    assert catalogue.count(query) == len(expected)
    assert catalogue.facets(query) == oracle.facets(query)
    assert catalogue.choices(query) == oracle.choices(query)
    assert in_any_order(catalogue.tally(query)) == in_any_order(oracle.tally(query))
    for hit in catalogue.search(query).hits:
        assert hit == catalogue.hit(query, hit.id)


def in_documented_order(ids: tuple[str, ...], query: Query, oracle: Oracle) -> None:
    """Found by name first, then by kind, then deals by their date, the newest first."""
    places = [_place(oracle.workspace.records[id], query, oracle.workspace) for id in ids]
    assert places == sorted(places)


def _place(record: Record, query: Query, workspace: Workspace) -> tuple[bool, int, int]:
    first = record.dated.span.first if record.dated and record.dated.span else None
    named = bool(query.terms) and is_named(query, traits(record, workspace))
    day = first.toordinal() if first and record.KIND == "deal" else 0
    return not named, ORDER.index(record.KIND), -day


def counts(found: Sequence[Count]) -> dict[str, int]:
    """Counts by their values."""
    return {each.value: each.number for each in found}
