"""Rows on the same thing made one."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from .differing import Conflict, row_of


def merged(rows: Iterable[Conflict]) -> list[Conflict]:
    """The rows, joined until no two are on the same thing: of the same claims, or of some of them."""
    kept: dict[int, Conflict] = {}
    for place, row in enumerate(rows):
        at, one = place, row
        while (same := _same(one, kept)) is not None:
            one, at = _joined(kept.pop(same), one), min(same, at)
        kept[at] = one
    return [kept[place] for place in sorted(kept)]


def _same(row: Conflict, kept: Mapping[int, Conflict]) -> int | None:
    return next((place for place in sorted(kept) if _are_one(row, kept[place])), None)


def _are_one(row: Conflict, other: Conflict) -> bool:
    named_alike = (row.id, row.about) == (other.id, other.about)
    return row.addresses <= other.addresses or other.addresses <= row.addresses or named_alike


def _joined(one: Conflict, other: Conflict) -> Conflict:
    """Both rows as one. What is declared decides; of two beliefs that differ, neither is held."""
    first, second = sorted((one, other), key=lambda row: not row.declared)
    deciding = [row for row in (first, second) if row.declared == first.declared]
    believing = [row for row in deciding if row.believed] or deciding
    held = {row.believed.address for row in believing if row.believed}
    whys = dict.fromkeys(row.why for row in believing if row.why)
    believed = held.pop() if len(held) == 1 else None
    why = "; ".join(whys) or None
    row = next(row_of(first.about, first.id, (*first.claims, *second.claims), believed, why))
    return replace(row, declared=first.declared)
