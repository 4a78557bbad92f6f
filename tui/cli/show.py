"""`communique show`: one record, every value with its words."""

from argparse import Namespace
from collections.abc import Iterator

from ..records import Fact, Record
from ..store import Workspace, nearest
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
        tell(record.caption, f"{record.KIND} {record.id}", *_sections(record, answers.workspace))
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
    for cite, evidence in zip(fact.cites, workspace.evidence(fact, record), strict=False):
        where = evidence.source or "no source"
        yield f"    “{' '.join(cite.quote.split())}” — {where}, {label(evidence.state)}"
    yield from (f"    see {source}" for source in fact.see)
