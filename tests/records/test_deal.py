from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
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


HISTORY = [
    {"is": "explored"},
    {"is": "signed", "when": "2014-01-20"},
    {"is": "started", "when": "2015"},
    {"is": "ended", "when": {"said": "one day"}},
]


@pytest.mark.parametrize(
    ("day", "reached"),
    [
        (date(2014, 1, 19), ["explored"]),
        (date(2014, 1, 20), ["explored", "signed"]),
        (date(2015, 1, 1), ["explored", "signed", "started", "ended"]),
    ],
)
def test_a_deal_stands_where_it_may_have_stood_on_the_day_that_it_is_seen_from(
    day: date, reached: list[str]
) -> None:
    seen = deal(stage=HISTORY).seen_from(day)
    assert [stage.word for stage in seen.reached] == reached
    assert seen.standing == seen.glance[1] == Code(reached[-1])


def test_a_deal_seen_from_before_its_first_stage_has_not_come_to_any_but_keeps_its_date() -> None:
    seen = deal(stage=HISTORY[1:]).seen_from(date(2014, 1, 19))
    assert (seen.reached, seen.standing) == ((), Code("not_yet"))
    assert seen.dated == When(edtf="2014-01-20")


def test_a_stage_that_is_yet_to_come_is_told_as_such_with_its_words() -> None:
    seen = deal(stage=HISTORY).seen_from(date(2014, 6, 1))
    told = [fact.values[-1:] for fact in seen.facts() if fact.section == "stages"]
    assert told == [(), (When(edtf="2014-01-20"),), (Code("not_yet"),), (Code("not_yet"),)]


@given(st.lists(st.none() | st.dates(), min_size=1, max_size=4), st.dates())
def test_seeing_a_deal_from_a_day_changes_nothing_that_a_file_says(
    days: list[date | None], day: date
) -> None:
    whole = deal(stage=[{"is": "signed", "when": when and str(when)} for when in days])
    seen = whole.seen_from(day)
    assert seen.model_dump_json() == whole.model_dump_json()
    assert (seen == whole) == (len(seen.reached) == len(whole.stage))
    assert whole.seen_from(date.max) is whole


def test_stages_are_in_the_order_of_a_deals_life() -> None:
    words = ("explored", "announced", "signed", "delivered", "ended", "cancelled")
    progress = [deal(stage=[{"is": word}]).progress for word in words]
    assert progress == sorted(set(progress))
    assert deal(stage=HISTORY[1:]).seen_from(date(2014, 1, 19)).progress == 0


def test_the_words_of_its_source_are_no_claim_of_a_deal() -> None:
    one = deal(passage="They signed.")
    assert one.passage == "They signed."
    assert list(one.facts()) == list(deal().facts())
