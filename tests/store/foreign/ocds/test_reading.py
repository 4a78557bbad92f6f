import json
from pathlib import Path
from typing import Any

import pytest

from tui.records import Deal
from tui.store.foreign.ocds import read_ocds
from tui.store.texts import Passages

from ..files import lost, plain, put, read, validated
from .releases import TOWN, WORKS, release


def deals(folder: Path, *releases: dict[str, Any]) -> list[dict[str, Any]]:
    return plain(read(read_ocds, put(folder, list(releases)))[0])


def test_an_award_with_its_contract_is_a_deal_and_every_value_cites_the_release(tmp_path: Path) -> None:
    (deal,) = [taken.record for taken in validated(read_ocds, put(tmp_path, release())) if taken.record][:1]
    assert isinstance(deal, Deal)
    assert (deal.id, deal.title, deal.kind.word) == ("x/ocds-000000-1-a1", "The repair, awarded", "supply")
    assert [(party.org, party.role, party.role_basis) for party in deal.party] == [
        ("town-of-example", "buyer", "stated"),
        ("road-works-ltd", "supplier", "stated"),
    ]
    assert [(stage.word, stage.when and stage.when.edtf, stage.basis) for stage in deal.stage] == [
        ("agreed", "2014-01-20", "inferred"),
        ("signed", "2014-01-25", "stated"),
    ]
    assert [(each.id, str(each.value), each.currency, each.modality) for each in deal.figure] == [
        ("contract", "1500.5", "CAD", "committed"),
        ("award", "1500.5", "CAD", "expected"),
        ("estimate", "2000000", "CAD", "expected"),
    ]
    assert [product.name for product in deal.product] == ["Asphalt"]
    assert [sector.code for sector in deal.sector] == ["cpv:44113620"]
    text = Passages(deal.passage or "")
    cites = [cite for fact in deal.facts() for cite in fact.cites]
    assert len(cites) > 10
    for cite in cites:
        assert len(list(text.find(cite.quote, cite.before or "", cite.after or ""))) == 1, cite


def test_the_organisations_come_with_their_numbers(tmp_path: Path) -> None:
    found, problems, _ = read(read_ocds, put(tmp_path, release()))
    assert problems == []
    assert sorted(plain(found, "organisation"), key=str) == [
        {"id": "road-works-ltd", "name": "Road Works Ltd", "ids": {"EX": "2"}},
        {"id": "town-of-example", "name": "Town of Example", "aka": ["The Town"], "ids": {"EX": "1"}},
    ]


def test_what_has_no_place_is_told_with_its_path_and_nothing_else_is(tmp_path: Path) -> None:
    more = release(planning={"budget": {"amount": {"amount": 3}}}, extra=[{"a": "b"}])
    assert lost(read(read_ocds, put(tmp_path, more))[2]) == {
        "parties/address/countryName": "Exampleland",
        "contracts/id": "c1",
        "planning/budget/amount/amount": "3",
        "extra/a": "b",
    }


@pytest.mark.parametrize(
    "package",
    [
        {"uri": "https://example.org/1", "releases": [release()]},
        {
            "uri": "https://example.org/1",
            "records": [{"ocid": "o", "compiledRelease": release(), "releases": []}],
        },
        {"uri": "https://example.org/1", "records": [{"ocid": "o", "releases": [release()]}]},
        release(),
    ],
    ids=["releases", "compiled", "record", "one"],
)
@pytest.mark.parametrize("indent", [None, 2])
def test_packages_of_every_sort_hold_the_same_deal(
    tmp_path: Path, package: object, indent: int | None
) -> None:
    given = put(tmp_path, release())
    same = plain(read(read_ocds, given)[0])
    given.path.write_text(json.dumps(package, indent=indent))
    assert plain(read(read_ocds, given)[0]) == same
    assert len(same) == 1


def test_packages_that_are_lines_are_read_line_by_line(tmp_path: Path) -> None:
    other = release(ocid="ocds-000000-2")
    packages: list[Any] = [{"releases": [release()]}, {"records": [{"ocid": "o", "compiledRelease": other}]}]
    assert [deal["id"] for deal in deals(tmp_path, *packages)] == ["x/ocds-000000-1-a1", "x/ocds-000000-2-a1"]


def test_releases_of_one_process_are_one(tmp_path: Path) -> None:
    award = release(contracts=None)
    contract = {
        key: value
        for key, value in release(date="2014-03-01", id="r2").items()
        if key in ("ocid", "date", "contracts")
    }
    assert deals(tmp_path, contract, award) == deals(tmp_path, release())


def test_links_to_releases_are_told_and_never_followed(tmp_path: Path) -> None:
    record = {"ocid": "o", "releases": [{"url": "https://example.org/r1"}]}
    found, problems, losses = read(read_ocds, put(tmp_path, {"uri": "x", "records": [record]}))
    assert (found, problems) == ([], [])
    assert lost(losses) == {"uri": "", "releases/url": "https://example.org/r1"}


def test_what_is_said_of_the_whole_package_is_told(tmp_path: Path) -> None:
    package = {"uri": "u", "version": "1.1", "publisher": {"name": "P"}, "releases": [release()]}
    assert {"uri", "version", "publisher"} <= lost(read(read_ocds, put(tmp_path, package))[2]).keys()


def test_what_is_no_release_is_a_problem_with_its_line(tmp_path: Path) -> None:
    _, problems, _ = read(read_ocds, put(tmp_path, [release(), {"id": "r"}, release(ocid="2")]))
    assert problems == ["given.json:2:1: ocid: `ocid` is missing: this is no release"]


def test_an_award_that_nobody_got_and_a_tender_alone_are_no_deals(tmp_path: Path) -> None:
    none = release(awards=[{"id": "a", "status": "unsuccessful"}], contracts=None)
    tender = release(ocid="2", awards=None, contracts=None)
    found, problems, losses = read(read_ocds, put(tmp_path, [none, tender]))
    assert (plain(found), problems) == ([], [])
    assert {each.path: each.why for each in losses if each.path in ("awards/id", "ocid")} == {
        "awards/id": "an award that nobody got is no deal",
        "ocid": "a tender without an award or a contract is no deal yet",
    }


def test_a_contract_that_names_nobody_is_no_deal(tmp_path: Path) -> None:
    found, problems, losses = read(read_ocds, put(tmp_path, release(awards=None, buyer=None, parties=None)))
    assert (plain(found), problems) == ([], [])
    assert "a contract that names nobody is no deal" in {each.why for each in losses}


def test_several_awards_are_several_deals_and_share_no_estimate(tmp_path: Path) -> None:
    (award,) = release()["awards"]
    both = deals(tmp_path, release(awards=[award, {**award, "id": "a2", "suppliers": [TOWN]}]))
    assert [deal["id"] for deal in both] == ["x/ocds-000000-1-a1", "x/ocds-000000-1-a2"]
    assert [[figure["id"] for figure in deal["figure"]] for deal in both] == [
        ["contract", "award"],
        ["award"],
    ]
    assert both[1]["figure"][0]["modality"] == "committed"


def test_a_contract_without_an_award_is_a_deal_of_the_buyer(tmp_path: Path) -> None:
    (deal,) = deals(tmp_path, release(awards=None))
    assert deal["id"] == "x/ocds-000000-1-contract-c1"
    assert [party["org"] for party in deal["party"]] == ["town-of-example"]


def test_a_contract_can_say_who_supplies(tmp_path: Path) -> None:
    (contract,) = release()["contracts"]
    (deal,) = deals(tmp_path, release(awards=None, contracts=[{**contract, "suppliers": [WORKS]}]))
    assert [party["org"] for party in deal["party"]] == ["town-of-example", "road-works-ltd"]


def test_who_buys_can_stand_in_the_list_of_parties_alone(tmp_path: Path) -> None:
    (deal,) = deals(tmp_path, release(buyer=None))
    assert [(party["org"], party["role_basis"]) for party in deal["party"]] == [
        ("town-of-example", "stated"),
        ("road-works-ltd", "stated"),
    ]


def test_who_runs_the_tender_is_taken_for_the_buyer_and_that_is_inferred(tmp_path: Path) -> None:
    tender = {**release()["tender"], "procuringEntity": TOWN}
    (deal,) = deals(tmp_path, release(buyer=None, parties=None, tender=tender))
    assert deal["party"][0]["role_basis"] == "inferred"
    assert deal["party"][0]["cite"] == [{"quote": "Town of Example"}["quote"]]


def test_names_stand_in_the_list_of_parties_if_not_beside_the_id(tmp_path: Path) -> None:
    (deal,) = deals(tmp_path, release(buyer={"id": "EX-1"}))
    assert "parties/name: Town of Example" in deal["passage"].replace("/0", "")
    (deal,) = deals(tmp_path, release(buyer={"id": "EX-9"}, parties=None))
    assert deal["party"][0]["org"] == "ex-9"


@pytest.mark.parametrize(
    ("status", "stages"),
    [
        ("pending", [("announced", "2014-01-20")]),
        ("cancelled", [("agreed", "2014-01-20"), ("cancelled", None)]),
        ("active", [("agreed", "2014-01-20")]),
        ("of its own", [("agreed", "2014-01-20")]),
    ],
)
def test_the_status_of_an_award_is_its_stage(tmp_path: Path, status: str, stages: list[object]) -> None:
    (award,) = release()["awards"]
    given = put(tmp_path, release(awards=[{**award, "status": status}], contracts=None))
    found, _, losses = read(read_ocds, given)
    (deal,) = plain(found)
    assert [(each["is"], each.get("when", {}).get("edtf")) for each in deal["stage"]] == stages
    assert ("awards/status" in lost(losses)) == (status == "of its own")


@pytest.mark.parametrize(
    ("status", "stages"),
    [
        ("pending", ["agreed"]),
        ("active", ["agreed", "signed"]),
        ("terminated", ["agreed", "ended"]),
        ("cancelled", ["agreed", "cancelled"]),
    ],
)
def test_the_status_of_a_contract_is_a_stage(tmp_path: Path, status: str, stages: list[str]) -> None:
    (deal,) = deals(tmp_path, release(contracts=[{"id": "c", "awardID": "a1", "status": status}]))
    assert [stage["is"] for stage in deal["stage"]] == stages


@pytest.mark.parametrize(
    ("value", "field"),
    [
        ({"amount": 1e300, "currency": "CAD"}, "figure.0.value"),
        ({"amount": "many"}, "figure.0.value"),
        ({"amount": True}, "figure.0.value"),
        ({"amount": 1, "currency": "dollars"}, "figure.0.currency"),
        ({"amount": 1, "currency": "XQX"}, "figure.0.currency"),
    ],
)
def test_a_value_that_is_none_is_a_problem_and_no_guess(
    tmp_path: Path, value: dict[str, Any], field: str
) -> None:
    (award,) = release()["awards"]
    given = put(tmp_path, release(awards=[{**award, "value": value}], contracts=None))
    wrong = [problem for taken in validated(read_ocds, given) for problem in taken.problems]
    assert [problem.field for problem in wrong] == [field]


def test_a_number_without_end_costs_nothing(tmp_path: Path) -> None:
    given = put(tmp_path, release())
    given.path.write_text(json.dumps(release()).replace("2000000", "1e999999999"))
    wrong = [problem.field for taken in validated(read_ocds, given) for problem in taken.problems]
    assert wrong == ["figure.2.value"]


def test_shapes_that_the_standard_does_not_know_do_no_harm(tmp_path: Path) -> None:
    odd = release(
        buyer="Town", parties={"a": 1}, awards=[None, 3, {"suppliers": "x"}], contracts=[[]], tender=[1]
    )
    found, problems, losses = read(read_ocds, put(tmp_path, odd))
    assert problems == []
    assert lost(losses)["buyer"] == "Town"
    assert all(WORKS["name"] not in str(each) for each in found)
