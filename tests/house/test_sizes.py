import statistics
from pathlib import Path

import pytest

from .places import PACKAGE, short, sources

LONGEST = 300
USUAL = 150


def lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


@pytest.mark.parametrize("path", sources(PACKAGE), ids=short)
def test_no_file_is_longer_than_a_newcomer_reads_at_once(path: Path) -> None:
    assert lines(path) <= LONGEST


def test_most_files_are_short() -> None:
    assert statistics.median(map(lines, sources(PACKAGE))) < USUAL
