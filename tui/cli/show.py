"""`communique show`: one record, every value with its words."""

from argparse import Namespace
from collections.abc import Iterator

from ..records import Fact, Record
from ..store import Workspace, nearest, say_silence
from ..wording import label, say_fact
from .printing import FINE, FOUND_WRONG, complain, tell, tell_json
from .workspaces import catalogue


def tell_record(arguments: Namespace) -> int:
    """Prints a record; exits 1 if there is none with that id."""
    answers = catalogue(arguments)
    record = answers.get(arguments.id) or _by_short_id(arguments.id, answers.workspace)
    if record is None:
        complain(f'there is no record "{arguments.id}"{nearest(arguments.id, answers.workspace.records)}')
        return FOUND_WRONG
    if arguments.json:
        tell_json(record)
    else:
        silence = say_silence(record, answers.workspace)
        head = (record.caption, f"{record.KIND} {record.id}", *([silence] if silence else []))
        tell(*head, *_sections(record, answers.workspace))
    return FINE


def _by_short_id(id: str, workspace: Workspace) -> Record | None:
    found = [record for record in workspace.records.values() if record.id.endswith(f"/{id}")]
    return found[0] if len(found) == 1 else None


def _sections(record: Record, workspace: Workspace) -> Iterator[str]:
    section = ""
    for fact in record.facts():
        if fact.section != section:
            section = fact.section
            yield ""
            yield label(section).capitalize()
        yield f"  {label(fact.label)}: {say_fact(fact, workspace.caption)}{_basis(fact)}"
        yield from _words(fact, record, workspace)


def _basis(fact: Fact) -> str:
    return f" ({fact.basis})" if fact.basis in ("inferred", "external") else ""


def _words(fact: Fact, record: Record, workspace: Workspace) -> Iterator[str]:
    evidence = workspace.evidence(fact, record)
    for cite, each in zip(fact.cites, evidence, strict=False):
        where = each.source or "unknown source"
        yield f"    “{' '.join(cite.quote.split())}” — {where}, {label(each.state)}"
    for each in evidence[len(fact.cites) :]:
        yield f"    see {each.source}" if each.source else f"    {label(each.state)}"
