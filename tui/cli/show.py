"""`communique show`: one record, every value with its words."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator

from ..records import Fact, Record, When
from ..store import Workspace, disagreement_at, nearest, say_claims, say_silence
from ..wording import label, say_fact
from .arguments import with_as_of, with_folder, with_json, with_no_cache
from .printing import FINE, FOUND_WRONG, complain, tell, tell_json
from .workspaces import catalogue


def declare(command: ArgumentParser) -> None:
    """Tells a parser the arguments, and what carries them out."""
    command.set_defaults(does=tell_record)
    command.add_argument("id", help="for example: 2014-01-japan/acquisio-irep")
    with_folder(command)
    with_json(command)
    with_no_cache(command)
    with_as_of(command)


def tell_record(arguments: Namespace) -> int:
    """Prints a record, or one value of it by its address `record#field`; exits 1 if there is none."""
    workspace = catalogue(arguments).workspace
    id, _, field = arguments.id.partition("#")
    record = workspace.get(id) or _by_short_id(id, workspace)
    if record is None:
        complain(f'there is no record "{id}"{nearest(id, workspace.records)}')
        return FOUND_WRONG
    fact = record.fact(field)
    if field and fact is None:
        fields = [fact.field for fact in record.facts()]
        complain(f'there is no value "{field}" of {record.id}{nearest(field, fields)}')
        return FOUND_WRONG
    if arguments.json:
        tell_json(_value(record, fact, workspace) if fact else record)
    else:
        silence = say_silence(record, workspace)
        head = (record.caption, f"{record.KIND} {record.id}", *([silence] if silence else []))
        tell(*head, *_sections(record, field, workspace))
    return FINE


def _value(record: Record, fact: Fact, workspace: Workspace) -> dict[str, object]:
    said = say_fact(fact, workspace.caption)
    evidence = workspace.evidence(fact, record)
    return {"record": record.id, "field": fact.field, "said": said, "fact": fact, "evidence": evidence}


def _by_short_id(id: str, workspace: Workspace) -> Record | None:
    found = [record for record in workspace.records.values() if record.id.endswith(f"/{id}")]
    return found[0] if len(found) == 1 else None


def _sections(record: Record, field: str, workspace: Workspace) -> Iterator[str]:
    section = ""
    for fact in record.facts():
        if field and field != fact.field:
            continue
        if fact.section != section:
            section = fact.section
            yield ""
            yield label(section).capitalize()
        row, said = disagreement_at(fact.field, record, workspace), say_fact(fact, workspace.caption)
        yield f"  {label(fact.label)}: {say_claims(row) if row else said + _basis(fact)}"
        if row and said:
            yield f"    why: {said}"
        yield from _words(fact, record, workspace)


def _basis(fact: Fact) -> str:
    said = any(isinstance(value, When) for value in fact.values)
    return f" ({fact.basis})" if fact.basis in ("inferred", "external") and not said else ""


def _words(fact: Fact, record: Record, workspace: Workspace) -> Iterator[str]:
    evidence = workspace.evidence(fact, record)
    for cite, each in zip(fact.cites, evidence, strict=False):
        where = each.source or "unknown source"
        yield f"    “{' '.join(cite.quote.split())}” — {where}, {label(each.state)}"
    for each in evidence[len(fact.cites) :]:
        yield f"    see {each.source}" if each.source else f"    {label(each.state)}"
