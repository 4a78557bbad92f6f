import pytest

from tui.store.bulk.rows import Row
from tui.store.bulk.templates import columns_in, template

ROW = Row({"a": "1234.5", "b": "two", "b:c": "colon"})
ROW.whole = {"b": "two\nlines"}


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ("plain", "plain"),
        ("", ""),
        ("{b}", "two"),
        ("<{b}> {}", "<two> it"),
        ("{a:,.0f}", "1,234"),
        ("{a:.2f} {a:,}", "1234.50 1,234.5"),
        ("{b:c}", "colon"),
        ("{b:,}", ""),
        ("no {gone}", ""),
    ],
)
def test_a_template_is_filled_with_the_cells_of_a_row(text: str, filled: str) -> None:
    assert template(text)(ROW, "it") == filled


def test_a_template_of_whole_cells_keeps_line_ends_and_leaves_out_what_is_empty() -> None:
    assert template("{b}\n{gone}\n", whole=True)(ROW, "") == "two\nlines"
    assert template("{gone}", whole=True)(ROW, "") == ""


def test_the_columns_of_a_template_are_told() -> None:
    assert list(columns_in("{a:,.0f} and {b:c} of {}")) == ["a", "b:c"]
