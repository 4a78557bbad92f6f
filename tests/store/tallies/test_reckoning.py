from collections.abc import Iterator
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from tui.records import Interval
from tui.store import Member, Workspace, say_sum, say_tally
from tui.store.tallies import Around, Line, Stats, by_columns, compared, is_plain
from tui.store.tallies.tallying import tally

from ..plain import Kept, workspaces
from ..tallied import in_any_order
from ..workspaces import amount, deal, figure, workspace

modest = settings(max_examples=40)


@modest
@given(workspaces())
def test_columns_come_to_what_the_deals_come_to(opened: Workspace) -> None:
    kept, ids = Kept(opened), tuple(opened.records)
    assert all(map(is_plain, kept.deals.values()))
    assert kept.tally(ids) == tally(opened, ids)
    assert [each.line for each in kept.tally(ids).sums] == [each.line for each in tally(opened, ids).sums]


@modest
@given(workspaces(), st.data())
def test_of_some_deals_they_come_to_what_these_come_to(opened: Workspace, data: st.DataObject) -> None:
    ids = tuple(id for id in opened.records if data.draw(st.booleans()))
    assert in_any_order(Kept(opened).tally(ids)) == in_any_order(tally(opened, ids))


@modest
@given(workspaces(), st.data())
def test_what_is_left_of_the_whole_is_as_good(opened: Workspace, data: st.DataObject) -> None:
    kept = Kept(opened)
    ids = tuple(id for id in opened.records if data.draw(st.booleans()))
    others = kept.stats(set(opened.records) - {*ids})
    left = {
        cell: without(whole, others.get(cell, Stats()), kept.stats(ids).get(cell, Stats()))
        for cell, whole in kept.stats(opened.records).items()
    }
    assert kept.tally_of(left, ids) == kept.tally(ids)


def without(whole: Stats, others: Stats, ends: Stats) -> Stats:
    """Numbers and sums by subtraction, the least and the greatest by other means."""
    return Stats(whole.count - others.count, whole.sum - others.sum, ends.low, ends.high)


def test_a_million_of_large_numbers_are_summed_exactly_in_floating_point() -> None:
    told = [amount("CAD", value="999999999999.99"), amount("CAD", value="21474836.47")]
    kept = Kept(workspace(*(deal(f"trip/{n}", figure=[each]) for n, each in enumerate(told))))
    ids = ("trip/0",) * 1_000 + ("trip/1",) * 1_000
    thousandfold = {cell: times(each, 1_000) for cell, each in kept.stats(ids).items()}
    assert all(abs(each.sum) < 2**53 for each in thousandfold.values())
    (total,) = kept.tally_of(thousandfold, ids).sums
    assert total.total == Interval.of(Decimal("1000021474836460000.00"))
    assert total.stating == len(total.members) == 2_000_000


def times(stats: Stats, number: int) -> Stats:
    return Stats(stats.count * number, stats.sum * number, stats.low, stats.high)


def test_without_the_least_and_the_greatest_all_else_is_told() -> None:
    hopes = [figure("jobs", value=value, unit="jobs", modality="expected") for value in (40, 60)]
    kept = Kept(workspace(*(deal(f"trip/{n}", figure=[each]) for n, each in enumerate(hopes))))
    ids = tuple(kept.deals)
    whole = kept.stats(ids)
    without_ends = {cell: Stats(each.count, each.sum) for cell, each in whole.items()}
    said = [say_sum(kept.tally_of(stats, ids).sums[0]) for stats in (whole, without_ends)]
    assert said == [
        "not added: expected, not done, each 40 to 60, in all 100 if they came true",
        "not added: expected, not done, in all 100 if they came true",
    ]


def test_only_what_is_listed_and_compares_needs_the_least_and_the_greatest() -> None:
    told = [
        amount("CAD"),
        figure("jobs", value=3, unit="jobs", modality="expected"),
        figure("rank", "rank", value=3),
    ]
    kept = Kept(workspace(deal("trip/one", figure=told)))
    listed = {cell.split("_")[0] for cell in compared(kept.columns)}
    assert [column.kind for key, column in kept.columns.items() if key in listed] == ["count"]


NOTHING = Around(0, 0, 0, 0)


def test_members_are_told_only_when_they_are_looked_at() -> None:
    asked: list[Line] = []

    def told(line: Line) -> Iterator[Member]:
        asked.append(line)
        return kept.members(kept.deals, line)

    kept = Kept(workspace(*(deal(f"trip/{n}", figure=[amount("CAD")]) for n in range(2))))
    found = by_columns(
        kept.columns, kept.stats(kept.deals), told, lambda: NOTHING, evidence={}, deals=2, of=2
    )
    (total,) = found.sums
    assert (len(total.members), say_tally(found)[-1]) == (2, "2 deals · 10 dollars, CAD")
    assert asked == []
    assert total.members[0].id == "trip/0"
    assert asked == [total.line]
