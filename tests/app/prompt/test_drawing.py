from hypothesis import given, settings
from hypothesis import strategies as st

from tui.app.prompt.drawing import Offered, choice_lines, in_sight, mistake_lines
from tui.store import Choice, Mistake

CHOICES = (
    Choice("kind:joint_venture", "joint venture", 1200),
    Choice("kind:supply", "supply", 7),
    Choice("jobs:", "a count of jobs"),
)


def carets(text: str, start: int, end: int, left: int = 0, room: int = 20) -> str:
    return mistake_lines([Mistake(start, end, "why")], text, left, room)[0].plain


def test_carets_stand_under_the_place_by_cells() -> None:
    assert carets("a bcd", 2, 5) == "  ^^^"
    assert carets("日本 bcd", 3, 6) == "     ^^^"
    assert carets("日本", 1, 2) == "  ^^"
    assert carets("kind:", 5, 5) == "     ^"


def test_what_is_scrolled_out_of_sight_is_pointed_at_from_the_edge() -> None:
    assert carets("a" * 30, 0, 2, left=-10) == "^"
    assert carets("a" * 30, 28, 30) == " " * 19 + "^"


def test_the_first_reason_is_told_with_the_nearest_right_thing_and_how_many_more_there_are() -> None:
    mistakes = [Mistake(0, 1, "no such field", "kind:"), Mistake(3, 4, "why")]
    lines = [line.plain.strip() for line in mistake_lines(mistakes, "abcd", 0, 60)]
    assert lines == ["^  ^", "no such field; did you mean kind:? (and 1 more)"]


def test_a_long_reason_takes_several_lines() -> None:
    lines = mistake_lines([Mistake(0, 1, "word " * 20)], "a", 0, 30)
    assert len(lines) > 3
    assert all(line.cell_len <= 30 for line in lines)


def test_without_mistakes_there_is_nothing_to_tell() -> None:
    assert mistake_lines([], "abc", 0, 30) == []


def test_choices_are_told_with_what_they_mean_and_how_often_they_are() -> None:
    lines = [line.plain for line in choice_lines(Offered(CHOICES, 1), range(3), 50, "bold")]
    assert [line.split() for line in lines] == [
        ["kind:joint_venture", "joint", "venture", "1,200"],
        ["▌", "kind:supply", "7"],
        ["jobs:", "a", "count", "of", "jobs"],
    ]
    assert len({len(line) for line in lines}) == 1


def test_hostile_choices_are_shown_and_not_obeyed() -> None:
    line = choice_lines(Offered((Choice("org:[b]x\x1b", "\u202e[/]", 1),)), range(1), 60, "bold")[0]
    assert line.plain.split() == ["org:[b]x␛", "<U+202E>[/]", "1"]


@settings(max_examples=60)
@given(st.integers(0, 30), st.integers(1, 9), st.data())
def test_the_chosen_one_is_always_in_sight(number: int, most: int, data: st.DataObject) -> None:
    chosen = data.draw(st.none() | st.integers(0, number - 1)) if number else None
    told = in_sight(Offered(CHOICES[:1] * number, chosen), most)
    assert len(told) == min(number, most)
    assert chosen is None or chosen in told
    assert not told or 0 <= told[0] <= told[-1] < number
