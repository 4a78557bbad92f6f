import pytest

from tui.store.files.histories import backwards

from ..workspaces import deal


@pytest.mark.parametrize(
    ("dates", "told"),
    [
        (["2014-01-20", "2014-01-20", "2015"], []),
        (["2014-01", "2014-01-05", "2014"], []),
        ([None, "2015", None, "2014"], [(3, "2014 lies before 2015, when it had been announced")]),
        (
            ["2014-01-20/..", "2013"],
            [(1, "2013 lies before 20 January 2014, when it had been announced")],
        ),
        (["../2014-01-20", "2013"], []),
        (
            ["9999", "0001", "2014"],
            [
                (1, "year 1 lies before 9999, when it had been announced"),
                (2, "2014 lies before 9999, when it had been announced"),
            ],
        ),
    ],
)
def test_a_dated_stage_may_not_lie_before_one_above_it(
    dates: list[str | None], told: list[tuple[int, str]]
) -> None:
    stages = [{"is": "announced", **({"when": date} if date else {})} for date in dates]
    found = list(backwards(deal("trip/a", stage=stages)))
    ending = ": a history is told from its first stage to its last"
    assert found == [(("stage", number, "when"), reason + ending) for number, reason in told]
