from hypothesis import given
from hypothesis import strategies as st

from tui.records import Deal, Figure, Record
from tui.store import Member, say_total
from tui.store.tallies.tallying import tally

from ..workspaces import amount, deal, figure, mission, workspace


def jobs(value: int | None = 4, id: str = "jobs", **more: object) -> Figure:
    fields = {"value": value, "unit": "jobs", **({} if value else {"qualifier": "many"}), **more}
    return figure(id, "count", **fields)


def members(*records: Record, asked: tuple[str, ...] = ()) -> list[tuple[str, str | None, str | None]]:
    """The figures over some deals: which, why it is only listed, and where it is counted."""
    opened = workspace(*records)
    found = [member for total in tally(opened, asked or opened.records).sums for member in total.members]
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
    found = members(one(jobs()), two(amount("CAD"), jobs(3, unit="offices"), follows="one"))
    assert [why for _, why, _ in found] == [None, None, None]


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
    assert [why for _, why, _ in found] == [None, "another_claim"]


def test_a_claim_that_is_not_believed_stands_for_nothing() -> None:
    claims = ("trip/one#jobs", "trip/two#jobs")
    trip = mission("trip", **disagreeing("trip/one#jobs", claims))
    found = members(trip, one(jobs()), two(jobs(5), follows="one"))
    assert found[0] == ("trip/one#jobs", None, None)


NAMES = "abcd"
FIGURES = (jobs(1), jobs(10), jobs(None), jobs(100, modality="expected"))


@st.composite
def families(draw: st.DrawFn) -> list[Deal]:
    def step() -> str | None:
        return draw(st.none() | st.sampled_from(NAMES))

    return [
        deal(
            f"trip/{name}",
            follows=step(),
            part_of=step(),
            figure=draw(st.lists(st.sampled_from(FIGURES), max_size=1)),
        )
        for name in NAMES
    ]


@given(families())
def test_what_is_counted_elsewhere_is_counted_there_and_something_is_always_added(deals: list[Deal]) -> None:
    opened = workspace(*deals)
    for total in tally(opened, opened.records).sums:
        by_deal: dict[str, Member] = {member.id: member for member in total.members}
        added = {id for id, member in by_deal.items() if member.why is None}
        for member in total.members:
            if member.counted_in:
                assert by_deal[member.counted_in].counted_in is None
        numbered = [each for each in FIGURES if each in [member.figure for member in total.members]]
        assert bool(added) == any(each.modality == "done" and each.value for each in numbered)
        assert (say_total(total) == "not added") == (not added)
