import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.records import Deal, Figure, Record
from tui.store import say_total
from tui.store.tallies.tallying import tally

from ..workspaces import amount, deal, figure, mission, source, workspace


def jobs(value: int | None = 4, id: str = "jobs", **more: object) -> Figure:
    fields = {"value": value, "unit": "jobs", **({} if value else {"qualifier": "many"}), **more}
    return figure(id, "count", **fields)


def members(*records: Record, asked: tuple[str, ...] = ()) -> list[tuple[str, str | None, str | None]]:
    """The figures over some deals: which, why it is only listed, and where it is counted."""
    opened = workspace(*records)
    found = [member for total in tally(opened, asked or opened.records).sums for member in total.members]
    found.sort(key=lambda member: list(opened.records).index(member.id))
    return [(f"{member.id}#{member.figure.id}", member.why, member.counted_in) for member in found]


def one(figure: Figure, **more: object) -> Deal:
    return deal("trip/one", figure=[figure], **more)


def two(*figures: Figure, **more: object) -> Deal:
    return deal("trip/two", figure=list(figures), **more)


def test_what_a_later_deal_restates_is_counted_there() -> None:
    assert members(one(jobs()), two(jobs(5), follows="one")) == [
        ("trip/one#jobs", "restated", "trip/two"),
        ("trip/two#jobs", None, None),
    ]


def test_along_a_chain_only_the_last_that_states_it_counts() -> None:
    last = deal("visit/three", follows="trip/two", figure=[jobs(6)])
    assert members(one(jobs()), two(follows="one"), last) == [
        ("trip/one#jobs", "restated", "visit/three"),
        ("visit/three#jobs", None, None),
    ]


def test_what_a_later_deal_does_not_state_again_still_counts() -> None:
    found = members(one(jobs()), two(amount("CAD"), jobs(3, "offices", unit="offices"), follows="one"))
    assert [why for _, why, _ in found] == [None, None, None]


def test_a_figure_of_the_same_name_restates_one_whatever_it_is_counted_in() -> None:
    for earlier, later in (
        (jobs(), jobs(5, unit="positions")),
        (jobs(of="Quebec"), jobs()),
        (amount("CAD"), amount("USD")),
        (amount("CAD", "inferred"), amount("CAD")),
    ):
        found = members(one(earlier), two(later, follows="one"))
        assert [(why, counted_in) for _, why, counted_in in found] == [("restated", "trip/two"), (None, None)]


def test_a_figure_restates_only_its_own_name_where_the_earlier_deal_has_several_of_its_measure() -> None:
    told = deal("trip/one", figure=[jobs(40), jobs(10, "trainees")])
    assert members(told, two(jobs(12, "trainees"), follows="one")) == [
        ("trip/one#jobs", None, None),
        ("trip/one#trainees", "restated", "trip/two"),
        ("trip/two#trainees", None, None),
    ]


def test_a_figure_that_alone_is_left_over_of_its_measure_restates_the_one_that_is() -> None:
    assert members(one(jobs()), two(jobs(5, "positions"), follows="one"))[0][1:] == ("restated", "trip/two")
    several = two(jobs(5, "positions"), jobs(6, "trainees"), follows="one")
    assert members(one(jobs()), several)[0][1:] == (None, None)


def test_a_figure_of_the_same_name_that_measures_otherwise_restates_nothing() -> None:
    share = figure("jobs", "share", value=5, unit="%", of="jobs")
    assert members(one(share), two(jobs(), follows="one"))[0] == ("trip/one#jobs", "share", None)


def test_what_is_renamed_on_the_way_is_followed_to_the_end() -> None:
    last = deal("trip/three", follows="two", figure=[jobs(6, "posts"), jobs(1, "trainees")])
    found = members(one(jobs(id="places")), two(jobs(5, "posts"), follows="one"), last)
    assert [counted_in for _, _, counted_in in found] == ["trip/three", "trip/three", None, None]


def joint(deal_id: str, *shared: str, value: int = 5) -> Deal:
    return deal(deal_id, figure=[amount("CAD", shared_by=shared, value=value)])


def test_a_joint_amount_that_two_deals_tell_counts_where_it_is_told_first() -> None:
    assert members(joint("trip/one", "first", "second"), joint("trip/two", "second", "first")) == [
        ("trip/one#investment", None, None),
        ("trip/two#investment", "joint", "trip/one"),
    ]


def test_what_is_joint_with_others_or_another_amount_counts_too() -> None:
    for other in (joint("trip/two", "first", "third"), joint("trip/two", "first", "second", value=6)):
        assert [why for _, why, _ in members(joint("trip/one", "first", "second"), other)] == [None, None]


def test_what_is_not_asked_for_counts_for_nothing() -> None:
    assert members(one(jobs()), two(jobs(5), follows="one"), asked=("trip/one",)) == [
        ("trip/one#jobs", None, None)
    ]


def test_a_number_is_not_given_up_for_one_that_is_only_hoped_for_or_not_stated() -> None:
    weaker = jobs(9, modality="expected"), jobs(None), jobs(9, basis="inferred")
    for later in weaker:
        found = members(one(jobs()), two(later, follows="one"))
        assert found[0] == ("trip/one#jobs", None, None)


def test_a_hope_that_is_restated_is_said_once() -> None:
    hopes = jobs(modality="expected"), jobs(5, modality="expected")
    assert members(one(hopes[0]), two(hopes[1], follows="one")) == [
        ("trip/one#jobs", "restated", "trip/two"),
        ("trip/two#jobs", "expected", None),
    ]


def test_in_a_circle_nothing_counts_twice_and_nothing_is_lost() -> None:
    assert members(one(jobs(), follows="two"), two(jobs(5), follows="one")) == [
        ("trip/one#jobs", "restated", "trip/two"),
        ("trip/two#jobs", None, None),
    ]


def test_a_part_is_counted_in_its_whole_where_that_states_the_same() -> None:
    assert members(one(jobs(), part_of="two"), two(jobs(9))) == [
        ("trip/one#jobs", "part", "trip/two"),
        ("trip/two#jobs", None, None),
    ]
    assert members(one(jobs(), part_of="two"), two(amount("CAD"))) == [
        ("trip/one#jobs", None, None),
        ("trip/two#investment", None, None),
    ]


def disagreeing(believed: str | None, claims: tuple[str, ...] = ("jobs", "more-jobs")) -> dict[str, object]:
    return {"disagreement": [{"about": "jobs", "claims": claims, "believed": believed}]}


def test_of_claims_that_differ_only_the_believed_one_is_added() -> None:
    told = deal("trip/one", figure=[jobs(), jobs(5, "more-jobs")], **disagreeing("more-jobs"))
    assert members(told) == [
        ("trip/one#jobs", "another_claim", None),
        ("trip/one#more-jobs", None, None),
    ]


def test_while_no_claim_is_believed_none_is_added() -> None:
    told = deal("trip/one", figure=[jobs(), jobs(5, "more-jobs")], **disagreeing(None))
    assert [why for _, why, _ in members(told)] == ["open_claim", "open_claim"]


def test_a_claim_can_stand_in_another_record() -> None:
    claims = ("trip/one#jobs", "trip/two#jobs")
    trip = mission("trip", **disagreeing("trip/one#jobs", claims))
    found = members(trip, one(jobs()), two(jobs(5)))
    assert [(why, beside) for _, why, beside in found] == [(None, None), ("another_claim", "trip/one")]


def test_a_claim_that_is_not_believed_is_never_added_whatever_is_asked_for_or_can_be_added() -> None:
    claims = ("trip/one#jobs", "trip/two#jobs")
    trip = mission("trip", **disagreeing("trip/one#jobs", claims))
    assert members(trip, one(jobs()), two(jobs(5)), asked=("trip/two",)) == [
        ("trip/two#jobs", "another_claim", "trip/one")
    ]
    inferred = jobs(5, "more-jobs", basis="inferred")
    told = deal("trip/one", figure=[jobs(), inferred], **disagreeing("more-jobs"))
    assert [why for _, why, _ in members(told)] == ["another_claim", "inferred"]


def test_a_claim_that_is_not_believed_stands_for_nothing() -> None:
    claims = ("trip/one#jobs", "trip/two#jobs")
    trip = mission("trip", **disagreeing("trip/one#jobs", claims))
    found = members(trip, one(jobs()), two(jobs(5), follows="one"))
    assert found[0] == ("trip/one#jobs", None, None)


NAMES = "abcd"
FIGURES = (
    jobs(1),
    jobs(10),
    jobs(None),
    jobs(100, modality="expected"),
    jobs(2, "trainees"),
    jobs(20, unit="positions"),
)


@st.composite
def families(draw: st.DrawFn) -> list[Deal]:
    def step() -> str | None:
        return draw(st.none() | st.sampled_from(NAMES))

    return [
        deal(
            f"trip/{name}",
            follows=step(),
            part_of=step(),
            figure=draw(st.lists(st.sampled_from(FIGURES), max_size=2, unique_by=lambda one: one.id)),
        )
        for name in NAMES
    ]


@given(families())
def test_what_is_counted_elsewhere_is_counted_there_and_something_is_always_added(deals: list[Deal]) -> None:
    opened = workspace(*deals)
    sums = tally(opened, opened.records).sums
    every = [member for total in sums for member in total.members]
    assert any(member.added for member in every) == any(_can_be_added(member.figure) for member in every)
    for member in every:
        if member.counted_in and _can_be_added(member.figure):
            assert any(other.id == member.counted_in and other.added for other in every)
    for total in sums:
        assert (say_total(total) == "not added") == all(member.why for member in total.members)


def _can_be_added(figure: Figure) -> bool:
    return figure.value is not None and figure.modality == "done"


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("They create 40 jobs.", None),
        ("They create 90 posts.", "not_found"),
        ("They create 140 jobs.", "not_found"),
        ("They create 40 jobs here and 40 jobs there.", "ambiguous"),
    ],
)
def test_a_number_is_added_only_if_its_words_stand_in_the_source_once(said: str, why: str | None) -> None:
    told = one(jobs(40, cite="40 jobs"))
    opened = workspace(told, source("trip/release"), texts={"trip/release": said})
    (total,) = tally(opened, opened.records).sums
    assert [member.why for member in total.members] == [why]
    assert say_total(total) == ("not added" if why else "40")


def test_a_number_that_quotes_no_known_source_is_not_added() -> None:
    assert members(deal("trip/one", figure=[jobs(40)]), source("trip/release")) == [
        ("trip/one#jobs", "not_found", None)
    ]
