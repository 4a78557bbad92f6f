from decimal import Decimal

from tui.store.foreign.told import Stating, Told, one_line

GIVEN = {
    "buyer": {"name": "First"},
    "items": [{"no": 1, "name": "First"}, {"no": 2}],
    "none": None,
    "list": [],
}


def test_what_is_read_is_no_longer_left() -> None:
    told = Told(GIVEN)
    assert told.text("buyer/name") == "First"
    assert told.peek("items/0/no") == "1"
    assert list(told.rest()) == [("items/no", 1), ("items/name", "First"), ("items/no", 2)]
    told.pass_over_all("items")
    assert list(told.rest()) == []


def test_lists_have_their_items_and_anything_else_none() -> None:
    told = Told(GIVEN)
    assert told.items("items") == ["items/0", "items/1"]
    assert told.items("buyer") == told.items("nothing/at/all") == told.items("items/7/x") == []


def test_the_passage_has_what_was_read_in_the_order_of_the_file_and_citations_stand_there_once() -> None:
    words = Stating(Told(GIVEN))
    plain = {
        "second": words.cite("items/0/name", "none"),
        "first": [words.said("buyer/name")],
        "x": words.said("y"),
    }
    assert words.settled(plain) == {
        "second": [{"quote": "First", "before": "items/0/name:"}],
        "first": [{"cite": [{"quote": "First", "before": "buyer/name:"}]}],
        "x": {"basis": "inferred"},
        "passage": "buyer/name: First\nitems/0/name: First",
    }


def test_leaves_lie_on_one_line_and_numbers_are_plain() -> None:
    assert [one_line(each) for each in (None, True, "a\n b", Decimal("1.50"), Decimal("1E+3"))] == [
        "",
        "true",
        "a b",
        "1.50",
        "1000",
    ]
    assert one_line(Decimal("1E+999999999")) == "1E+999999999"
