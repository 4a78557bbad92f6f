import pytest

from .results import Goal, Reached, Result
from .table import table


@pytest.mark.parametrize(
    ("goal", "ours", "reached"),
    [
        (Goal(15, 5), [4, 4, 40], "aim"),
        (Goal(15, 5), [12], "least"),
        (Goal(15, 5), [16], "no"),
        (Goal(15, 5, "worst"), [4, 4, 40], "no"),
        (Goal(1.8, 1.4, "ratio"), [30], "least"),
        (Goal(10, 20, more=True), [25], "aim"),
        (Goal(10, 20, more=True), [15], "least"),
        (Goal(10, 20, more=True), [5], "no"),
        (Goal(0, 0, "worst"), [0, 0], "aim"),
        (None, [1], "–"),
        (Goal(1, 1), [], "–"),
    ],
)
def test_a_goal_is_held_against_the_median_the_worst_or_the_ratio(
    goal: Goal | None, ours: list[float], reached: Reached
) -> None:
    assert Result("all", ours, floor=[20], goal=goal).reached == reached


def test_nothing_is_divided_by_nothing() -> None:
    assert Result("all", [1], floor=[0]).ratio is None
    assert Result("all", [], floor=[1]).ratio is None


def test_the_table_aligns_its_columns_and_says_median_and_worst() -> None:
    heading, _, first, second = table(
        [
            Result("first", [1, 2, 9], floor=[1], beside="bare", goal=Goal(1.8, 1.4, "ratio"), note="said"),
            Result("the second", [], "MiB"),
        ]
    )
    assert first.split() == [
        "first",
        "2",
        "(1–9)",
        "ms",
        "CPU",
        "1",
        "2.00x",
        "1.8x",
        "1.4x",
        "no",
        "bare",
        "said",
    ]
    assert second.split() == ["the", "second", "–", "–"]
    assert heading.index("beside it is") == first.index("bare")
