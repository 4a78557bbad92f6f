"""Deals that this program has told as projects: with their parties, and a note for each value."""

from collections.abc import Iterator, Mapping
from typing import Any

from ..losses import Losses
from ..tabled import Cells, Facts
from ..told import Plain
from .indexing import Index, every, first, keywords
from .tellings import tell_rest

_LISTED = "; "
_LOW = ("exact", "about", "at_least", "more_than")
_SAID = (
    "unit",
    "currency",
    "currency_basis",
    "modality",
    "horizon",
    "subject",
    "claimed_by",
    "counts",
    "used_for",
)
_READ = {
    *(
        "name",
        "alias",
        "status",
        "startDate",
        "endDate",
        "date",
        "country",
        "goal",
        "description",
        "keywords",
    ),
    *("recordId", "notes", "proof", "publisher", "amount", "currency"),
}


def is_ours(entity: Plain) -> bool:
    """Whether an entity is a deal that this program has told."""
    return entity.get("schema") == "Project" and keywords(entity).get("record") == ["deal"]


def deal_of_ours(project: Plain, index: Index, losses: Losses) -> Plain:
    """The deal that was told as a project.

    Raises:
        OSError: the file cannot be read.
    """
    facts: list[Cells] = []
    citations: list[Cells] = []
    texts = [text for key in ("description", "goal", "notes") for text in every(project, key)]
    for place, entity in enumerate(index.belongings(str(project.get("id"))), 1):
        is_party = entity.get("schema") == "ProjectParticipant"
        cells = _party(entity, index) if is_party else _value(entity, texts)
        facts.append({**cells, "place": place})
        citations += _grounds(entity, place, cells)
    told = keywords(project)
    kind = next(iter(told.get("kind", [])), None)
    basis = next(iter(told.get("kind_basis", [])), "inferred")
    plain: Plain = {"id": first(project, "recordId"), "title": first(project, "name")}
    plain |= {"short": first(project, "alias")} if first(project, "alias") else {}
    plain["kind"] = {"is": kind, "basis": basis if basis == "stated" else "inferred"}
    plain |= {key: told[key][0] for key in ("follows", "part_of") if key in told}
    tell_rest(project, _READ, losses)
    return Facts(facts, citations, losses).settled(plain)


def _party(entity: Plain, index: Index) -> Cells:
    inferred = "stated" not in first(entity, "status")
    return {
        "field": f"party.{index.ours(first(entity, 'participant'))}",
        "label": first(entity, "role"),
        "said": " · " if inferred else "",
        "basis": "stated",
    }


def _value(note: Plain, texts: list[str]) -> Cells:
    """A note as the fact that it tells."""
    told = keywords(note)
    single = {key: values[0] for key, values in told.items()}
    said = first(note, "description")
    whole = (
        text for text in sorted(texts, key=len, reverse=True) if said == text or said.startswith(f"{text} · ")
    )
    cells: Cells = {
        "field": single.get("field", ""),
        "label": single.get("label"),
        "said": next(whole, said),
        "basis": single.get("basis"),
        "date": single.get("edtf") or single.get("as_of"),
        "date_basis": single.get("date_basis"),
    }
    return cells | (_figure(single, told) if "qualifier" in single else {})


def _figure(single: Mapping[str, str], told: Mapping[str, list[str]]) -> Cells:
    qualifier = single["qualifier"]
    cells: Cells = {key: single[key] for key in _SAID if key in single}
    cells |= {"figure": single.get("kind"), "qualifier": qualifier, "whole": single.get("of")}
    cells |= {"low": single.get("low"), "high": single.get("high")}
    if qualifier not in ("between", "many", "not_stated"):
        cells["number"] = single.get("low" if qualifier in _LOW else "high")
    return cells | ({"shared_by": _LISTED.join(told["shared_by"])} if "shared_by" in told else {})


def _grounds(entity: Plain, place: int, cells: Cells) -> Iterator[dict[str, Any]]:
    for quote in every(entity, "summary"):
        yield {"place": place, "quote": quote, "source": "; ".join(every(entity, "proof"))}
    if "external" in (cells.get("basis"), cells.get("date_basis")):
        for address in every(entity, "sourceUrl"):
            yield {"place": place, "address": address}
