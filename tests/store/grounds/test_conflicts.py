from dataclasses import replace
from datetime import date
from functools import partial

import pytest

from tui.store import Claim, Conflict, disagreement_at, disagreements, read_query, say_claims
from tui.store.queries.holding import stands_in

from ..workspaces import deal, embedded, mission, organisation, workspace
from .differing import differing, jobs_of, release, rows, told

MISSION = "2014-01-japan"


def known(about: str) -> Conflict:
    here = embedded()
    return next(row for row in disagreements(here, here.records) if row.about == about)


def grounds(claim: Claim) -> set[str]:
    return {ground.words or ground.address for ground in claim.grounds}


def test_thirty_five_delegates_stand_beside_about_forty() -> None:
    row = known("delegates")
    before, first, last = row.claims
    assert [claim.date for claim in row.claims] == ["17 January 2014", "20 January 2014", "24 January 2014"]
    assert before.said.startswith("about 40 companies, universities and bodies")
    assert (first.said.split()[0], last.said.split()[0]) == ("35", "35")
    assert "http://pq.org/nouvelle/le-ministre-jean-francois-lisee-dirige-une-mission/" in grounds(before)
    assert any(words.startswith("in the company of 35 representatives") for words in grounds(first))
    assert {ground.state for ground in first.grounds} == {"verbatim"}
    assert row.believed == first
    assert row.why is not None


def test_three_agreements_stand_beside_five() -> None:
    row = known("agreements")
    assert [claim.said.split()[0] for claim in row.claims] == ["3", "5"]
    assert told(row) == [f"{MISSION}#deals-announced", f"*{MISSION}#deals-announced-by-the-end"]


def test_a_week_stands_beside_its_days_and_six_days() -> None:
    row = known("length")
    assert [claim.fact.field for claim in row.claims] == [
        "note.announced-beforehand",
        "length",
        "when",
        "length-at-the-end",
    ]
    assert row.believed is not None
    assert "20–24 January 2014" in row.believed.said


def test_the_release_is_held_against_what_was_known_before_it() -> None:
    assert [claim.said for claim in known("new partners").claims][1] == "The partners are called new."
    assert {claim.said for claim in known("form of the deal").claims} >= {"“joint venture”"}
    assert len(known("forty years").claims) == 3


def test_every_embedded_claim_says_what_it_stands_on() -> None:
    here = embedded()
    claims = [claim for row in disagreements(here, here.records) for claim in row.claims]
    assert len(claims) > 12
    assert [claim.address for claim in claims if not any(grounds(claim))] == []


def test_disagreements_are_those_of_the_records_asked_about() -> None:
    here = embedded()
    assert {row.id for row in disagreements(here, [MISSION])} == {MISSION}
    assert disagreements(here, ["JP"]) == ()
    assert disagreements(here, []) == ()


def test_a_disagreement_is_also_that_of_a_record_with_one_of_its_claims() -> None:
    trip = mission("trip", disagreement=[differing("one#jobs", "two#jobs", believed="two#jobs")])
    records = (trip, release("trip/one", 40), release("trip/two", 50), organisation("first", "First"))
    for id in ("trip", "trip/one", "trip/two"):
        assert [told(row) for row in rows(*records, ids=[id])] == [["trip/one#jobs", "*trip/two#jobs"]]
    assert rows(*records, ids=["first"]) == ()


def test_what_leads_nowhere_is_left_out_and_one_claim_is_no_disagreement() -> None:
    claims = ("jobs", "kind", "nothing")
    (row,) = rows(deal("trip/one", figure=[jobs_of(4)], disagreement=[differing(*claims)]))
    assert sorted(told(row)) == ["trip/one#jobs", "trip/one#kind"]
    lost = differing("jobs", "nothing", believed="nothing", why="It is.")
    assert rows(deal("trip/one", figure=[jobs_of(4)], disagreement=[lost])) == ()


def test_a_reason_goes_with_the_claim_that_it_is_of() -> None:
    lost = differing("jobs", "kind", "nothing", believed="nothing", why="It is.")
    (row,) = rows(deal("trip/one", figure=[jobs_of(4)], disagreement=[lost]))
    assert (row.believed, row.why) == (None, None)
    (row,) = rows(
        deal("trip/one", figure=[jobs_of(4)], disagreement=[differing("jobs", "kind", why="Who knows.")])
    )
    assert (row.believed, row.why) == (None, "Who knows.")


def test_missions_come_first_and_organisations_last() -> None:
    first = organisation("first", "First", note=["a", "b"], disagreement=[differing("note.1", "note.2")])
    trip = mission("trip", note=["a", "b"], disagreement=[differing("note.1", "note.2")])
    one = deal("trip/one", note=["a", "b"], disagreement=[differing("note.1", "note.2")])
    assert [row.id for row in rows(first, one, trip)] == ["trip", "trip/one", "first"]


def asked(text: str) -> list[str]:
    """What the disagreements of the embedded mission are about that answer a query."""
    query, opened = read_query(text), embedded()
    ids = [id for id in opened.records if not query.only or id in LICENCE]
    said = partial(stands_in, query) if query.terms else None
    found = disagreements(opened, ids, said, [field for field, _ in query.only])
    return [row.about for row in found]


LICENCE = (MISSION, f"{MISSION}/ireq-sei", "ireq", "sei", f"{MISSION}/business-lunch")
"""What answers `kind:licence`: the deal and what leads to it."""


@pytest.mark.parametrize(
    ("query", "about"),
    [
        ("delegates", ["delegates"]),
        ("agreements", ["agreements"]),
        ("joint venture", ["form of the deal"]),
        ("before departure", ["delegates"]),
        ("nothinglikeit", []),
        ("delegates length", []),
    ],
)
def test_the_words_of_a_query_narrow_the_disagreements(query: str, about: list[str]) -> None:
    assert asked(query) == about


def test_the_name_of_the_record_finds_its_disagreements() -> None:
    assert set(asked("acquisio irep")) >= {"form of the deal"}


def test_a_record_that_only_leads_to_what_a_field_asks_for_does_not_answer() -> None:
    assert "delegates" not in asked("kind:licence")
    assert "delegates" in asked("mission:2014-01-japan")


def test_a_claim_of_a_later_day_is_not_there_yet() -> None:
    def seen(day: date) -> dict[str, list[str]]:
        opened = replace(embedded(), as_of=day)
        return {row.about: told(row) for row in disagreements(opened, [MISSION])}

    assert seen(date(2014, 1, 16)).keys().isdisjoint({"delegates", "agreements"})
    assert seen(date(2014, 1, 20))["delegates"] == [
        f"{MISSION}#delegates-before-departure",
        f"*{MISSION}#delegates",
    ]
    assert "agreements" not in seen(date(2014, 1, 20))
    assert len(seen(date(2014, 1, 24))["delegates"]) == 3


def test_a_belief_in_a_claim_of_a_later_day_is_not_held_yet() -> None:
    figures = [jobs_of(n, id=f"jobs-{n}", as_of=f"2014-01-{n}") for n in (10, 20, 30)]
    declared = differing("jobs-10", "jobs-20", "jobs-30", believed="jobs-30", why="The last.")
    opened = workspace(deal("trip/one", figure=figures, disagreement=[declared]))
    (row,) = disagreements(replace(opened, as_of=date(2014, 1, 25)), ["trip/one"])
    assert (told(row), row.why) == (["trip/one#jobs-10", "trip/one#jobs-20"], None)


def test_a_record_tells_its_own_disagreements_with_the_words_of_their_claims() -> None:
    opened = embedded()
    row = disagreement_at("disagreement.1", opened.records[MISSION], opened)
    assert row == known("delegates")
    said = say_claims(row)
    assert said.startswith("believed: 35 representatives of Quebec")
    assert (said.count(";"), said.count("(17 January 2014)")) == (2, 1)
    assert disagreement_at("disagreement.9", opened.records[MISSION], opened) is None


def test_of_claims_of_which_none_is_believed_none_comes_first() -> None:
    made = deal("trip/one", note=["a", "b"], disagreement=[differing("note.1", "note.2")])
    row = disagreement_at("disagreement.1", made, workspace(made))
    assert row
    assert say_claims(row) == "a; b"
