from pathlib import Path
from typing import Any

import pytest
from followthemoney import model

from tui.records import Deal, Organisation, Person
from tui.store import Losses
from tui.store.foreign.ftm import read_ftm
from tui.store.foreign.given import Given
from tui.store.foreign.taking import taken
from tui.store.texts import Passages

from ..files import asked, lost, plain, put, read, validated
from .entities import ALL, ANA, AWARD, CONTRACT, POST, TOWN, WORKS, entity


def given(folder: Path, *entities: dict[str, Any]) -> tuple[list[Given], dict[str, str]]:
    found, problems, losses = read(read_ftm, put(folder, list(entities)))
    assert problems == []
    return found, lost(losses)


@pytest.mark.parametrize("each", ALL, ids=lambda each: str(each["schema"]))
def test_what_is_tested_with_is_what_their_own_model_takes(each: dict[str, Any]) -> None:
    proxy = model.get_proxy(each)
    assert proxy.schema.validate(proxy.to_dict()) is None
    assert proxy.properties.keys() == each["properties"].keys()


def test_organisations_people_and_deals_are_records(tmp_path: Path) -> None:
    records = {each.record.id: each.record for each in validated(read_ftm, put(tmp_path, ALL)) if each.record}
    works, town, ana, deal = (records[id] for id in ("road-works", "town-of-example", "p1", "x/a1"))
    assert isinstance(works, Organisation)
    assert (works.name, works.aka, works.kind) == ("Road Works Ltd", ("RW",), "company")
    assert works.home is not None
    assert (works.home.place, works.ids) == ("CA", {"registrationNumber": "123-4"})
    assert isinstance(town, Organisation)
    assert town.kind == "government"
    assert isinstance(ana, Person)
    assert [(role.title, role.of, role.when and role.when.edtf) for role in ana.role] == [
        ("Mayor", None, None),
        ("Director", "road-works", "2012/.."),
    ]
    assert [note.text for note in ana.note] == ["Known for roads"]
    assert isinstance(deal, Deal)
    assert [(party.org, party.role) for party in deal.party] == [
        ("town-of-example", "buyer"),
        ("road-works", "supplier"),
    ]
    assert [(stage.word, stage.when and stage.when.edtf) for stage in deal.stage] == [
        ("agreed", "2014-01-20"),
        ("signed", "2014-01-25"),
    ]
    assert [(each.id, str(each.value), each.currency, each.modality) for each in deal.figure] == [
        ("contract", "1500.50", "CAD", "committed"),
        ("award", "1500.50", "CAD", "expected"),
    ]


def test_every_value_of_a_deal_cites_the_entities(tmp_path: Path) -> None:
    (deal,) = [
        each.record for each in validated(read_ftm, put(tmp_path, ALL)) if isinstance(each.record, Deal)
    ]
    text = Passages(deal.passage or "")
    for cite in (cite for fact in deal.facts() for cite in fact.cites):
        assert len(list(text.find(cite.quote, cite.before or "", cite.after or ""))) == 1, cite


def test_what_has_no_place_is_told(tmp_path: Path) -> None:
    other = entity("o1", "Ownership", owner="p1", asset="road-works", percentage="40")
    event = {**entity("e1", "Event", name="A dinner"), "caption": "A dinner", "datasets": ["made-up"]}
    assert given(tmp_path, *ALL, other, event)[1] == {
        "Company/website": "https://rw.example.org",
        "Person/birthDate": "1960",
        "Contract/procedure": "open",
        "Ownership": "o1",
        "Event": "A dinner",
        "datasets": '["made-up"]',
    }


def test_the_order_of_the_entities_does_not_matter(tmp_path: Path) -> None:
    def by_id(found: list[Given]) -> dict[object, object]:
        return {each.plain["id"]: each.plain for each in found}

    assert by_id(given(tmp_path, *ALL)[0]) == by_id(given(tmp_path, *reversed(ALL))[0])


def test_an_address_is_where_values_are_known_from(tmp_path: Path) -> None:
    town = entity(
        "t", "PublicBody", name="Town", country="ca", sourceUrl="https://example.org/t", notes="Old"
    )
    (record,) = plain(given(tmp_path, town)[0], "organisation")
    known = {"basis": "external", "see": ["https://example.org/t"]}
    assert record["home"] == {"place": "CA", **known}
    assert record["description"] == [{"text": "Old", **known}]


@pytest.mark.parametrize(
    ("countries", "why"),
    [
        (["ca", "jp"], "there are several countries, and an organisation has one home"),
        (["gb-sct"], "this is no country code"),
    ],
)
def test_a_home_is_never_guessed(tmp_path: Path, countries: list[str], why: str) -> None:
    _, _, losses = read(read_ftm, put(tmp_path, [entity("t", "Organization", name="T", country=countries)]))
    assert [(loss.path, loss.why) for loss in losses] == [("Organization/country", why)]


def test_what_a_contract_of_several_awards_is_worth_is_counted_for_none(tmp_path: Path) -> None:
    second = {**AWARD, "id": "a2"}
    found, losses = given(tmp_path, *ALL, second)
    assert [[each["id"] for each in deal["figure"]] for deal in plain(found)] == [["award"], ["award"]]
    assert losses["Contract/amount"] == "1500.50"


def test_a_contract_that_no_award_names_is_a_deal_of_its_own(tmp_path: Path) -> None:
    cancelled = entity("c2", "Contract", title="Nothing came of it", authority=TOWN["id"], cancelled="true")
    (deal,) = plain(given(tmp_path, TOWN, cancelled)[0])
    assert (deal["id"], [stage["is"] for stage in deal["stage"]]) == ("x/c2", ["agreed", "cancelled"])


def test_what_is_not_in_the_file_is_told(tmp_path: Path) -> None:
    child = entity("c", "Company", name="Child", parent="nobody")
    found, losses = given(tmp_path, child, WORKS, AWARD)
    assert {"Company/parent": "nobody", "ContractAward/contract": "c1"}.items() <= losses.items()
    assert [party["org"] for party in plain(found)[0]["party"]] == ["road-works"]


def test_a_parent_is_what_an_organisation_is_part_of(tmp_path: Path) -> None:
    child = entity("c", "Company", name="Child", parent="road-works")
    assert plain(given(tmp_path, child, WORKS)[0], "organisation")[0]["part_of"] == "road-works"


def test_a_post_of_an_organisation_or_without_a_title_is_told(tmp_path: Path) -> None:
    company = entity("d2", "Directorship", director="road-works", organization="road-works", role="Owner")
    without = entity("d3", "Membership", member="p1", organization="road-works", recordId="9")
    losses = given(tmp_path, WORKS, ANA, POST, company, without)[1]
    assert {"Directorship/director", "Membership/member", "Membership/recordId"} <= losses.keys()


@pytest.mark.parametrize(
    "line", ['{"id": "x", "schema": "Person"}', '{"schema": "Person", "properties": {}}']
)
def test_what_is_no_entity_is_a_problem(tmp_path: Path, line: str) -> None:
    path = tmp_path / "x"
    path.write_text(line)
    (problem,) = read(read_ftm, asked(path))[1]
    assert "this is no entity" in problem


def test_odd_shapes_do_no_harm(tmp_path: Path) -> None:
    odd: list[Any] = [
        {"id": ["a"], "schema": "Contract", "properties": {"title": {"a": 1}, "authority": [None, 3]}},
        {"id": 3, "schema": "Company", "properties": {"name": "A text", "country": 7}},
        {"id": "a", "schema": ["Company"], "properties": {"name": None}},
        entity("p", "Person", name=[], position=["\x1b[31m"]),
    ]
    assert all(not each.problems or each.record is None for each in validated(read_ftm, put(tmp_path, odd)))


def test_two_of_one_name_stay_two(tmp_path: Path) -> None:
    digests = ["a" * 40, "b" * 40]
    same = [entity(id, "Company", name="Example") for id in digests]
    ids = [each["id"] for each in plain(given(tmp_path, *same, CONTRACT)[0], "organisation")]
    assert len(set(ids)) == 2


def test_an_id_that_stands_twice_is_a_problem(tmp_path: Path) -> None:
    takes = taken(read_ftm, put(tmp_path, [WORKS, WORKS]), Losses())
    assert [len(each.problems) for each in takes] == [0, 1]
