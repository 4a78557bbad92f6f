import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.records import Deal
from tui.store.files.circles import circles_of

from ..workspaces import deal


def told(*deals: Deal) -> list[tuple[str, str, str]]:
    return [(found.id, key, reason) for found, key, reason in circles_of(deals)]


@pytest.mark.parametrize(
    ("deals", "lines"),
    [
        ([deal("trip/a", follows="b"), deal("trip/b")], []),
        ([deal("trip/a", follows="gone")], []),
        (
            [deal("trip/a", follows="a")],
            [("trip/a", "follows", 'a circle of deals: "trip/a" follows "trip/a"')],
        ),
        (
            [deal("trip/c", follows="b"), deal("trip/b", follows="trip/a"), deal("trip/a", part_of="c")],
            [
                (
                    "trip/c",
                    "follows",
                    'a circle of deals: "trip/c" follows "trip/b", "trip/b" follows "trip/a", '
                    '"trip/a" is part of "trip/c"',
                )
            ],
        ),
        (
            [deal("trip/a", follows="b", part_of="b"), deal("trip/b", part_of="a")],
            [
                (
                    "trip/a",
                    "follows",
                    'a circle of deals: "trip/a" follows "trip/b", "trip/b" is part of "trip/a"',
                )
            ],
        ),
    ],
)
def test_a_circle_is_told_once_with_its_deals(deals: list[Deal], lines: list[tuple[str, str, str]]) -> None:
    assert told(*deals) == lines


@given(st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), min_size=8, max_size=8))
def test_there_is_a_circle_just_where_some_deal_comes_back_to_itself(steps: list[tuple[int, int]]) -> None:
    deals = [
        deal(f"trip/{at}", follows=str(one), part_of=str(other)) for at, (one, other) in enumerate(steps)
    ]
    assert told(*deals)
    straight = [
        deal(f"trip/{at}", follows=str(max(pair)) if max(pair) > at else None)
        for at, pair in enumerate(steps)
    ]
    assert not told(*straight)


def test_many_circles_are_told_at_once() -> None:
    pairs = [(f"trip/a{number}", f"trip/b{number}") for number in range(3000)]
    deals = [deal(id, follows=other) for pair in pairs for id, other in (pair, pair[::-1])]
    assert [id for id, _, _ in told(*deals)] == [one for one, _ in pairs]
