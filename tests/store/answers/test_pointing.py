from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.records import Basis, Fact, Record
from tui.store import Hit, Query, Workspace, read_query
from tui.store.answers.pointing import point
from tui.store.held.evidence import State
from tui.store.queries.narrowing import values, values_of_fact
from tui.store.queries.words import lines
from tui.wording import label, say_fact

from ..drawn import workspaces
from ..workspaces import amount, deal, event, figure, organisation, source, workspace

ASKED = st.sampled_from(
    [f"evidence:{state}" for state in get_args(State)] + [f"basis:{basis}" for basis in get_args(Basis)]
).map(read_query)


def pointed(opened: Workspace, id: str, query: Query) -> Hit:
    record = opened.records[id]
    return point(record, query, lines(record, opened), opened)


def has(fact: Fact, record: Record, opened: Workspace, asked: tuple[str, str]) -> bool:
    field, value = asked
    return value in values_of_fact(fact, record, opened)[field]


@settings(max_examples=25)
@given(workspaces(), ASKED)
def test_for_evidence_alone_it_is_the_first_value_that_has_it(opened: Workspace, query: Query) -> None:
    (asked,) = query.only
    for record in opened.records.values():
        if asked[1] in values(record, opened)[asked[0]]:
            fact = next(fact for fact in record.facts() if has(fact, record, opened, asked))
            said = label(fact.label), say_fact(fact, opened.caption)
            assert pointed(opened, record.id, query) == Hit(record.id, fact.field, *said)


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("evidence:none", "note.2"),
        ("basis:inferred", "note.2"),
        ("evidence:verbatim basis:inferred", "note.3"),
        ("evidence:verbatim basis:external", "event"),
        ("evidence:none evidence:verbatim", "event"),
        ("record:event", "name"),
        ("", "name"),
    ],
)
def test_of_evidence_and_basis_it_is_the_first_value_that_has_most(text: str, field: str) -> None:
    films = {"text": "Films", "cite": "make films"}
    notes = [films, {"text": "Ships", "basis": "inferred"}, {**films, "text": "Trains", "basis": "inferred"}]
    opened = workspace(
        event("trip/walk", cite="make films", note=notes),
        source("trip/release"),
        texts={"trip/release": "They make films."},
    )
    assert pointed(opened, "trip/walk", read_query(text)).field == field


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("jobs:>=40", "jobs"),
        ("amount.CAD:5", "investment"),
        ("has:share", "share"),
        ("has:term has:share", "share"),
        ("qualifier:about amount:<9", "jobs"),
        ("currency:cad amount:<9", "investment"),
        ("jobs:>=50", "name"),
        ("!has:share", "name"),
    ],
)
def test_of_numbers_and_of_what_is_had_it_is_the_first_value_that_answers_most(text: str, field: str) -> None:
    jobs = figure("jobs", value=40, unit="jobs", qualifier="about")
    figures = [jobs, amount("CAD"), figure("share", "share", value=5)]
    opened = workspace(deal("trip/one", figure=figures, term=["Make films"]))
    assert pointed(opened, "trip/one", read_query(text)).field == field


@pytest.mark.parametrize(
    ("text", "field", "spans"),
    [
        ("films evidence:none", "note.3", ((0, 5),)),
        ("green evidence:none", "note.2", ((0, 5),)),
        ("green films evidence:none", "note.2", ((0, 5), (6, 11))),
        ("company evidence:none", "name", ((6, 13),)),
        ("films", "note.2", ((6, 11),)),
    ],
)
def test_words_come_before_evidence(text: str, field: str, spans: tuple[tuple[int, int], ...]) -> None:
    known = {"text": "Green films", "basis": "external", "see": "https://example.org"}
    opened = workspace(
        organisation("first", "First Company", note=[{"text": "Ships"}, known, {"text": "Films"}])
    )
    hit = pointed(opened, "first", read_query(text))
    assert (hit.field, hit.spans) == (field, spans)
