from tests.exports.selections import mission_to_japan, money, selected
from tests.store.workspaces import deal, figure, mission, organisation, workspace
from tui.exports import Selection
from tui.exports.tabling import FACTS, Cell, valued


def facts(selection: Selection, id: str) -> dict[str, dict[str, Cell]]:
    values = valued(selection, selection.workspace.record(id))
    return {value.fact.field: dict(zip(FACTS.names, FACTS.row(value), strict=True)) for value in values}


def test_a_figure_has_its_ends_and_all_that_keeps_it_honest() -> None:
    told = facts(mission_to_japan(), "2014-01-japan/toon-boom-heartbit")["market-share"]
    kept = {name: cell for name, cell in told.items() if cell is not None}
    assert (
        kept.items()
        >= {
            "figure": "share",
            "qualifier": "at_most",
            "number": 10,
            "high": 10,
            "unit": "%",
            "whole": "software",
            "modality": "potential",
            "horizon": "from the first year",
            "basis": "stated",
            "evidence": "verbatim",
            "citations": 1,
        }.items()
    )
    assert told["low"] is None


def test_a_range_has_two_ends_and_no_number() -> None:
    told = facts(money(), "trip/b")["investment"]
    assert [told[name] for name in ("number", "low", "high", "currency_basis")] == [None, 3, 5, "inferred"]


def test_a_joint_figure_that_is_compared_says_with_whom() -> None:
    paid = figure(
        "paid", value=4, unit="x", shared_by=["first", "second"], against={"subject": "JP", "value": 3}
    )
    told = facts(selected(workspace(deal("trip/a", figure=[paid]), mission())), "trip/a")["paid"]
    assert [told[name] for name in ("shared_by", "against", "against_subject")] == ["first; second", 3, "JP"]


def test_a_date_keeps_its_words_and_its_basis() -> None:
    told = facts(mission_to_japan(), "2014-01-japan/acquisio-irep")["stage.1"]
    assert [told[name] for name in ("date", "date_said", "date_basis")] == [
        "2014-01-20",
        "The first day",
        "external",
    ]


def test_a_value_leads_to_what_it_names() -> None:
    told = facts(mission_to_japan(), "2014-01-japan/acquisio-irep")
    assert told["party.acquisio"]["leads_to"] == "acquisio"
    assert told["party.acquisio"]["figure"] is None


def test_the_same_party_twice_makes_two_rows() -> None:
    party = [{"org": "first", "role": "supplier"}, {"org": "first", "role": "investor"}]
    selection = selected(workspace(deal("trip/a", party=party), organisation("first", "First"), mission()))
    values = valued(selection, selection.workspace.record("trip/a"))
    places = [(value.place, value.fact.label) for value in values if value.fact.section == "parties"]
    assert [label for _, label in places] == ["supplier", "investor"]
    assert len({place for place, _ in places}) == 2


def test_a_role_has_a_basis_of_its_own() -> None:
    parties = [
        {"org": "first", "role": "supplier", "role_basis": "stated"},
        {"org": "second", "role": "buyer"},
    ]
    told = facts(selected(workspace(deal("trip/a", party=parties), mission())), "trip/a")
    assert [
        (told[f"party.{org}"]["basis"], told[f"party.{org}"]["role_basis"]) for org in ("first", "second")
    ] == [
        ("stated", "stated"),
        ("stated", "inferred"),
    ]
    assert told["stage.1"]["role_basis"] is None


def test_a_value_without_a_source_has_no_evidence_and_says_so() -> None:
    made = deal("trip/a", note=["A thought."], disagreement=[{"about": "x", "claims": ["kind", "note.1"]}])
    told = facts(selected(workspace(made, mission())), "trip/a")
    assert (told["note.1"]["evidence"], told["note.1"]["citations"]) == ("none", 0)
    assert (told["disagreement.1"]["basis"], told["disagreement.1"]["evidence"]) == (None, None)
