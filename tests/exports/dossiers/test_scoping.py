import pytest

from tests.exports.documents import hostile, selected
from tui.exports.dossiers.scoping import is_whole, missions_of, title_of


@pytest.mark.parametrize(
    ("query", "whole", "title"),
    [
        ("", True, "Multisectoral mission to Japan"),
        ("mission:2014-01-japan", True, "Multisectoral mission to Japan"),
        ("kind:licence", False, "Deals that answer “kind:licence”"),
        ("mission:2014-01-japan batteries", False, "Deals that answer “mission:2014-01-japan batteries”"),
    ],
)
def test_a_dossier_is_on_a_mission_or_on_a_query(query: str, whole: bool, title: str) -> None:
    selection = selected(query)
    missions = missions_of(selection, selection.deals(), 10)
    assert [record.id for record in missions] == ["2014-01-japan"]
    assert is_whole(selection, missions) == whole
    assert title_of(selection, missions) == title


def test_all_deals_of_several_missions_are_called_so() -> None:
    selection = selected("", hostile())
    assert title_of(selection, missions_of(selection, selection.deals(), 100)) == "All deals"
