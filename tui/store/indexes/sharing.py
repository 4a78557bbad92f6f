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
        """The bits of values; those of fields with very many have none."""
        bits, found = self._bits, 0
        for name in shared.keys() - _MANY:
            for value in shared[name]:
                found |= 1 << bits.setdefault((name, value), len(bits))
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
        led = [
            [*way, f"{each.bits:x}", {name: sorted(those) for name, those in each.many.items()}]
            for way, each in self._led.items()
        ]
        return {"values": list(self._bits), "led": led}

    def add(self, plain: Mapping[str, Any]) -> None:
        """Adds what others have met, as plain data."""
        own = [self.bits({name: [value]}) for name, value in plain["values"]]

        @cache
        def moved(at: int, byte: int) -> int:
            return sum(own[bit] for bit in _bits_in(at, byte))

        for way, id, bits, many in plain["led"]:
            every = sum(moved(*each) for each in _bytes_of(int(bits, 16)))
            self.note([(way, id)], every, many)

    @property
    def led(self) -> Led:
        """All values, by the way in which deals lead to a record and its id."""
        values = list(self._bits)

        @cache
        def meant(at: int, byte: int) -> Sequence[tuple[str, str]]:
            return [values[bit] for bit in _bits_in(at, byte)]

        found: dict[Way, dict[str, Iterable[str]]] = {}
        for way, each in self._led.items():
            named: dict[str, list[str]] = {}
            for some in _bytes_of(each.bits):
                for name, value in meant(*some):
                    named.setdefault(name, []).append(value)
            found[way] = {**named, **each.many}
        return found


def _bytes_of(bits: int) -> Iterator[tuple[int, int]]:
    """The bytes of a number, each with its place, the least first."""
    return enumerate(bits.to_bytes((bits.bit_length() + 7) // 8, "little"))


def _bits_in(at: int, byte: int) -> Iterator[int]:
    return (8 * at + bit for bit in range(8) if byte >> bit & 1)
