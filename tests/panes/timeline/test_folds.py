from tui.panes.timeline.folds import Heading, clusters
from tui.records import When
from tui.store import Moment, Scale

MISSION = Moment("mission", "trip", None, 0)


def heading(edtf: str | None = None, kind: str = "unit") -> Moment:
    return Moment("unit" if kind == "unit" else "span", None, When(edtf=edtf) if edtf else None, 1)


def events(count: int) -> list[Moment]:
    return [Moment("event", f"trip/{number}", None, 2) for number in range(count)]


def test_rows_stand_under_their_headings_and_a_mission_alone() -> None:
    moments = [MISSION, heading("2014-01-20"), *events(2), Moment("deal", "trip/a", None, 3), heading("2014")]
    found = list(clusters(moments, "days", ()))
    assert [(each.head, each.heading, len(each.rows)) for each in found] == [
        (MISSION, None, 0),
        (moments[1], Heading("trip", "unit", "2014-01-20 None"), 3),
        (moments[5], Heading("trip", "unit", "2014 None"), 0),
    ]


def test_a_few_rows_do_not_fold_and_many_do_until_the_reader_turns_them() -> None:
    for count, folding in ((12, False), (13, True)):
        (found,) = clusters([heading("2014-01-20"), *events(count)], "days", ())
        assert (found.folding, found.folded) == (folding, folding)
        assert found.heading
        (turned,) = clusters([heading("2014-01-20"), *events(count)], "days", {found.heading})
        assert (turned.folding, turned.folded) == (folding, False)


def test_months_and_years_are_always_folded_at_first() -> None:
    for scale, folded in (("weeks", False), ("months", True), ("years", True)):
        (found,) = clusters([heading("2014"), *events(1)], scale, ())  # type: ignore[arg-type]
        assert found.folded == folded


def test_the_headings_of_two_missions_are_not_the_same() -> None:
    other = Moment("mission", "visit", None, 0)
    found = list(clusters([MISSION, heading("2014"), other, heading("2014")], "days", ()))
    assert len({each.heading for each in found}) == 3


def test_a_heading_without_rows_counts_and_does_not_fold() -> None:
    scales: tuple[Scale, ...] = ("days", "months")
    for scale in scales:
        (found,) = clusters([heading("2014")], scale, ())
        assert (found.counts, found.folding) == (True, False)
    (alone,) = clusters([MISSION], "days", ())
    assert not alone.counts


def test_what_is_of_no_mission_is_told_apart_from_the_mission_before() -> None:
    apart = Moment("apart", None, None, 0)
    found = list(clusters([MISSION, heading("2014"), apart, heading("2014")], "days", ()))
    assert [each.heading and each.heading.mission for each in found] == [None, "trip", None, ""]
