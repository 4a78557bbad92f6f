"""What is asked: from one letter to rare words, as people type."""

from typing import Final

RARE: Final = "corolmont"
QUERIES: Final = (
    "b",
    "ba",
    "bat",
    "batt",
    "battery",
    '"battery lithium"',
    '"battery lithium" g',
    "w",
    "wi",
    "wind",
    "t",
    "the",
    "s",
    "so",
    "sol",
    "solar",
    '"solar wind" gr',
    "zel",
    RARE,
    "country:JP batt",
)
TYPED: Final = ("battery", "solar", "wind")
"""What is typed in the explorer, key by key."""
