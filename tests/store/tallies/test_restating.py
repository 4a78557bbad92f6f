from hypothesis import given
from hypothesis import strategies as st

from tui.records import Deal
from tui.store.tallies.restating import Restating

from ..workspaces import deal

NAMES = "abcd"


def made(**steps: dict[str, str]) -> Restating:
    """Deals of one mission, with what each follows or is part of."""
    return Restating(deal(f"trip/{name}", **more) for name, more in steps.items())


def test_a_chain_of_deals_stands_for_what_it_restates() -> None:
    chain = made(a={}, b={"follows": "a"}, c={"follows": "b"})
    assert chain.again("trip/a") == ["trip/b", "trip/c"]
    assert chain.again("trip/c") == []
    assert chain.latest("trip/a", ["trip/a", "trip/b", "trip/c"]) == "trip/c"
    assert chain.latest("trip/a", ["trip/a", "trip/b"]) == "trip/b"
    assert chain.latest("trip/a", ["trip/a"]) == "trip/a"


def test_a_deal_is_restated_across_one_that_is_not_asked_for_and_across_missions() -> None:
    chain = Restating([deal("trip/a"), deal("trip/b", follows="a"), deal("visit/c", follows="trip/b")])
    assert chain.latest("trip/a", ["trip/a", "visit/c"]) == "visit/c"


def test_a_whole_stands_for_its_parts_and_for_what_restates_them() -> None:
    found = made(whole={}, part={"part_of": "whole"}, again={"follows": "part"})
    assert found.counting("trip/part") == ["trip/whole", "trip/again"]
    assert found.counting("trip/again") == ["trip/whole"]
    assert found.again("trip/part") == ["trip/again"]
    assert found.counting("trip/whole") == []


def test_what_restates_a_whole_stands_for_its_parts() -> None:
    found = made(part={"part_of": "whole"}, whole={}, again={"follows": "whole"})
    assert found.counting("trip/part") == ["trip/whole", "trip/again"]


def test_in_a_circle_the_last_stands_for_the_others() -> None:
    circle = made(a={"follows": "c"}, b={"follows": "a"}, c={"follows": "b"})
    everyone = ["trip/a", "trip/b", "trip/c"]
    assert {circle.latest(id, everyone) for id in everyone} == {"trip/c"}


def test_a_deal_that_follows_itself_or_nothing_known_stands_alone() -> None:
    found = made(a={"follows": "a"}, b={"follows": "unknown"}, c={"part_of": "c"})
    assert [found.counting(f"trip/{name}") for name in "abc"] == [[], [], []]


@st.composite
def families(draw: st.DrawFn) -> list[Deal]:
    def step() -> str | None:
        return draw(st.none() | st.sampled_from(NAMES))

    return [deal(f"trip/{name}", follows=step(), part_of=step()) for name in NAMES]


@given(families())
def test_no_two_deals_stand_for_each_other_and_something_always_stands(deals: list[Deal]) -> None:
    found = Restating(deals)
    ids = [each.id for each in deals]
    for one in ids:
        assert one not in found.counting(one)
        assert not any(one in found.counting(other) for other in found.counting(one))
        assert found.again(found.latest(one, ids)) == []
    assert any(not found.counting(one) for one in ids)
