import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.store.texts.bounds import splits_number, splits_word

NUMBERS = [
    ("140 jobs", "40 jobs", True),
    ("140 jobs", "0 jobs", True),
    ("140 jobs", "140 jobs", False),
    ("in 2014", "in 20", True),
    ("1.5 million", "5 million", True),
    ("1,500 jobs", "500 jobs", True),
    ("up to 40.5", "up to 40", True),
    ("5’000 francs", "000 francs", True),
    ("5\xa0000 francs", "000 francs", True),
    ("5\u202f000 francs", "5", True),
    ("5 000 francs", "000 francs", False),
    ("It has 40. Five left.", "It has 40", False),
    ("No.5", "5", False),
    ("A 5, B 6", "5", False),
    ("up to 10%", "10", False),
    ("40km", "40", False),
    ("٤٠ jobs", "٠ jobs", True),
    ("m²", "m", False),
    ("40² jobs", "40", False),
    ("of 140 jobs", "of", False),
]

WORDS = [
    ("three agreements", "agreement", True),
    ("three agreements", "greements", True),
    ("three agreements", "agreements", False),
    ("Quebec's", "Quebec", False),
    ("l’entreprise", "entreprise", False),
    ("joint-venture", "venture", False),
    ("Québe\u0301c", "Québe", True),
    ("Договоры", "Договор", True),
    ("東京都で", "東京", False),
    ("HeARTBIT社", "HeARTBIT", False),
    ("도쿄에서", "도쿄", False),
    ("ประเทศไทย", "ไทย", False),
    ("والشركة", "الشركة", False),
    ("40km", "40", False),
    ("areas, ”the Minister", "”the Minister", False),
]


def place(text: str, quote: str) -> tuple[int, int]:
    start = text.index(quote)
    return start, start + len(quote)


@pytest.mark.parametrize(("text", "quote", "split"), NUMBERS)
def test_a_number_is_not_cut_in_two(text: str, quote: str, split: bool) -> None:
    assert splits_number(text, *place(text, quote)) is split


@pytest.mark.parametrize(("text", "quote", "split"), WORDS)
def test_a_word_is_cut_in_two_only_where_writing_parts_words(text: str, quote: str, split: bool) -> None:
    assert splits_word(text, *place(text, quote)) is split


@given(st.text(), st.data())
def test_a_span_between_spaces_cuts_nothing(words: str, data: st.DataObject) -> None:
    text = f"a1 {words} 1a"
    assert not splits_number(text, 3, 3 + len(words))
    assert not splits_word(text, 3, 3 + len(words))
    assert not splits_number(text, 0, len(text))
