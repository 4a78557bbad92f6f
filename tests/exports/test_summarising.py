from tests.exports.selections import mission_to_japan, money
from tui.exports.summarising import say_beside, summary_of
from tui.store import say_tally


def test_what_the_records_do_not_believe_is_not_the_headline() -> None:
    selection = mission_to_japan()
    summary = summary_of(selection.catalogue.tally(selection.query), selection)
    assert summary.startswith("3 deals · 6 organisations · 1 of 3 with an amount")
    assert summary.endswith("5 agreements (external) announced; 3 recorded deals · 2 not recorded")
    assert "3 partnerships announced" not in summary


def test_what_is_not_believed_is_told_as_such() -> None:
    selection = mission_to_japan()
    told = {
        each.figure.id: say_beside(each, selection)
        for each in selection.catalogue.tally(selection.query).announced
    }
    assert told["deals-announced"].endswith("none missing · another claim is believed")
    assert "another claim" not in told["deals-announced-by-the-end"]


def test_where_nothing_is_announced_it_is_the_tally_in_a_line() -> None:
    selection = money()
    tally = selection.catalogue.tally(selection.query)
    assert summary_of(tally, selection) == say_tally(tally)[0]
