"""Dates in columns: in EDTF as kept, and the first and the last day that they can mean."""

from datetime import date

from ...records import When


def edtf(when: When | None) -> str:
    """The date in EDTF; nothing where only words are known."""
    return (when and when.edtf) or ""


def earliest(when: When | None) -> date | None:
    """The first day that it can mean; none if that is open or not known."""
    return when.span.first if when and when.span else None


def latest(when: When | None) -> date | None:
    """The last day that it can mean; none if that is open or not known."""
    return when.span.last if when and when.span else None
