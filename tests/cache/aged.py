"""Files that were left alone for long enough."""

from pathlib import Path
from time import time_ns
from unittest.mock import patch

from tui.cache import Stamp, stamp_of


def stamped(folder: Path, later: float = 10.0) -> Stamp:
    """The stamp of a folder, taken so many seconds from now."""
    with patch("tui.cache.stamps.time_ns", lambda: time_ns() + int(later * 1e9)):
        return stamp_of(folder)
