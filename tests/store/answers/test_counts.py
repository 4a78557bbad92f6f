from hypothesis import given
from hypothesis import strategies as st

from tui.store import Count
from tui.store.answers.counts import Counts

numbers = st.dictionaries(st.sampled_from("abcdefgh"), st.integers(1, 4))


@given(numbers, st.integers(0, 9), st.integers(0, 9))
def test_they_are_those_of_a_tuple_whatever_is_looked_at_first(
    found: dict[str, int], start: int, stop: int
) -> None:
    ordered = tuple(Count(*pair) for pair in sorted(found.items(), key=lambda pair: (-pair[1], pair[0])))
    counts = Counts(found)
    assert counts[start:stop] == ordered[start:stop]
    assert [counts[place] for place in range(len(counts))] == list(ordered)
    assert counts[::-1] == ordered[::-1]
    assert counts == Counts(found) == ordered
    assert (counts == ordered[1:]) is (not ordered)
    assert tuple(Counts(found)) == ordered
    assert repr(counts) == repr(ordered)
    assert counts != "no counts"


def test_those_that_are_not_looked_at_are_not_put_in_order() -> None:
    counts = Counts({"c": 2, "a": 1, "b": 2, "d": 1})
    assert counts[0] == Count("b", 2)
    assert counts._known == (Count("b", 2), Count("c", 2))
