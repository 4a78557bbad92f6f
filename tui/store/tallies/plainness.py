"""Which deals count by themselves, whatever else there is."""

from collections.abc import Iterator
from decimal import Decimal

from ...records import WITHIN_A_MISSION, Deal, Disagreement, Event, Figure, Record, full_id

_BOUND = 10**12


def is_plain(deal: Deal) -> bool:
    """Whether what the figures of a deal come to is the same beside any other deals, and fits into columns.

    That is so as long as no other record names it: see `named_by`.
    """
    return not (deal.follows or deal.part_of or deal.disagreement) and all(map(_is_plain, deal.figure))


def named_by(record: Record) -> set[str]:
    """The ids of the deals that a record says something of, which then count no longer by themselves.

    Those that it follows, is part of, announces, or has claims of; an id that is short may stand for either
    of two.
    """
    return {id for reference in _references(record) for id in _meant(reference, record)}


def _references(record: Record) -> Iterator[str]:
    if isinstance(record, Deal):
        yield from filter(None, (record.follows, record.part_of))
    if isinstance(record, Event):
        yield from record.announces
    disagreements: tuple[Disagreement, ...] = getattr(record, "disagreement", ())
    for each in disagreements:
        for claim in (*each.claims, *filter(None, (each.believed,))):
            id, mark, _ = claim.partition("#")
            yield id if mark else record.id


def _meant(reference: str, record: Record) -> tuple[str, str]:
    return reference, full_id(reference, tuple(WITHIN_A_MISSION), record.mission)


def _is_plain(figure: Figure) -> bool:
    if figure.shared_by or figure.counts:
        return False
    value = figure.value
    ends = value if isinstance(value, tuple) else () if value is None else (value,)
    return all(map(_fits, ends))


def _fits(number: Decimal) -> bool:
    return -_BOUND < number < _BOUND and number.scaleb(2) % 1 == 0
