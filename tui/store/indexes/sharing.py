"""What deals share with the records that they lead to: values of fields, by which these are found as well."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final, TypeAlias

SHARED: Final = (
    *("kind", "stage", "sector", "country", "org", "mission", "person", "source"),
    *("qualifier", "modality", "currency"),
)
"""The fields of a deal whose values are also had by what it leads to: its parties, places and mission."""
_MANY: Final = frozenset(("org", "person", "source"))
"""Those with very many values; each value of the others has a bit of its own."""

Way: TypeAlias = tuple[str, str]
"""How deals lead to a record, and its id."""
Led: TypeAlias = Mapping[Way, Mapping[str, Iterable[str]]]
"""The values of deals, by the way in which these lead to a record and its id."""


@dataclass(slots=True, eq=False)
class Shared:
    """What deals share with one thing that they lead to.

    Attributes:
        bits: Those of the values of most fields.
        many: The values of the fields that have very many.
    """

    bits: int = 0
    many: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))


class Sharing:
    """What the deals that went by share with what they lead to."""

    def __init__(self) -> None:
        """Has met none yet."""
        self._bits: dict[tuple[str, str], int] = {}
        self._led: dict[Way, Shared] = {}

    def bits(self, shared: Mapping[str, Iterable[str]]) -> int:
        """The bits of values, each of which has its own; those of fields with very many have none as yet."""
        found = 0
        for name in shared.keys() - _MANY:
            for value in shared[name]:
                found |= 1 << self._bit(name, value)
        return found

    def note(self, ways: Iterable[Way], bits: int, shared: Mapping[str, Iterable[str]]) -> None:
        """Notes what a deal shares with all that it leads to.

        Args:
            ways: how it leads there.
            bits: those of the values that it shares.
            shared: all these values; none without bits are needed.
        """
        many = shared.keys() & _MANY
        for way in ways:
            led = self.at(way)
            led.bits |= bits
            for name in many:
                led.many[name].update(shared[name])

    def at(self, way: Way) -> Shared:
        """What is shared with what deals lead to in a way, to be added to."""
        return self._led.get(way) or self._led.setdefault(way, Shared())

    @property
    def plain(self) -> Mapping[str, Any]:
        """All of it as plain data."""
        led = [[*way, f"{self._all_bits(shared):x}"] for way, shared in self._led.items()]
        return {"values": list(self._bits), "led": led}

    def add(self, plain: Mapping[str, Any]) -> None:
        """Adds what others have met, as plain data."""
        own = [self._bit(name, value) for name, value in plain["values"]]

        @cache
        def moved(at: int, byte: int) -> int:
            return sum(1 << own[bit] for bit in _bits_in(at, byte))

        for way, id, bits in plain["led"]:
            self.at((way, id)).bits |= sum(moved(*each) for each in _bytes_of(int(bits, 16)))

    @property
    def led(self) -> Led:
        """All values, by the way in which deals lead to a record and its id."""
        every = {way: self._all_bits(shared) for way, shared in self._led.items()}
        values = list(self._bits)

        @cache
        def meant(at: int, byte: int) -> Sequence[tuple[str, str]]:
            return [values[bit] for bit in _bits_in(at, byte)]

        found: dict[Way, dict[str, list[str]]] = {}
        for way, bits in every.items():
            named = found[way] = {}
            for some in _bytes_of(bits):
                for name, value in meant(*some):
                    named.setdefault(name, []).append(value)
        return found

    def _all_bits(self, shared: Shared) -> int:
        """The bits of all that is shared, in place of the values of fields with very many."""
        if not shared.many:
            return shared.bits
        bits = [self._bit(name, value) for name, values in shared.many.items() for value in values]
        whole = bytearray(len(self._bits) // 8 + 1)
        for bit in bits:
            whole[bit // 8] |= 1 << bit % 8
        return shared.bits | int.from_bytes(whole, "little")

    def _bit(self, name: str, value: str) -> int:
        return self._bits.setdefault((name, value), len(self._bits))


def _bytes_of(bits: int) -> Iterator[tuple[int, int]]:
    """The bytes of a number, each with its place, the least first."""
    return enumerate(bits.to_bytes((bits.bit_length() + 7) // 8, "little"))


def _bits_in(at: int, byte: int) -> Iterator[int]:
    return (8 * at + bit for bit in range(8) if byte >> bit & 1)
