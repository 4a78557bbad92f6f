"""On what a record rests, in one word: how much of its evidence has each state, and how its values are known.

Few such words are different, so that counting them is quicker than counting what they are made of.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from ..held import State

GROUNDS = "grounds"
"""The field of these words."""


class Grounds(NamedTuple):
    """What some records rest on."""

    evidence: Counter[str]
    """How many records have evidence of each state."""
    basis: Counter[str]
    """How many have values that are known in each way."""
    states: Counter[str]
    """How much of the evidence has each state."""


def grounds_of(states: Mapping[State, int], bases: Iterable[str]) -> str:
    """The word for what a record rests on.

    Args:
        states: how much of its evidence has each state.
        bases: how its values are known.
    """
    told = " ".join([f"{state}:{number}" for state, number in sorted(states.items()) if number])
    return f"{told}|{' '.join(sorted(bases))}"


def rested_on(words: Mapping[str, int]) -> Grounds:
    """What records rest on, by how many of them have each word."""
    found = Grounds(Counter(), Counter(), Counter())
    for word, number in words.items():
        states, bases = _read(word)
        for basis in bases:
            found.basis[basis] += number
        for state, each in states.items():
            found.evidence[state] += number
            found.states[state] += each * number
    return found


@lru_cache(maxsize=4096)
def _read(word: str) -> tuple[Mapping[str, int], tuple[str, ...]]:
    told, _, bases = word.partition("|")
    states = (each.partition(":") for each in told.split())
    return {state: int(number) for state, _, number in states}, tuple(bases.split())
