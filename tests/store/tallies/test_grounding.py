from collections import Counter
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from tui.store.held import State
from tui.store.tallies import grounds_of, rested_on

counts = st.dictionaries(st.sampled_from(get_args(State)), st.integers(1, 20))
bases = st.sets(st.sampled_from(("stated", "inferred", "external")))


@given(st.lists(st.tuples(counts, bases)))
def test_words_tell_what_records_rest_on(records: list[tuple[dict[State, int], set[str]]]) -> None:
    found = rested_on(Counter(grounds_of(*each) for each in records))
    assert found.evidence == Counter(state for states, _ in records for state in states)
    assert found.basis == Counter(basis for _, own in records for basis in own)
    told = Counter[str]()
    for states, _ in records:
        told.update(states)
    assert found.states == told


def test_evidence_of_which_there_is_none_is_not_told() -> None:
    assert grounds_of({"none": 0, "verbatim": 2}, ["stated", "inferred"]) == "verbatim:2|inferred stated"
