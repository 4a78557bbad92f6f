"""The deals of our own tables, and the organisations that they name."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeAlias

from ....speech import marked
from ...bulk import Rows
from ...held import Problem
from ..given import Given
from ..losses import Losses
from ..told import Plain
from .facts import Facts
from .grouping import Grouped
from .registered import organisation

TABLES_OF_OURS = ("deals", "facts", "citations")
"""The tables that are needed, by their names in small letters."""

Tables: TypeAlias = Mapping[str, Callable[[Losses], Rows]]
"""The rows of each table, by its name in small letters."""

_LISTED = "; "
_COVERED = ("identity", "names")
"""The facts of organisations that their own table has, too."""
_OTHER = marked("of what is no deal and no organisation, these tables do not keep enough")


def read_tabled(tables: Tables, losses: Losses) -> Iterator[Given | Problem]:
    """The records of our own tables.

    Args:
        tables: at least those that are needed.
        losses: takes what cannot be read back.

    Raises:
        OSError: a table cannot be read.
    """
    problems: list[Problem] = []
    facts, citations = (Grouped(tables[name](losses), problems) for name in ("facts", "citations"))
    named: dict[str, str] = {}
    for found in tables["deals"](losses):
        if isinstance(found, Problem):
            yield found
            continue
        raw, row = found
        id = str(row.get("id") or "")
        _name(row, named)
        yield Given(
            "deal", Facts(facts.of(id), citations.of(id), losses).settled(_start(id, row)), raw.number
        )
    yield from _organisations(tables, named, losses)
    for left in facts.rest():
        if left.get("section") not in _COVERED or left.get("record") not in named:
            losses.note(f"facts/{left.get('section')}", left.get("said") or "", _OTHER)
    yield from problems


def _start(id: str, row: Mapping[str, Any]) -> Plain:
    title, name = row.get("title"), row.get("name")
    short = {"short": name} if name and name != title else {}
    return {"id": id, "title": title, **short, "kind": row.get("kind")}


def _name(row: Mapping[str, Any], named: dict[str, str]) -> None:
    """Notes what the parties of a deal are called."""
    ids = str(row.get("party_ids") or "").split(_LISTED)
    names = str(row.get("parties") or "").split(_LISTED)
    for id, name in zip(ids, names if len(names) == len(ids) else ids, strict=True):
        if id:
            named.setdefault(id, name)


def _organisations(tables: Tables, named: dict[str, str], losses: Losses) -> Iterator[Given | Problem]:
    known = set[str]()
    for found in tables["organisations"](losses) if "organisations" in tables else ():
        if isinstance(found, Problem):
            yield found
            continue
        raw, row = found
        known.add(str(row.get("id")))
        named.setdefault(str(row.get("id")), "")
        yield Given("organisation", organisation(row, losses), raw.number)
    for id, name in named.items():
        if id not in known:
            yield Given("organisation", {"id": id, "name": name})
