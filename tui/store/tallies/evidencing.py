"""How much of the evidence has each state."""

from collections.abc import Callable
from typing import get_args

from ..held import State
from .totals import Count

_STATES: tuple[State, ...] = get_args(State)


def evidence_counts(number: Callable[[State], int]) -> tuple[Count, ...]:
    """The states that any evidence has, the firmest first.

    Args:
        number: how much of it has a state.
    """
    return tuple(Count(state, number(state)) for state in _STATES if number(state))
