from hypothesis import given
from hypothesis import strategies as st

from tui.app.history import History


def visited(*ids: str) -> History:
    history = History()
    for id in ids:
        history.open(id)
    return history


def test_there_is_nowhere_to_go_at_first() -> None:
    history = History()
    assert history.step(-1) is None
    assert history.step(1) is None


def test_one_comes_back_and_goes_forward_again() -> None:
    history = visited("a", "b", "c")
    assert [history.step(-1), history.step(-1), history.step(-1)] == ["b", "a", None]
    assert [history.step(1), history.step(1), history.step(1)] == ["b", "c", None]


def test_opening_forgets_what_lay_ahead() -> None:
    history = visited("a", "b")
    history.step(-1)
    history.open("c")
    assert history.step(1) is None
    assert history.step(-1) == "a"


def test_opening_what_is_open_changes_nothing() -> None:
    history = visited("a", "b")
    history.step(-1)
    history.open("a")
    assert history.step(1) == "b"


@given(st.lists(st.sampled_from("abc"), max_size=400))
def test_it_never_grows_without_end_and_the_last_is_where_one_is(ids: list[str]) -> None:
    history = visited(*ids)
    assert len(history.ids) <= 200
    assert history.at == len(history.ids) - 1
    assert history.ids[-1:] == ids[-1:]


@given(st.lists(st.one_of(st.sampled_from("abc"), st.sampled_from([-1, 1])), max_size=60))
def test_a_step_there_and_back_ends_where_it_began(deeds: list[str | int]) -> None:
    history = History()
    for deed in deeds:
        if isinstance(deed, str):
            history.open(deed)
        else:
            history.step(deed)
    if history.ids:
        here = history.ids[history.at]
        if history.step(-1) is not None:
            assert history.step(1) == here
