from tests.exports.documents import selected
from tests.store.workspaces import event, mission, workspace
from tui.exports import Notes
from tui.exports.dossiers import LOSES, Moment, gathered
from tui.exports.dossiers.moments import moments_of
from tui.exports.dossiers.places import Places
from tui.records import When
from tui.store import Catalogue, TantivyCatalogue
from tui.store import Moment as Found


def timeline(query: str = "", of: Catalogue | None = None) -> list[Moment]:
    return list(gathered(selected(query, of), Notes(LOSES)).timeline)


def test_days_are_headings_over_what_happened_on_them() -> None:
    rows = timeline("kind:distribution")
    assert [(row.said, row.depth, row.heading) for row in rows] == [
        ("Japan 2014", 0, True),
        ("Mon 20 January 2014", 1, True),
        ("Business lunch with Japanese economic circles", 2, False),
        ("Toon Boom × HeARTBIT", 3, False),
    ]


def test_a_row_leads_to_its_entry_and_says_when_and_what_it_was() -> None:
    lunch = timeline("kind:distribution")[2]
    assert (lunch.anchor, lunch.beside) == ("2014-01-japan/business-lunch", "midday · meal")


def test_a_heading_under_which_nothing_is_told_says_how_much_there_was() -> None:
    first, second = (Found("unit", None, When(edtf=day), 1, deals=3) for day in ("2014-01", "2014-02"))
    told = moments_of([first, second], selected(), Places([]))
    assert [(row.said, row.beside) for row in told] == [
        ("January 2014", "3 deals"),
        ("February 2014", "3 deals"),
    ]


def test_what_was_only_planned_is_told_from_what_was_held() -> None:
    told = [
        event("trip/a", title="A", status="planned", when="2014-01-20"),
        event("trip/b", title="B", when="2014-01-20"),
    ]
    rows = timeline("", TantivyCatalogue(workspace(mission(), *told)))
    assert [(row.said, row.held) for row in rows if not row.heading] == [("A", False), ("B", True)]
