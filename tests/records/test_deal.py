import pytest
from pydantic import ValidationError

from tui.records import Code, Deal, Link, When

from .samples import PLAIN, records


def deal(**fields: object) -> Deal:
    return Deal.model_validate({**PLAIN["deal"], "id": "trip/deal", **fields})


def test_a_plain_kind_is_inferred_and_a_written_one_is_stated() -> None:
    assert (deal(kind="licence").kind.word, deal(kind="licence").kind.basis) == ("licence", "inferred")
    assert deal(kind={"is": "licence", "cite": "rights"}).kind.basis == "stated"


def test_a_plain_code_is_a_market() -> None:
    assert [(placed.place, placed.basis) for placed in deal(market=["JP"]).market] == [("JP", "stated")]


@pytest.mark.parametrize(
    ("field", "given"),
    [
        ("kind", "merger"),
        ("kind", {"word": "mou"}),
        ("kind", True),
        ("party", []),
        ("party", ["first"]),
        ("party", [{"org": "first", "role": "friend"}]),
        ("party", [{"org": "first"}]),
        ("party", [{"org": "first", "role": "buyer", "role_basis": "external"}]),
        ("stage", []),
        ("stage", ["signed"]),
        ("stage", [{"is": "hoped"}]),
        ("stage", [{"is": "signed", "binding": 1}]),
        ("stage", [{"is": "signed", "binding": "true"}]),
        ("stage", [{"is": "signed", "when": 2014}]),
        ("market", "JP"),
        ("figure", [{"id": "jobs", "kind": "count", "value": 5}]),
        ("title", ""),
        ("title", 5),
        ("short", " "),
        ("unheard", 1),
    ],
)
def test_a_deal_that_says_something_else_is_refused(field: str, given: object) -> None:
    with pytest.raises(ValidationError) as caught:
        deal(**{field: given})
    assert {error["loc"][0] for error in caught.value.errors()} == {field}


@pytest.mark.parametrize("missing", ["title", "kind", "party", "stage"])
def test_a_deal_without_what_makes_it_one_is_refused(missing: str) -> None:
    with pytest.raises(ValidationError, match=missing):
        Deal.model_validate({key: value for key, value in PLAIN["deal"].items() if key != missing})


def test_the_latest_stage_is_where_it_stands_and_the_first_date_is_its_date() -> None:
    one = deal(stage=[{"is": "explored"}, {"is": "announced", "when": "2014-01-20"}, {"is": "ended"}])
    assert (one.standing.word, one.dated) == ("ended", When(edtf="2014-01-20"))
    assert one.glance == (Code("mou"), Code("ended"), When(edtf="2014-01-20"))
    assert deal().dated is None


def test_a_short_title_is_the_caption_and_both_are_names() -> None:
    assert deal(short="A × B").names == ("A × B", "A deal")
    assert deal().names == ("A deal",)


@pytest.mark.parametrize(
    ("binding", "values"), [(True, (Code("binding"),)), (False, (Code("not_binding"),)), (None, ())]
)
def test_a_stage_says_whether_it_binds_only_where_that_is_known(
    binding: bool | None, values: tuple[Code, ...]
) -> None:
    facts = {fact.field: fact for fact in deal(stage=[{"is": "signed", "binding": binding}]).facts()}
    assert facts["stage.1"].values == values


def test_the_words_for_a_stage_and_for_its_date_stand_together() -> None:
    one = deal(stage=[{"is": "signed", "cite": "signed", "when": {"edtf": "2014", "cite": "that year"}}])
    facts = {fact.field: fact for fact in one.facts()}
    assert [cite.quote for cite in facts["stage.1"].cites] == ["signed", "that year"]


def test_earlier_deals_are_read_within_the_mission() -> None:
    facts = {fact.field: fact for fact in deal(follows="first", part_of="other/all").facts()}
    assert facts["follows"].links == (Link("trip/first"),)
    assert facts["part_of"].links == (Link("other/all"),)


def test_the_embedded_deal_says_all_that_its_file_says() -> None:
    facts = {fact.field: fact for fact in records()["2014-01-japan/acquisio-irep"].facts()}
    expected = {"kind", "party.acquisio", "party.irep", "stage.2", "investment", "jobs", "market.JP"}
    assert expected | {"term.4", "purpose.2", "sector.isic:7310", "called.7", "note.1"} <= set(facts)
