"""Histories that do not go forward."""

from collections.abc import Iterator
from datetime import date

from ...records import Deal, Span
from ...speech import said
from ...wording import label, say_since, say_span
from .tables import Keys


def backwards(deal: Deal) -> Iterator[tuple[Keys, str]]:
    """Each stage of a deal that surely lies before one above it, with the reason why that is wrong."""
    latest: tuple[date, Span, str] | None = None
    for number, stage in enumerate(deal.stage):
        span = stage.when.span if stage.when else None
        if span is None:
            continue
        if latest and span.last and span.last < latest[0]:
            reason = said(
                "{date} lies before {since}, when it had been {stage}: "
                "a history is told from its first stage to its last",
                date=say_span(span),
                since=say_since(latest[1]),
                stage=label(latest[2]),
            )
            yield ("stage", number, "when"), reason
        elif span.first and (latest is None or span.first > latest[0]):
            latest = span.first, span, stage.word
