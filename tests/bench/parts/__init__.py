"""The parts of the benchmark: each measures one thing, and gives lines of the table."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from ..benches import Bench
from ..results import Result
from . import (
    answering,
    building,
    checking,
    keying,
    painting,
    remembering,
    reopening,
    scrolling,
    searching,
)

PARTS: Final[Mapping[str, Callable[[Bench], Iterator[Result]]]] = {
    "build": building.measure,
    "reopen": reopening.measure,
    "check": checking.measure,
    "answer": answering.measure,
    "paint": painting.measure,
    "key": keying.measure,
    "scroll": scrolling.measure,
    "memory": remembering.measure,
    "peers": searching.measure,
}
"""The parts by name, in the order in which they are measured."""

IN_A_TERMINAL: Final = ("paint", "key", "scroll", "memory")
"""The parts that play programs in a terminal."""

__all__ = ["IN_A_TERMINAL", "PARTS"]
