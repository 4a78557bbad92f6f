"""The names of what records lead to."""

from collections.abc import Callable
from typing import TypeAlias

Captions: TypeAlias = Callable[[str], str]
"""The caption of the record with an id."""
