import pytest

from tui.store import Mistake, read_query, say_mistakes


def test_the_place_stands_under_the_text_and_then_the_reason() -> None:
    assert say_mistakes("a contry:JP", [Mistake(2, 9, "there is no field contry", "country:")]) == [
        "a contry:JP",
        "  ^^^^^^^",
        "there is no field contry; did you mean country:?",
    ]


@pytest.mark.parametrize(
    ("text", "carets"),
    [("東京 !", "     ^"), ("\x1b !", "  ^"), ("e\u0301 !", "  ^"), ("~", "^"), ("a\tb or", "    ^^")],
)
def test_the_place_is_found_by_the_width_of_what_is_shown(text: str, carets: str) -> None:
    assert say_mistakes(text, read_query(text).mistakes)[1] == carets


def test_a_long_text_is_cut_around_the_place() -> None:
    text = "x" * 500 + " ! " + "y" * 500
    shown, carets, _ = say_mistakes(text, read_query(text).mistakes)
    assert len(shown) < 150
    assert shown[0] == shown[-1] == "…"
    assert shown[carets.index("^")] == "!"


def test_of_a_long_mistake_only_the_beginning_is_shown() -> None:
    text = "jobs:" + "x" * 60_000
    shown, carets, _ = say_mistakes(text, read_query(text).mistakes)
    assert len(shown) == len(carets) + 1 < 200
    assert shown.endswith("x…")


def test_of_many_mistakes_some_of_each_sort_are_told_and_how_many_more_there_are() -> None:
    text = "(" * 3000 + "batt contry:JP"
    told = say_mistakes(text, read_query(text).mistakes)
    assert told[2::3] == [
        "this group is not closed: a ) is missing",
        "so many groups in one another are not read",
        "there is no field contry; in quotes, it is searched for; did you mean country:?",
    ]
    assert told[-1] == "and 2,998 more mistakes"
