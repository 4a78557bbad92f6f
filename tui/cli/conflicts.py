"""`communique conflicts`: where sources disagree, with all their claims."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator

from ..store import Claim, Conflict, Ground, Workspace
from ..wording import counted, label, say_day
from .arguments import with_as_of, with_folder, with_json, with_no_cache
from .printing import FINE, FOUND_WRONG, aligned, tell, tell_json
from .workspaces import asked, catalogue, complain_of_nothing


def declare(command: ArgumentParser) -> None:
    """Tells a parser the arguments, and what carries them out."""
    command.set_defaults(does=tell_disagreements)
    command.add_argument("words", nargs="*", metavar="QUERY", help="a query that narrows them")
    with_folder(command)
    with_json(command)
    with_as_of(command)
    with_no_cache(command)


def tell_disagreements(arguments: Namespace) -> int:
    """Prints the disagreements of a query, claim by claim; exits 1 if there are none."""
    answers = catalogue(arguments)
    query = asked(arguments, answers)
    rows = answers.conflicts(query)
    if arguments.json:
        told = list(map(_plain, rows))
        tell_json({"query": str(query), "as_of": answers.workspace.as_of, "disagreements": told})
    else:
        for number, row in enumerate(rows):
            tell(*([""] if number else []), *_lines(row, answers.workspace))
    if not rows:
        said = f"no disagreements answer “{query}”" if query else "no disagreements in the records"
        day = f" by {say_day(arguments.as_of)}" if arguments.as_of else ""
        complain_of_nothing(query, answers, said + day)
    return FINE if rows else FOUND_WRONG


def _lines(row: Conflict, workspace: Workspace) -> Iterator[str]:
    caption, number = workspace.caption(row.id), counted(len(row.claims), "claim")
    yield f"{row.about} · {caption} ({row.id}) · {number}"
    yield from aligned(line for claim in row.claims for line in _claim(claim))
    if not row.believed:
        yield f"  none is believed{f': {row.why}' if row.why else ''}"
    elif row.why:
        yield f"  why: {row.why}"


def _claim(claim: Claim) -> Iterator[tuple[str, str, str]]:
    yield "  believed" if claim.believed else "", claim.date, claim.said
    for ground in claim.grounds:
        yield "", "", f"  {_ground(ground)}"


def _ground(ground: Ground) -> str:
    if ground.words:
        return f"“{ground.words}” — {ground.caption or ground.source or 'no source'}, {label(ground.state)}"
    if ground.state == "none":
        return "no source"
    return f"see {ground.caption}, {ground.address}" if ground.caption else f"see {ground.source}"


def _plain(row: Conflict) -> dict[str, object]:
    claims = [_plain_claim(claim) for claim in row.claims]
    return {"about": row.about, "record": row.id, "declared": row.declared, "claims": claims, "why": row.why}


def _plain_claim(claim: Claim) -> dict[str, object]:
    return {
        "record": claim.id,
        "field": claim.fact.field,
        "says": claim.said,
        "basis": claim.fact.basis,
        "date": claim.when and claim.when.edtf,
        "believed": claim.believed,
        "sources": claim.grounds,
    }
