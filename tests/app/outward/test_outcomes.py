from pathlib import Path

from tui.app.outward.outcomes import say_done, say_preview
from tui.exports import Exported, Notes, Preview


def test_a_preview_says_how_much_there_will_be_and_what_is_not_kept() -> None:
    said = say_preview(Preview(1234, ("a", "b"), ("one", "two", "three", "four")), "so far").plain
    assert said.split("\n") == [
        "1,234 deals · 2 columns",
        "so far",
        "Not kept as it is here:",
        "– one",
        "– two",
        "– three",
        "– and 1 more thing",
    ]
    assert say_preview(Preview(1, ("a",), ())).plain == "1 deal · 1 column\nNothing is lost."


def test_what_is_done_says_where_it_went_and_all_that_was_lost() -> None:
    notes = Notes()
    notes.count("deals", 3)
    notes.count("facts")
    notes.count("Person", 1200)
    notes.change("a line end became a space", 2)
    said = say_done(Exported((Path("/x/a\x1b.csv"), Path("/x/b.json")), notes)).plain
    assert said.split("\n") == [
        "Written: /x/a␛.csv",
        "beside it: b.json",
        "3 deals · 1 fact · Person 1,200",
        "– 2 times: a line end became a space",
    ]


def test_a_preview_without_deals_says_what_else_there_is_or_that_it_cannot_be() -> None:
    told = Preview(0, ("a", "b"), (), 2)
    assert say_preview(told).plain.split("\n")[:2] == ["0 deals · 2 columns", "and 2 other records"]
    assert say_preview(Preview(0, ("a",), ("one",), refused="No deal.")).plain.split("\n") == [
        "0 deals · 1 column",
        "No deal.",
    ]
