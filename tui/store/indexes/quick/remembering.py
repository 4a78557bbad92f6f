"""What is worked out once for each thing that is met, and looked up from then on."""

from collections.abc import Callable, Hashable
from typing import TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Remembered(dict[K, V]):
    """What is known of things, by the things; asked for by brackets alone."""

    def __init__(self, make: Callable[[K], V], most: int) -> None:
        """Takes what works it out, which must always come to the same.

        Args:
            make: gives what is known of a thing.
            most: of so many things it is kept; then all is forgotten.
        """
        super().__init__()
        self._make, self._most = make, most

    def __missing__(self, thing: K) -> V:
        """What is known of a thing that is met for the first time."""
        made = self._make(thing)
        if len(self) >= self._most:
            self.clear()
        self[thing] = made
        return made
