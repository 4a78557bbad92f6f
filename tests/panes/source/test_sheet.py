from rich.style import Style

from tui.panes.source.passage import Lights, Look
from tui.panes.source.sheet import Sheet
from tui.store import Coverage, Workspace, coverage

from .trip import SOURCE, TEXT, trip

LOOK = Look(Style(reverse=True), Style(underline=True), Style(dim=True), Style(italic=True))


def sheet(known: Workspace) -> Sheet:
    return Sheet(SOURCE, known, coverage(known, SOURCE) or Coverage(0, 0, 0, 0, ()), LOOK)


def span(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


def lines(made: Sheet, width: int = 70) -> list[str]:
    return [line.plain.strip() for row in made.rows() for line in row.lines(width)]


def test_each_paragraph_has_its_figure_above_it_and_the_strip_says_where_the_least_is() -> None:
    found = lines(sheet(trip("Alpha met Beta on Monday", "Gamma")))
    assert found[0].endswith("the least of a paragraph 0% (¶ 2)")
    assert [line for line in found if line.startswith("¶")] == ["¶ 1 · 95%", "¶ 2 · 0%", "¶ 3 · 33%"]


def test_only_sentences_in_which_something_changes_are_drawn_again() -> None:
    made = sheet(trip("Alpha"))
    made.light(Lights((span("Alpha"),)))
    before = list(made.rows())
    made.light(Lights((span("Gamma"),)))
    after = made.rows()
    assert [one.key for one, other in zip(before, after, strict=True) if one is not other] == [0, 2]
    made.paint(LOOK)
    assert [one.key for one, other in zip(after, made.rows(), strict=True) if one is other].count(None) == 3


def test_one_sentence_at_a_time_is_open() -> None:
    made = sheet(trip("Alpha"))
    assert made.open(0)
    assert not made.open(0)
    before = list(made.rows())
    assert made.open(2)
    changed = [one.key for one, other in zip(before, made.rows(), strict=True) if one is not other]
    assert changed == [0, 2]


def test_words_that_are_not_found_are_told_above_what_is_most_like_them() -> None:
    made = sheet(trip("Gamma left late"))
    made.light(Lights(), "Gamma left late")
    keys = [row.key for row in made.rows()]
    assert keys == ["coverage", None, 0, None, 1, None, "lost", 2]
    made.light(Lights(), "nothing whatever of that sort")
    assert made.rows()[0].key == "lost"
    made.light(Lights())
    assert "lost" not in [row.key for row in made.rows()]


def test_what_is_amiss_is_said_in_a_few_words() -> None:
    made = sheet(trip("Beta", changed=True))
    assert list(made.amiss()) == ["! source changed"]
    made.light(Lights(unsettled=(span("Beta"), span("Gamma"))))
    assert list(made.amiss()) == ["? 1 of 2 places", "! source changed"]
    made.light(Lights(), "Gamma left late")
    assert list(made.amiss()) == ["✗ not in this source", "! source changed"]
    assert not list(sheet(trip("Beta")).amiss())


def test_the_value_behind_words_is_the_one_that_is_named() -> None:
    made = sheet(trip("Alpha met", "Beta on Monday"))
    value = made.value_of([span("Beta on Monday")], "trip/pact#jobs", None)
    assert value is not None
    assert value.at == 1
    assert made.value_of([span("Beta on Monday")], "trip/pact#other", None) is None
    assert made.value_of([span("Gamma")], None, None) is None


def test_a_position_is_of_the_sentence_that_holds_it() -> None:
    made = sheet(trip("Alpha"))
    assert [made.sentence_of(span(words)[0]) for words in ("Alpha", "Monday", "140", "early")] == [0, 0, 1, 2]
    made.light(Lights((span("140"),)))
    assert [made.is_sought(number) for number in range(3)] == [False, True, False]
    assert made.line_of(span("140")[0], 70) == 0
    assert made.line_of(span("140")[0], 18) == 1
