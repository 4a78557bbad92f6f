"""Numbers as a reader writes them."""

import pytest

from tui.speech import grouped, separators

from ..tongues import speaking


@pytest.mark.parametrize(
    ("locale", "expected"),
    [
        ("en", "1,234,567"),
        ("fr", "1\u202f234\u202f567"),
        ("fr_CA", "1\xa0234\xa0567"),
        ("fr_ZZ", "1\u202f234\u202f567"),
    ],
)
def test_thousands_stand_apart_in_the_way_of_the_locale(locale: str, expected: str) -> None:
    with speaking(locale):
        assert grouped(1234567) == expected
        assert grouped(-12) == "-12"


def test_decimals_follow_the_locale() -> None:
    with speaking("fr_CA"):
        assert separators() == ("\xa0", ",")
