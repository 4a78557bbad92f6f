"""`communique show`: one record, every value with its words."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator

from ..records import Fact, Record
from ..speech import said
from ..store import Catalogue, Workspace, disagreement_at, nearest, place_of, say_claims, say_silence
from ..wording import label, say_basis, say_fact
from .arguments import with_as_of, with_folder, with_no_cache
from .giving import give, with_forms
from .printing import FINE, FOUND_WRONG, complain, tell, tell_json
from .tabling import Answer, Row, Sheet
from .workspaces import catalogue

_KEYS = ("record", "field", "section", "label", "said", "basis", "quote", "source", "state")


def declare(command: ArgumentParser) -> None:
    """Tells a parser the arguments, and what carries them out."""
    command.set_defaults(does=tell_record)
    command.add_argument(
        "id",
        metavar="ID",
        help=said("for example: 2014-01-japan/acquisio-irep, or one value of it: acquisio-irep#jobs"),
    )
    command.add_argument(
        "--path", action="store_true", help=said("only say where it stands: file, line and column")
    )
    with_forms(command)
    with_folder(command)
    with_no_cache(command)
    with_as_of(command)


def tell_record(arguments: Namespace) -> int:
    """Prints a record, or one value of it by its address `record#field`; exits 1 if there is none."""
    answers = catalogue(arguments)
    workspace = answers.workspace
    id, _, field = arguments.id.partition("#")
    record = workspace.get(id) or _by_short_id(id, answers)
    if record is None:
        near = nearest(id, _ids(id, workspace))
        complain(said('there is no record "{id}"{near}', id=id, near=near))
        return FOUND_WRONG
    fact = record.fact(field)
    if field and fact is None:
        near = nearest(field, [fact.field for fact in record.facts()])
        complain(said('there is no value "{field}" of {id}{near}', field=field, id=record.id, near=near))
        return FOUND_WRONG
    if arguments.path:
        return _tell_place(arguments, workspace, record.id, field)
    give(
        arguments,
        Answer(
            lambda: _sheets(record, field, workspace),
            lambda: _facts(record, field, workspace),
            lambda: _value(record, fact, workspace) if fact else record,
            _KEYS,
        ),
    )
    return FINE


def _ids(typed: str, workspace: Workspace) -> set[str]:
    """What the id may have been meant to be; short ids, too, where a short one was typed."""
    short = set() if "/" in typed else {id.rpartition("/")[2] for id in workspace.records}
    return {*workspace.records, *short}


def _tell_place(arguments: Namespace, workspace: Workspace, id: str, field: str) -> int:
    place = place_of(workspace, id, field)
    if place is None:
        complain(said("{id} stands in no file", id=id))
        return FOUND_WRONG
    if arguments.form in ("json", "jsonl"):
        tell_json({"path": str(place.path), "line": place.line, "column": place.column})
    else:
        tell(f"{place.path}:{place.line}:{place.column}")
    return FINE


def _value(record: Record, fact: Fact, workspace: Workspace) -> dict[str, object]:
    told, evidence = say_fact(fact, workspace.caption), workspace.evidence(fact, record)
    return {"record": record.id, "field": fact.field, "said": told, "fact": fact, "evidence": evidence}


def _by_short_id(id: str, answers: Catalogue) -> Record | None:
    """The only record of any mission that is called so there, whether it is held in memory or not."""
    workspace = answers.workspace
    found = {record.id: record for record in workspace.records.values() if record.id.endswith(f"/{id}")}
    for mission in answers.values("mission", "") if "/" not in id else ():
        if record := workspace.get(f"{mission.value}/{id}"):
            found[record.id] = record
    return next(iter(found.values())) if len(found) == 1 else None


def _facts(record: Record, field: str, workspace: Workspace) -> Iterator[dict[str, object]]:
    """Each value as often as it has words or sources, and once if it has none."""
    for fact in _wanted(record, field):
        common = {
            "record": record.id,
            "field": fact.field,
            "section": fact.section,
            "label": fact.label,
            "said": say_fact(fact, workspace.caption),
            "basis": fact.basis,
        }
        quotes = [" ".join(cite.quote.split()) for cite in fact.cites]
        evidence = workspace.evidence(fact, record)
        for number, each in enumerate(evidence):
            quote = quotes[number] if number < len(quotes) else None
            yield {**common, "quote": quote, "source": each.source, "state": each.state}
        if not evidence:
            yield {**common, "quote": None, "source": None, "state": None}


def _wanted(record: Record, field: str) -> Iterator[Fact]:
    return (fact for fact in record.facts() if field in ("", fact.field))


def _sheets(record: Record, field: str, workspace: Workspace) -> Iterator[Sheet]:
    silence = say_silence(record, workspace)
    head = (f"{label(record.KIND)} {record.id}", *([silence] if silence else []))
    yield Sheet([(line,) for line in head], record.caption)
    sections: dict[str, list[Row]] = {}
    for fact in _wanted(record, field):
        rows = sections.setdefault(fact.section, [])
        rows += [(line,) for line in _lines(fact, record, workspace)]
    for section, rows in sections.items():
        yield Sheet(rows, label(section).capitalize(), quoting=True)


def _lines(fact: Fact, record: Record, workspace: Workspace) -> Iterator[str]:
    row, told = disagreement_at(fact.field, record, workspace), say_fact(fact, workspace.caption)
    value = say_claims(row) if row else told + _basis(fact)
    yield "  " + said("{name}: {value}", name=label(fact.label), value=value)
    if row and told:
        yield "    " + said("why: {reason}", reason=told)
    evidence = workspace.evidence(fact, record)
    for cite, each in zip(fact.cites, evidence, strict=False):
        where = each.source or said("unknown source")
        words = said("“{words}”", words=" ".join(cite.quote.split()))
        yield f"    {words} — {where}, {label(each.state)}"
    for each in evidence[len(fact.cites) :]:
        told = said("see {source}", source=each.source) if each.source else label(each.state)
        yield f"    {told}"


def _basis(fact: Fact) -> str:
    basis = say_basis(fact)
    return f" ({basis})" if basis else ""
