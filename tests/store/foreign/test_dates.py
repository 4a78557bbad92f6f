import pytest

from tui.store.foreign.dates import dated, day_of
from tui.store.foreign.told import Stating, Told


@pytest.mark.parametrize(
    ("text", "day", "said"),
    [
        ("2014-01-20", "2014-01-20", ""),
        ("2014-01-20T00:00:00Z", "2014-01-20", ""),
        ("2014-01-20T00:00:00.000+09:00", "2014-01-20", ""),
        ("2014-01-20T14:30:00Z", "2014-01-20", "2014-01-20T14:30:00Z"),
        ("2014-01", "2014-01", ""),
        ("20/01/2014", "20/01/2014", ""),
    ],
)
def test_the_day_is_taken_as_it_is_written_and_a_time_stays_in_its_words(
    text: str, day: str, said: str
) -> None:
    assert day_of(text) == (day, said)


def test_a_date_cites_its_words() -> None:
    words = Stating(Told({"a": "2014-01-20T14:30:00Z"}))
    when = words.settled(dated(words, "a"))["when"]
    assert when == {"edtf": "2014-01-20", "said": "2014-01-20T14:30:00Z", "cite": ["2014-01-20T14:30:00Z"]}
    assert dated(words, "b") == {}
