"""The table of totals: what adds up, as the statistics tell it, and why the rest does not."""

from ...store import Sum, say_measure, say_sum
from .columns import Column, Table

TOTALS: Table[Sum] = Table(
    "totals",
    "what the figures add up to, and what is only listed and why; see the notes",
    (
        Column("figure", "text", "amount, count, share, rank or duration", lambda each: each.kind),
        Column("measure", "text", "what is measured, in words", say_measure),
        Column("currency", "text", "ISO 4217, where all state it", lambda each: each.currency),
        Column("deals", "integer", "how many deals state one with a number", lambda each: each.stating),
        Column("low", "number", "the least that the sum can be; nothing if none is, or if it is open",
               lambda each: each.total.low if each.total else None),
        Column("high", "number", "the most that the sum can be; nothing if none is, or if it is open",
               lambda each: each.total.high if each.total else None),
        Column("said", "text", "the sum in words, with what is only listed and why", say_sum),
    ),
    (),
)  # fmt: skip
"""The table of totals."""
