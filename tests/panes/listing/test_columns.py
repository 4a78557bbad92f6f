from dataclasses import replace
from datetime import date

from tests.store.workspaces import deal, organisation, workspace
from tui.panes.listing.columns import TOLD, Told, declared
from tui.records import KINDS, Deal, Organisation
from tui.store import Workspace
from tui.store.answers.sorting import PLACES

AS_OF = date(2020, 1, 1)
EMPTY = workspace()


def column(kind: str, name: str) -> Told:
    return next(each for each in TOLD[kind] if each.name == name)


def signed(id: str, when: str | None) -> Deal:
    return deal(id, stage=[{"is": "signed", "when": when}])


def seen(*deals: Deal) -> Workspace:
    return replace(workspace(*deals), as_of=AS_OF)


def test_silences_are_said_briefly() -> None:
    deals = [signed("trip/a", "2019-12-20"), signed("trip/b", "2018-12-01"), signed("trip/c", "2010-01-01")]
    opened, silent = seen(*deals), column("deal", "silence")
    assert [silent.say(each, opened) for each in deals] == ["12 d", "1 y 1 mo", "10 y"]


def test_a_deal_without_a_date_says_so_and_one_that_is_to_come_too() -> None:
    undated, ahead = deal("trip/a"), signed("trip/b", "2021-01-01").seen_from(AS_OF)
    opened = seen(undated, ahead)
    said = [
        [column("deal", name).say(each, opened) for name in ("silence", "date")] for each in (undated, ahead)
    ]
    assert said == [["not dated", "not dated"], ["not yet", "1 Jan 2021"]]


def test_a_value_that_is_missing_does_not_move_the_others() -> None:
    kinds: list[Organisation] = [organisation("a", "A"), organisation("b", "B", home="JP")]
    assert [column("organisation", "kind").say(each, EMPTY) for each in kinds] == ["", ""]
    assert [column("organisation", "home").say(each, EMPTY) for each in kinds] == ["", "JP"]


def test_columns_are_declared_for_kinds_that_there_are_and_sort_by_what_there_is() -> None:
    assert set(TOLD) <= set(KINDS)
    for kind in TOLD:
        assert {each.id for each in declared(kind) if each.sorts} <= set(PLACES)
