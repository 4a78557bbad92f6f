"""`communique conflicts`: where sources disagree, with all their claims."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator

from ..speech import counted, grouped, said
from ..store import Claim, Conflict, Ground, Query, Workspace
from ..wording import label, say_day
from .arguments import with_as_of, with_folder, with_no_cache, with_query
from .giving import give, with_forms
from .printing import FINE, FOUND_WRONG
from .tabling import Answer, Row, Sheet
from .workspaces import asked, brief, catalogue, complain_of_nothing

_KEYS = (
    *("about", "record", "claim_of", "field", "claim", "basis", "date", "believed"),
    *("source", "address", "words", "state"),
)


def declare(command: ArgumentParser) -> None:
    """Tells a parser the arguments, and what carries them out."""
    command.set_defaults(does=tell_disagreements)
    with_query(command, said("a query that narrows them"))
    with_forms(command)
    with_folder(command)
    with_as_of(command)
    with_no_cache(command)


def tell_disagreements(arguments: Namespace) -> int:
    """Prints the disagreements of a query, claim by claim; exits 1 if there are none."""
    answers = catalogue(arguments)
    query = asked(arguments, answers)
    rows, workspace = answers.conflicts(query), answers.workspace

    def whole() -> dict[str, object]:
        told = [*map(_plain, rows)]
        return {"query": str(query), "as_of": workspace.as_of, "disagreements": told}

    def facts() -> Iterator[dict[str, object]]:
        return (fact for row in rows for fact in _facts(row))

    give(arguments, Answer(lambda: [_sheet(row, workspace) for row in rows], facts, whole, _KEYS))
    if not rows:
        complain_of_nothing(query, answers, _none(query, arguments))
    return FINE if rows else FOUND_WRONG


def _none(query: Query, arguments: Namespace) -> str:
    if arguments.as_of:
        day = say_day(arguments.as_of)
        if query:
            return said("no disagreements answer “{query}” by {day}", query=brief(query), day=day)
        return said("no disagreements in the records by {day}", day=day)
    if query:
        return said("no disagreements answer “{query}”", query=brief(query))
    return said("no disagreements in the records")


def _sheet(row: Conflict, workspace: Workspace) -> Sheet:
    caption, number = workspace.caption(row.id), counted(len(row.claims), "{number} claim", "{number} claims")
    return Sheet([*_rows(row)], f"{row.about} · {caption} ({row.id}) · {number}", alone=[*_alone(row)])


def _rows(row: Conflict) -> Iterator[Row]:
    for claim in row.claims:
        yield from _claim(claim)
    if why := _why(row):
        yield (f"  {why}",)


def _alone(row: Conflict) -> Iterator[Row]:
    for number, claim in enumerate(row.claims, 1):
        place = said("claim {number} of {all}", number=grouped(number), all=grouped(len(row.claims)))
        named = said("{claim}, believed", claim=place) if claim.believed else place
        yield named, claim.date, claim.said
        for ground in claim.grounds:
            yield said("source of {claim}", claim=place), _ground(ground)
    if why := _why(row):
        yield (why,)


def _why(row: Conflict) -> str:
    if row.believed:
        return said("why: {reason}", reason=row.why) if row.why else ""
    return said("none is believed: {reason}", reason=row.why) if row.why else said("none is believed")


def _claim(claim: Claim) -> Iterator[Row]:
    yield "  " + said("believed") if claim.believed else "", claim.date, claim.said
    for ground in claim.grounds:
        yield "", "", f"  {_ground(ground)}"


def _ground(ground: Ground) -> str:
    if ground.words:
        where = ground.caption or ground.source or said("no source")
        words = said("“{words}”", words=ground.words)
        return f"{words} — {where}, {label(ground.state)}"
    if ground.state == "none":
        return said("no source")
    if ground.caption:
        return said("see {source}, {address}", source=ground.caption, address=ground.address)
    return said("see {source}", source=ground.source)


def _facts(row: Conflict) -> Iterator[dict[str, object]]:
    """Each claim as often as it has grounds."""
    for claim in row.claims:
        common = {
            "about": row.about,
            "record": row.id,
            "claim_of": claim.id,
            "field": claim.fact.field,
            "claim": claim.said,
            "basis": claim.fact.basis,
            "date": claim.when and claim.when.edtf,
            "believed": claim.believed,
        }
        for ground in claim.grounds:
            words = {"address": ground.address, "words": ground.words, "state": ground.state}
            yield {**common, "source": ground.source, **words}


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
