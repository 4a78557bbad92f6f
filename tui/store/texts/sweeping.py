"""Which of many spans share something with another."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from .decoding import Span


def overlapping(spans: Sequence[Span], start: int, end: int) -> range:
    """The numbers, from 0, of the spans that share a character with a stretch.

    Args:
        spans: spans that lie apart and in order.
        start: where the stretch begins.
        end: where it ends, exclusive.
    """
    first = bisect_right(spans, start, key=lambda span: span[1])
    return range(first, bisect_left(spans, end, lo=first, key=lambda span: span[0]))
