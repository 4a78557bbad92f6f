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
