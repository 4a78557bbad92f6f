import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tui.store import Passages

from .shifting import RELEASE, plain, raws


@pytest.mark.parametrize(
    ("quote", "nearest"),
    [
        ("led to 2 agreements", "led to two agreements"),
        ("We spare no efforts", "We spare no effort"),
        ("delegats", "delegates"),
        ("met 22.7% of all delegates", "met 22.6% of the delegates"),
        ("“they do!”", "They do"),
        ("the mission&#39;s last day", "The mission's first day"),
        ("nothing of this kind was ever printed", None),
        ("", None),
        ("…", None),
    ],
)
def test_a_quote_that_is_not_found_has_a_nearest(quote: str, nearest: str | None) -> None:
    assert Passages(RELEASE).nearest(quote) == nearest


def test_an_empty_text_has_nothing_near() -> None:
    assert Passages(" \n").nearest("words") is None


def test_a_long_quote_has_a_nearest() -> None:
    words = [f"{number * 7_919 % 100_003:x}" for number in range(400)]
    quote = [word if number % 9 else "other" for number, word in enumerate(words)][100:200]
    assert Passages(" ".join(words)).nearest(" ".join(quote)) == " ".join(words[100:200])


@given(st.one_of(raws, st.just(RELEASE)), st.one_of(plain, st.text()))
def test_what_is_nearest_stands_in_the_text(raw: str, quote: str) -> None:
    passages = Passages(raw)
    close = passages.nearest(quote)
    assert close is None or passages.find(close)


@given(st.integers(0, 30), st.integers(4, 9), st.integers(0, 40))
def test_one_wrong_letter_does_not_hide_a_quote(start: int, length: int, at: int) -> None:
    passages = Passages(RELEASE)
    words = passages.text.split()
    quote = " ".join(words[start : start + length])
    assume(len(words) >= start + length)
    at %= len(quote)
    assume(quote[at].isalpha())
    close = passages.nearest(f"{quote[:at]}x{quote[at + 1 :]}")
    assert close is not None
    assert set(re.findall(r"\w+", close)) & set(re.findall(r"\w+", quote))
