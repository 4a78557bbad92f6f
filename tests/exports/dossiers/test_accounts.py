from tests.exports.documents import selected
from tests.store.workspaces import deal, figure, workspace
from tui.exports import Notes
from tui.exports.dossiers import LOSES, gathered
from tui.store import TantivyCatalogue


def test_a_total_tells_what_is_added_and_why_the_rest_is_not() -> None:
    done = figure("jobs", value=4, unit="jobs")
    hoped = figure("jobs", value=9, unit="jobs", modality="expected")
    deals = (deal("trip/a", title="A", figure=[done]), deal("trip/b", title="B", figure=[hoped]))
    (total,) = gathered(selected("", TantivyCatalogue(workspace(*deals))), Notes(LOSES)).totals
    assert total.said == "4 · 1 listed: expected, not done"
    assert [(line.mark, line.said, line.beside) for line in total.lines] == [
        ("added", "A: 4 jobs", "added"),
        ("listed", "B: 9 jobs, expected", "not done"),
    ]
    assert [line.anchor for line in total.lines] == ["trip/a:jobs", "trip/b:jobs"]


def test_what_is_announced_stands_beside_what_is_recorded() -> None:
    rows = gathered(selected(), Notes(LOSES)).beside
    assert [row.said for row in rows] == [
        "3 partnerships announced; 3 recorded deals · none missing · another claim is believed",
        "5 agreements (external) announced; 3 recorded deals · 2 not recorded",
        "35 representatives announced; none of them recorded by name",
    ]


def test_a_deal_that_is_told_again_is_named() -> None:
    deals = (deal("trip/a", title="A"), deal("trip/b", title="B", follows="a"))
    told = gathered(selected("", TantivyCatalogue(workspace(*deals))), Notes(LOSES)).beside
    assert [(row.label, row.said) for row in told] == [("A", "told again in B, and counted there")]


def test_claims_stand_side_by_side_with_the_believed_one_marked() -> None:
    rows = gathered(selected("kind:distribution"), Notes(LOSES)).disagreements
    (row,) = rows
    assert row.title == "new partners"
    assert [line.mark for line in row.lines] == ["believed", "claimed"]
    assert row.lines[1].words[0].quote == "new partners"
