from hypothesis import given
from hypothesis import strategies as st

from tui.store import naturally
from tui.store.indexes.glances import Glances
from tui.wording import label

WORDS = ("licence", "joint_venture", "distribution", "signed", "not_yet")
texts = st.text("adistributon z", max_size=14) | st.sampled_from([*map(label, WORDS), "Licences", "LICENCE"])


@given(st.lists(texts, max_size=20))
def test_numbers_are_in_the_order_of_what_is_said(said: list[str]) -> None:
    glances = Glances(said)
    every = [*said, *map(label, WORDS)]
    for one in every:
        for other in every:
            assert (glances.number(one) < glances.number(other)) == (naturally(one) < naturally(other))
            assert (glances.number(one) == glances.number(other)) == (naturally(one) == naturally(other))


@given(st.lists(texts, max_size=20))
def test_words_of_deals_have_the_same_numbers_whatever_else_there_is(said: list[str]) -> None:
    for word in WORDS:
        assert Glances(said).number(label(word)) == Glances().number(label(word)) > 0


def test_what_says_nothing_has_no_number() -> None:
    assert Glances(["", "x"]).number("") == 0
    assert Glances([" "]).number(" ") == 0
