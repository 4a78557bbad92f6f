from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from tui.records import Figure, Record
from tui.store import Claim, Conflict, disagreements
from tui.store.grounds.conflicts import LATER

from ..workspaces import deal, embedded, figure, mission, organisation, source, workspace

MISSION = "2014-01-japan"


def rows(*records: Record, ids: list[str] | None = None) -> tuple[Conflict, ...]:
    here = workspace(*records)
    return disagreements(here, ids if ids is not None else list(here.records))


def differing(*claims: str, **more: object) -> dict[str, object]:
    return {"about": "jobs", "claims": claims, **more}


def told(row: Conflict) -> list[str]:
    """The addresses of the claims, the believed one marked."""
    return [f"{'*' if claim.believed else ''}{'#'.join(claim.address)}" for claim in row.claims]


def release(id: str, jobs: int, follows: str | None = None, **more: object) -> Record:
    return deal(id, figure=[jobs_of(jobs)], **({"follows": follows} if follows else {}), **more)


def jobs_of(value: int, **more: object) -> Figure:
    return figure("jobs", "count", value=value, unit="jobs", **more)


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


def test_the_same_thing_declared_twice_is_one_row() -> None:
    one = release(
        "trip/one", 40, disagreement=[differing("jobs", "trip/two#jobs", believed="jobs", why="A.")]
    )
    two = release("trip/two", 50, disagreement=[differing("one#jobs", "jobs", believed="one#jobs", why="B.")])
    (row,) = rows(one, two)
    assert (row.id, told(row), row.why) == ("trip/one", ["*trip/one#jobs", "trip/two#jobs"], "A.; B.")


def test_of_two_beliefs_that_differ_neither_is_held() -> None:
    one = release("trip/one", 40, disagreement=[differing("jobs", "two#jobs", believed="jobs", why="A.")])
    two = release("trip/two", 50, disagreement=[differing("one#jobs", "jobs", believed="jobs", why="B.")])
    (row,) = rows(one, two)
    assert (row.believed, row.why) == (None, "A.; B.")


def test_some_of_the_claims_are_no_row_of_their_own() -> None:
    few, all = differing("jobs", "kind"), differing("jobs", "kind", "party.first", believed="jobs")
    for declared in ([few, all], [all, few]):
        (row,) = rows(deal("trip/one", figure=[jobs_of(4)], disagreement=declared))
        assert sorted(told(row)) == ["*trip/one#jobs", "trip/one#kind", "trip/one#party.first"]


def test_a_later_release_with_another_figure_is_found_and_believed() -> None:
    (row,) = rows(release("trip/one", 40), release("trip/two", 50, "one"))
    assert (row.about, row.id, row.why, row.declared) == ("jobs", "trip/two", LATER, False)
    assert sorted(told(row)) == ["*trip/two#jobs", "trip/one#jobs"]


def test_another_qualifier_is_another_claim_and_the_same_figure_is_none() -> None:
    about = deal("trip/one", figure=[jobs_of(40, qualifier="about")])
    assert len(rows(about, release("trip/two", 40, "one"))) == 1
    assert rows(release("trip/one", 40), release("trip/two", 40, "one")) == ()


def test_what_is_not_stated_contradicts_nothing() -> None:
    silent = deal("trip/one", figure=[figure("jobs", qualifier="not_stated", unit="jobs")])
    assert rows(silent, release("trip/two", 40, "one")) == ()


def test_all_releases_on_a_deal_make_one_row_with_the_latest_figure_believed() -> None:
    silent = deal("trip/four", follows="three")
    chain = [
        release("trip/one", 40),
        release("trip/two", 45, "one"),
        release("trip/three", 50, "two"),
        silent,
    ]
    for order in permutations(chain):
        (row,) = rows(*order)
        assert sorted(told(row)) == ["*trip/three#jobs", "trip/one#jobs", "trip/two#jobs"]


def test_what_is_declared_decides_over_what_is_found() -> None:
    early = differing("jobs", "two#jobs", believed="jobs", why="The second errs.")
    (row,) = rows(release("trip/one", 40, disagreement=[early]), release("trip/two", 50, "one"))
    assert (told(row)[0], row.why, row.declared) == ("*trip/one#jobs", "The second errs.", True)
    (row,) = rows(
        release("trip/one", 40, disagreement=[differing("jobs", "two#jobs")]), release("trip/two", 50, "one")
    )
    assert (row.believed, row.why) == (None, None)


@given(st.permutations(["trip/one", "trip/two", "trip/three"]))
def test_deals_that_follow_each_other_in_a_circle_come_to_an_end(ids: list[str]) -> None:
    circle = [release(id, number, ids[number - 1]) for number, id in enumerate(ids)]
    assert rows(*circle) == ()


def test_a_deal_may_follow_one_that_is_not_there_or_a_thing_that_is_no_deal() -> None:
    assert rows(release("trip/two", 50, "one")) == ()
    assert rows(source("trip/one"), release("trip/two", 50, "one")) == ()


def test_missions_come_first_and_organisations_last() -> None:
    first = organisation("first", "First", note=["a", "b"], disagreement=[differing("note.1", "note.2")])
    trip = mission("trip", note=["a", "b"], disagreement=[differing("note.1", "note.2")])
    one = deal("trip/one", note=["a", "b"], disagreement=[differing("note.1", "note.2")])
    assert [row.id for row in rows(first, one, trip)] == ["trip", "trip/one", "first"]
