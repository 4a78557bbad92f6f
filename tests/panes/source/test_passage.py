from hypothesis import given
from hypothesis import strategies as st
from rich.style import Style

from tui.panes.source.passage import DrawnPassage, Lights, Look
from tui.store import Coverage, Feed

LOOK = Look(Style(reverse=True), Style(underline=True), Style(dim=True), Style(italic=True))
WORDS = "Alpha and Beta will create 40 jobs together"
AT = 100


def span(words: str) -> tuple[int, int]:
    start = AT + WORDS.index(words)
    return start, start + len(words)


def covered(*gaps: str) -> Coverage:
    return Coverage(AT, AT + len(WORDS), 1, 2, tuple(map(span, gaps)))


def feed(words: str, record: str = "pact") -> Feed:
    return Feed(*span(words), record, "jobs", record.title(), "jobs", 0, words, "verbatim")


def drawn(*gaps: str, words: str = "", near: str = "", feeds: tuple[Feed, ...] = ()) -> DrawnPassage:
    lights = Lights((span(words),) if words else (), (span(near),) if near else ())
    return DrawnPassage(WORDS, covered(*gaps), feeds, lights, LOOK)


def lines(passage: DrawnPassage, width: int) -> list[str]:
    return [line.plain.rstrip() for line in passage.lines(width)]


def styled(passage: DrawnPassage, style: Style, width: int = 70) -> list[str]:
    return [
        line.plain[each.start : each.end]
        for line in passage.lines(width)
        for each in line.spans
        if each.style == style
    ]


def test_words_their_neighbours_and_what_nothing_rests_on_look_different() -> None:
    passage = drawn("and", "together", words="40 jobs", near="Alpha")
    assert styled(passage, LOOK.words) == ["40 jobs"]
    assert styled(passage, LOOK.near) == ["Alpha"]
    assert styled(passage, LOOK.bare) == ["and", "together"]


def test_words_that_stand_often_look_like_none_of_these() -> None:
    lights = Lights(unsettled=(span("Alpha"), span("Beta")))
    passage = DrawnPassage(WORDS, covered(), (), lights, LOOK)
    assert styled(passage, LOOK.unsettled) == ["Alpha", "Beta"]
    assert styled(passage, LOOK.words) == []


def test_a_passage_under_the_cursor_names_everything_that_rests_on_it() -> None:
    feeds = tuple(feed("40 jobs", f"record {number}") for number in range(9))
    assert len(lines(DrawnPassage(WORDS, covered(), feeds, Lights(), LOOK), 80)) == 3
    assert len(lines(DrawnPassage(WORDS, covered(), feeds, Lights(), LOOK, whole=True), 80)) == 9


def test_each_line_is_marked_for_what_of_it_is_cited() -> None:
    passage = drawn("and", "together")
    assert lines(passage, 14) == ["┇ Alpha and", "┃ Beta will", "┃ create 40", "┃ jobs", "· together"]


def test_a_narrow_passage_counts_what_rests_on_it_and_a_wide_one_names_it() -> None:
    passage = drawn(feeds=(feed("40 jobs"), feed("Alpha", "firm")))
    assert lines(passage, 30)[0] == "┃ Alpha and Beta will        2"
    assert lines(passage, 80)[0].split() == ["┃", *WORDS.split(), "Pact", "jobs"]
    assert lines(passage, 80)[1].split() == ["Firm", "jobs"]
    assert lines(drawn(), 30)[0] == "┃ Alpha and Beta will"


def test_only_a_light_within_the_passage_is_its_own() -> None:
    value = feed("40 jobs")
    lights = Lights(((AT - 5, AT + 1), (0, 3)), ((AT - 5, AT),), current=value)
    spans = [(AT - 9, AT - 5), (AT - 5, AT - 1), (AT, AT + 9), (AT + 10, AT + 11)]
    assert lights.among(spans) == {
        1: Lights(((AT - 5, AT + 1),), ((AT - 5, AT),), (), value),
        2: Lights(((AT - 5, AT + 1),), (), (), value),
    }
    unsettled = Lights(unsettled=((AT, AT + 1), (AT + 10, AT + 11)), current=value)
    assert unsettled.among(spans) == {
        2: Lights(unsettled=((AT, AT + 1),), current=value),
        3: Lights(unsettled=((AT + 10, AT + 11),), current=value),
    }


def test_the_lines_of_a_width_are_made_once() -> None:
    passage = drawn()
    assert passage.lines(30) is passage.lines(30)
    assert passage.lines(31) is not passage.lines(30)


@given(st.integers(2, 120), st.sampled_from([at for at, char in enumerate(WORDS) if char != " "]))
def test_a_position_is_on_the_line_that_shows_it(width: int, at: int) -> None:
    passage = DrawnPassage(WORDS, covered(), (), Lights(((AT + at, AT + at + 1),)), LOOK)
    found = passage.lines(width)
    lit = [
        number for number, line in enumerate(found) if any(each.style == LOOK.words for each in line.spans)
    ]
    assert lit == [passage.line_of(AT + at, width)]
    assert WORDS[at] in found[lit[0]].plain
    assert max(line.cell_len for line in found) <= width
