import pytest

from tui.views import View, said_name, say_place


def test_a_name_is_one_line_without_what_a_terminal_obeys() -> None:
    assert said_name("  big \n deals ") == "big deals"
    assert said_name('the "big" ones\x1b[2J') == "the 'big' ones␛[2J"


@pytest.mark.parametrize("text", ["", "  \n", "x" * 81])
def test_what_can_be_no_name_is_refused_with_a_reason(text: str) -> None:
    with pytest.raises(ValueError, match="name"):
        said_name(text)


def test_where_a_view_is_looked_at_is_said_as_one_reads_it() -> None:
    assert say_place(View("a", "", "deals", "date:down")) == "deals, by date ↓"
    assert say_place(View("a", sort="home_seat")) == "by home seat"
    assert say_place(View("a", "b")) == ""
