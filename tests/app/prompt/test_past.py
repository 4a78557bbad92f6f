from hypothesis import given, settings
from hypothesis import strategies as st

from tui.app.prompt.past import Past


def past(*texts: str) -> Past:
    made = Past()
    for text in texts:
        made.add(text)
    return made


def test_one_goes_back_and_comes_back_to_what_one_typed() -> None:
    asked = past("one", "two")
    assert [asked.earlier("thr"), asked.earlier("two"), asked.earlier("one")] == ["two", "one", None]
    assert [asked.later(), asked.later(), asked.later()] == ["two", "thr", None]


def test_the_same_is_kept_once_and_nothing_is_not_kept() -> None:
    assert past("one", "two", "  ", "one ").texts == ["two", "one"]


def test_what_stands_there_is_not_what_one_goes_back_to() -> None:
    assert past("one", "two").earlier("two") == "one"
    assert past("one").earlier("one") is None


def test_so_many_are_kept_and_no_more() -> None:
    assert past(*map(str, range(300))).texts == [*map(str, range(100, 300))]


@settings(max_examples=50)
@given(st.lists(st.text("ab ", max_size=3), max_size=6), st.lists(st.booleans(), max_size=12))
def test_wherever_one_goes_one_stays_among_what_was_asked(texts: list[str], ways: list[bool]) -> None:
    asked, here = past(*texts), "here"
    for back in ways:
        found = asked.earlier(here) if back else asked.later()
        here = here if found is None else found
        assert here in {*asked.texts, "here"}
    while (found := asked.later()) is not None:
        here = found
    assert here == "here"
