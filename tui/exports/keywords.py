"""The parts of a value as keywords, for formats that have no other place for them: `qualifier=about`."""

from collections.abc import Iterator

from ..records import Fact, Figure, When, interval_of


def keywords_of(fact: Fact) -> Iterator[str]:
    """The parts of a value that a program may look for, as `name=value`."""
    if fact.basis:
        yield f"basis={fact.basis}"
    for value in fact.values:
        if isinstance(value, Figure):
            yield from _of_figure(value)
        if isinstance(value, When) and value.edtf:
            yield f"edtf={value.edtf}"
            yield f"date_basis={value.basis}"


def _of_figure(figure: Figure) -> Iterator[str]:
    interval = interval_of(figure)
    told = {
        "kind": figure.kind,
        "qualifier": figure.qualifier,
        "modality": figure.modality,
        "low": None if interval.low is None else f"{interval.low:f}",
        "high": None if interval.high is None else f"{interval.high:f}",
        "unit": figure.unit,
        "currency": figure.currency,
        "currency_basis": figure.currency_basis,
        "of": figure.of,
        "horizon": figure.horizon,
        "used_for": figure.used_for,
        "subject": figure.subject,
        "claimed_by": figure.claimed_by,
        "counts": figure.counts,
        "as_of": figure.as_of.edtf if figure.as_of else None,
    }
    yield from (f"{name}={value}" for name, value in told.items() if value is not None)
    yield from (f"shared_by={each}" for each in figure.shared_by)
