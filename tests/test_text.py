"""What may reach a terminal, over every code point there is."""

import re
import subprocess
import sys
from unicodedata import category

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from tui.text import clean, shorten, shown, width

BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
UNSEEN = "\xad\u034f\u115f\u1160\u180e\u200b\u2060\u2061\u2064\u206a\u3164\ufeff\uffa0\ufff9\ufffb"
SEPARATORS = "\u0085\u2028\u2029"
NOISE = (
    BIDI
    + UNSEEN
    + SEPARATORS
    + "\x00\x1b\x7f\x9b\t\r\n\u200c\u200d\ufe0e\ufe0f\U000e0041\U000e0100\ud800\uffff"
)
BASES = "a1# é葛ア👩❤♀🏻\u0301\u0302\u0338\u20e3\u093f\u094d\u0915\u0dca\u0dbb\u0645"  # letters, emoji, marks
hostile = st.text(
    st.one_of(st.sampled_from(NOISE + BASES), st.characters(), st.characters(categories=["Cs"]))
)


together = pytest.mark.xdist_group("characters")
"""One worker cleans them all, once."""


@pytest.fixture(scope="module")
def cleaned() -> dict[str, str]:
    """Every code point, cleaned alone on its line."""
    others = [char for char in map(chr, range(sys.maxunicode + 1)) if char != "\n"]
    lines = clean("".join(f"{char}.\n" for char in others), newlines=True).split("\n")[:-1]
    return {char: line[:-1] for char, line in zip(others, lines, strict=True)} | {"\n": clean("\n")}


OBEYED = re.compile(
    r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\U000e0000-\U000e007f"
    + "".join(chr(plane << 16 | last) for plane in range(17) for last in (0xFFFE, 0xFFFF))
    + f"{BIDI}{UNSEEN}{SEPARATORS}]"
)
"""What a terminal must never be sent, from the ranges of the standards."""


@together
def test_no_code_point_that_a_terminal_obeys_passes(cleaned: dict[str, str]) -> None:
    passed = {hex(ord(char)) for char, text in cleaned.items() if OBEYED.search(text)}
    assert passed == set()


@together
def test_what_passes_is_printable_or_a_space_or_left_to_the_font(cleaned: dict[str, str]) -> None:
    unseen = {char for text in cleaned.values() for char in text if not char.isprintable()}
    assert {category(char) for char in unseen} <= {"Zs", "Co", "Cn", "Cf"}
    assert {char for char in unseen if category(char) == "Cf"} == {
        *"\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"
    }


@together
def test_letters_numbers_punctuation_symbols_and_spaces_stay_as_they_are(cleaned: dict[str, str]) -> None:
    fillers = "\u115f\u1160\u3164\uffa0"
    changed = {
        c for c, text in cleaned.items() if text != c and (category(c)[0] in "LNPS" or category(c) == "Zs")
    }
    assert changed == set(fillers)


@together
def test_every_code_point_that_does_not_stay_becomes_something_visible(cleaned: dict[str, str]) -> None:
    assert [char for char, text in cleaned.items() if not text] == []
    assert [
        char for char, text in cleaned.items() if text != char and not text.strip() and char != "\t"
    ] == []


@together
def test_a_character_is_shown_the_same_whatever_stands_after_it(cleaned: dict[str, str]) -> None:
    assigned = [char for char in cleaned if category(char) not in ("Cn", "Co", "Cs") and char != "\n"]
    lines = clean("\n".join(f"{char}\x1b" for char in assigned), newlines=True).split("\n")
    wrong = [char for char, line in zip(assigned, lines, strict=True) if line != cleaned[char] + "␛"]
    assert wrong == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\x1b]52;c;?\x07", "␛]52;c;?␇"),
        ("\x00\x1f\x7f", "␀␟␡"),
        ("\x9b2J", "<U+009B>2J"),
        ("a\tb", "a b"),
        ("a\nb\r\nc", "a␊b␍␊c"),
        ("pdf.\u202efdp", "pdf.<U+202E>fdp"),
        ("pay\u200bpal", "pay<U+200B>pal"),
        ("\U000e0069\U000e0067", "<U+E0069><U+E0067>"),
        ("\udc9b", "<U+DC9B>"),
        ("\ufffe\U0010ffff", "<U+FFFE><U+10FFFF>"),
        ("Cont\xadrat", "Cont<U+00AD>rat"),
        ("5\u202f000\xa0000 $", "5\u202f000\xa0000 $"),
    ],
)
def test_a_hidden_character_is_shown_by_its_picture_or_its_number(text: str, expected: str) -> None:
    assert clean(text) == expected


def test_a_fifth_combining_mark_becomes_a_count() -> None:
    assert clean("e" + "\u0301" * 4 + "!") == "e\u0301\u0301\u0301\u0301!"
    assert clean("e" + "\u0301" * 100 + "!") == "e\u0301\u0301\u0301\u0301<+96 marks>!"


@pytest.mark.parametrize("start", ["", "\n", "\u200b"])
def test_a_mark_with_nothing_to_stand_on_gets_a_circle(start: str) -> None:
    assert clean(f"{start}\u0301e", newlines=True) == clean(start, newlines=True) + "◌\u0301e"


@pytest.mark.parametrize(
    "text",
    [
        "👩\u200d👩\u200d👧\u200d👦",
        "👩🏻\u200d❤️\u200d💋\u200d👨🏻",
        "🏳️\u200d🌈",
        "🙂\u200d↔️",
        "می\u200cخواهم",
        "ශ්\u200dරී",
    ],
)
def test_a_joiner_stays_where_emoji_and_scripts_need_it(text: str) -> None:
    assert clean(text) == text


@pytest.mark.parametrize(
    "text", ["a\u200db", "\u200d👩", "👩\u200d", "👩\u200da", "م\u200c", "\u200cم", "م\u200c\u064d"]
)
def test_a_joiner_is_shown_where_it_only_hides(text: str) -> None:
    assert "<U+200" in clean(text)


def test_a_chain_of_joined_emoji_ends_after_the_fourth() -> None:
    assert clean("\u200d".join("👩" * 5)) == "👩\u200d👩\u200d👩\u200d👩<U+200D>👩"


@pytest.mark.parametrize("text", ["❤️", "1️⃣", "✔︎", "葛\U000e0100城"])
def test_one_variation_selector_stays_after_a_symbol_or_an_ideograph(text: str) -> None:
    assert clean(text) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("❤️️", "❤️<U+FE0F>"),
        ("a️", "a<U+FE0F>"),
        ("️", "<U+FE0F>"),
        ("❤\U000e0100", "❤<U+E0100>"),
        ("e\u0301\ufe01", "e\u0301<U+FE01>"),
    ],
)
def test_a_pile_of_selectors_or_one_out_of_place_is_shown(text: str, expected: str) -> None:
    assert clean(text) == expected


def test_line_feeds_stay_only_when_asked_for() -> None:
    assert clean("a\r\nb\nc\rd\u2028", newlines=True) == "a\nb\nc␍d<U+2028>"


@given(hostile, st.booleans())
@example("1\ufe0f\u200d👩\u200d\u0301", False)
@example("👩\u200d" * 6, False)
def test_cleaning_twice_changes_nothing_more(text: str, newlines: bool) -> None:
    once = clean(text, newlines=newlines)
    assert clean(once, newlines=newlines) == once


@given(hostile)
def test_no_mix_of_characters_lets_one_through(text: str) -> None:
    assert not OBEYED.search(clean(text))
    assert clean(text).encode().decode() == clean(text)


@given(hostile)
def test_no_more_than_four_marks_stand_together(text: str) -> None:
    marks = "".join("m" if category(char)[0] == "M" else " " for char in clean(text))
    assert "mmmmmm" not in marks  # a variation selector may come before the four


@given(hostile, st.booleans())
def test_cleaned_text_is_at_most_ten_times_as_long_and_never_empty(text: str, newlines: bool) -> None:
    result = clean(text, newlines=newlines)
    assert len(result) <= 10 * len(text)
    assert bool(result) == bool(text)


@given(hostile, st.integers(-2, 40))
def test_a_shortened_text_fits_its_cells_and_is_clean(text: str, cells: int) -> None:
    result = shorten(text, cells)
    assert cell_len(result) <= max(cells, 0)
    assert clean(result) == result


@given(hostile, st.integers(1, 40))
def test_only_a_text_that_is_cut_ends_with_an_ellipsis(text: str, cells: int) -> None:
    whole = clean(text)
    if width(text) <= cells:
        assert shorten(text, cells) == whole
    else:
        assert shorten(text, cells).endswith("…")
        assert whole.startswith(shorten(text, cells)[:-1])


@pytest.mark.parametrize(
    ("text", "cells", "expected"),
    [
        ("Acquisio", 8, "Acquisio"),
        ("Acquisio", 5, "Acqu…"),
        ("日本語", 4, "日…"),
        ("日本語", 1, "…"),
        ("日", 0, ""),
        ("Zoé\u0301 B", 4, "Zoé\u0301…"),
    ],
)
def test_a_cut_keeps_wide_and_marked_characters_whole(text: str, cells: int, expected: str) -> None:
    assert shorten(text, cells) == expected


def test_width_counts_cells_as_shown() -> None:
    assert [width(text) for text in ("abc", "日本", "\x1b", "\x9b", "")] == [3, 4, 1, 8, 0]


def test_shown_text_is_cleaned_and_its_markup_is_not_read() -> None:
    text = shown("[red]x[/red] [@click=app.quit]y[/] \x1b[1m", "bold")
    assert text.plain == "[red]x[/red] [@click=app.quit]y[/] ␛[1m"
    assert (text.spans, text.style, text.no_wrap, text.overflow) == ([], "bold", None, None)
    assert shown("a\nb", newlines=True).plain == "a\nb"


@given(hostile)
def test_a_console_prints_shown_text_without_a_control(text: str) -> None:
    console = Console(force_terminal=True, color_system=None, legacy_windows=False)
    with console.capture() as capture:
        console.print(shown(text), soft_wrap=True)
    assert not OBEYED.search(capture.get().removesuffix("\n"))


def test_importing_the_module_loads_no_rich() -> None:
    code = "import sys, tui.text; sys.exit(any(name.startswith(('rich', 'textual')) for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
