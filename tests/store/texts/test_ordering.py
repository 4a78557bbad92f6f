from hypothesis import given
from hypothesis import strategies as st

from tui.store import naturally
from tui.store.texts import fold
from tui.store.texts.ordering import begins

NAMES = st.text("aB 01é29-", max_size=8) | st.text(max_size=8) | st.integers(0, 10**40).map(str)


def test_numbers_within_names_are_in_the_order_of_numbers() -> None:
    names = ["Alpha10", "Alpha2", "alpha 3", "Alpha", "Beta1", "12th", "2nd", "Alpha 12"]
    wanted = ["2nd", "12th", "Alpha", "alpha 3", "Alpha 12", "Alpha2", "Alpha10", "Beta1"]
    assert sorted(names, key=naturally) == wanted


def test_numbers_that_begin_with_noughts_are_in_order_among_each_other() -> None:
    for names in (["01", "02", "09", "10", "11"], ["000", "001", "010", "100"], ["a0", "a01", "a1", "a10"]):
        assert sorted(set(names), key=naturally) == names


def test_accents_put_no_name_after_all_others() -> None:
    assert sorted(["Zinc", "Énergie", "energie 2", "Eau"], key=naturally) == [
        "Eau",
        "Énergie",
        "energie 2",
        "Zinc",
    ]


@given(st.lists(NAMES, max_size=5))
def test_any_names_have_an_order_whatever_their_case(names: list[str]) -> None:
    raised = [fold(name) for name in names]
    assert list(map(naturally, sorted(names, key=naturally))) == sorted(map(naturally, raised))


@given(st.integers(0, 10**31 - 1), st.integers(0, 10**31 - 1), st.text("a 0é", max_size=3))
def test_numbers_that_differ_are_in_order(one: int, other: int, after: str) -> None:
    assert (naturally(f"a{one}") < naturally(f"a{other}")) == (one < other)
    if one != other and not after.startswith("0"):
        assert (naturally(f"a{one}{after}") < naturally(f"a{other}{after}")) == (one < other)


@given(NAMES, NAMES)
def test_names_of_one_place_in_the_order_are_the_same_name(one: str, other: str) -> None:
    assert (naturally(one) == naturally(other)) == (fold(one).strip() == fold(other).strip())


@given(NAMES, NAMES | st.integers(0, 40))
def test_what_names_begin_with_is_known_of_their_order(name: str, end: str | int) -> None:
    folded = fold(name).strip()
    text = folded[:end].lstrip() if isinstance(end, int) else fold(end).lstrip()
    begun = any(naturally(name).startswith(each) for each in begins(text))
    assert begun == folded.startswith(text)
