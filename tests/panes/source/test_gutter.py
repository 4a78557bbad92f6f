from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.panes.source.gutter import cited_mark, records_beside, strip
from tui.store import Coverage, Feed


def feed(record: str, label: str, at: int = 0) -> Feed:
    return Feed(0, 5, record, label, record.title(), label, at, "words", "verbatim")


def said(
    feeds: list[Feed], width: int, lines: int, current: Feed | None = None, *, whole: bool = False
) -> list[str]:
    return [line.plain.rstrip() for line in records_beside(feeds, width, lines, current, whole=whole)]


JOBS, MONEY, NAME = feed("alpha", "jobs"), feed("alpha", "investment"), feed("beta", "name")


def test_each_record_is_named_once_with_all_that_rests_there() -> None:
    assert said([JOBS, NAME, MONEY, feed("alpha", "jobs", 1)], 40, 2) == [
        "Alpha  jobs, investment",
        "Beta  name",
    ]
    assert said([], 40, 2) == []


def test_the_value_that_is_looked_at_stands_out_where_it_stands() -> None:
    plain = said([JOBS, MONEY, NAME], 40, 2)
    assert said([JOBS, MONEY, NAME], 40, 2, MONEY) == plain
    first, second = records_beside([JOBS, MONEY, NAME], 40, 2, MONEY)
    bold = [
        line.plain[span.start : span.end]
        for line in (first, second)
        for span in line.spans
        if span.style == "bold"
    ]
    assert bold == ["investment"]


def test_what_is_long_takes_lines_that_are_free() -> None:
    assert said([JOBS, MONEY], 14, 3) == ["Alpha  jobs,", "  investment"]


def test_no_label_is_broken_in_two() -> None:
    partner = feed("alpha", "home partner")
    assert said([JOBS, partner], 18, 3) == ["Alpha  jobs,", "  home partner"]
    assert said([partner], 10, 3) == ["Alpha", "  home pa…"]


def test_without_room_each_record_says_how_many_values_it_has() -> None:
    feeds = [JOBS, MONEY, NAME, feed("gamma", "name")]
    assert said(feeds, 16, 3) == ["Alpha  2 values", "Beta  name", "Gamma  name"]
    assert said(feeds, 14, 3)[0] == "Alp…  2 values"


def test_a_passage_that_is_looked_at_names_everything_whatever_room_that_takes() -> None:
    feeds = [JOBS, MONEY, NAME, *(feed(f"record {number}", "name") for number in range(5))]
    found = said(feeds, 16, 1, whole=True)
    assert found[:3] == ["Alpha  jobs,", "  investment", "Beta  name"]
    assert len(found) == 8


def test_a_value_whose_place_is_not_settled_is_marked() -> None:
    unsettled = replace(JOBS, places=((0, 5), (9, 14)))
    assert said([unsettled, MONEY], 40, 2) == ["Alpha  jobs ?, investment"]


def test_records_that_have_no_room_are_counted() -> None:
    many = [feed(f"record {number}", "name") for number in range(9)]
    assert said(many, 40, 2) == ["Record 0  name", "Record 1  name", "and 7 more"]
    assert said(many, 40, 2, many[7]) == ["Record 0  name", "Record 7  name", "and 7 more"]
    assert len(said(many, 40, 9)) == 9


def parts(*pairs: tuple[int, int]) -> list[Coverage]:
    return [Coverage(0, 1, cited, characters, ()) for cited, characters in pairs]


@pytest.mark.parametrize(
    ("pairs", "width", "drawn"),
    [
        ([(0, 9), (1, 900), (50, 100), (99, 100), (5, 5)], 9, "▁▂▄▇█"),
        ([(5, 5), (5, 5), (0, 5), (0, 5)], 2, "█▁"),
        ([(5, 5), (0, 5), (0, 5)], 1, "▃"),
        ([], 9, ""),
    ],
)
def test_coverage_is_drawn_as_a_strip(pairs: list[tuple[int, int]], width: int, drawn: str) -> None:
    assert strip(parts(*pairs), width).plain == drawn


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(1, 50)), max_size=40), st.integers(1, 30))
def test_only_what_is_cited_whole_is_drawn_full(pairs: list[tuple[int, int]], width: int) -> None:
    capped = [(min(pair), pair[1]) for pair in pairs]
    drawn = strip(parts(*capped), width).plain
    assert len(drawn) == min(len(pairs), width)
    assert (set(drawn) <= {"█"}) == all(cited == characters for cited, characters in capped)
    assert (set(drawn) <= {"▁"}) == all(cited == 0 for cited, _ in capped)


def test_how_much_is_cited_is_told_by_the_glyph_alone() -> None:
    glyphs = {cited_mark(cited).plain for cited in ("all", "some", "none")}
    assert len(glyphs) == 3
    assert {len(glyph) for glyph in glyphs} == {1}
