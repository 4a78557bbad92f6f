from hypothesis import given
from hypothesis import strategies as st

from tui.exports.dossiers.parting import paragraphs_of
from tui.store import Passages

TEXT = "One deal was signed.\nNobody said more.\nForty jobs."
spans = st.sets(st.tuples(st.integers(0, 40), st.integers(1, 49)).filter(lambda pair: pair[0] < pair[1]))


def test_a_paragraph_is_parted_where_quoted_words_begin_and_end() -> None:
    (told,) = paragraphs_of("trip/said", Passages(TEXT), [(4, 8), (4, 19), (9, 12)])
    assert [(stretch.text, stretch.anchor) for stretch in told.stretches] == [
        ("One ", ""),
        ("deal", "trip/said:@4"),
        (" ", "trip/said:@8"),
        ("was", "trip/said:@9"),
        (" signed", "trip/said:@12"),
        (".", ""),
    ]


def test_only_paragraphs_that_are_quoted_are_told_unless_all_are_asked_for() -> None:
    told = paragraphs_of("trip/said", Passages(TEXT), [(40, 45)])
    assert [each.number for each in told] == [3]
    assert [each.number for each in paragraphs_of("trip/said", Passages(TEXT), [], every=True)] == [1, 2, 3]


@given(spans)
def test_no_word_is_lost_or_told_twice(spans: set[tuple[int, int]]) -> None:
    told = paragraphs_of("trip/said", Passages(TEXT), spans, every=True)
    assert ["".join(stretch.text for stretch in each.stretches) for each in told] == TEXT.split("\n")


@given(spans)
def test_every_quotation_finds_where_it_begins(spans: set[tuple[int, int]]) -> None:
    told = list(paragraphs_of("trip/said", Passages(TEXT), spans))
    names = {stretch.anchor for each in told for stretch in each.stretches}
    for start, _ in spans:
        assert TEXT[start] == "\n" or f"trip/said:@{start}" in names
