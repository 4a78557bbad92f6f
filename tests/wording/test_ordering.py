from hypothesis import given
from hypothesis import strategies as st

from tui.wording import naturally


def test_numbers_within_names_are_in_the_order_of_numbers() -> None:
    names = ["Alpha10", "alpha 3", "Alpha2", "Alpha", "Beta1", "12th", "2nd"]
    assert sorted(names, key=naturally) == ["2nd", "12th", "Alpha", "Alpha2", "alpha 3", "Alpha10", "Beta1"]


@given(st.lists(st.text(), max_size=5))
def test_any_names_have_an_order_whatever_their_case(names: list[str]) -> None:
    raised = [name.casefold() for name in names]
    assert list(map(naturally, sorted(names, key=naturally))) == sorted(map(naturally, raised))
