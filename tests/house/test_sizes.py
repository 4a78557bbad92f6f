import statistics
from pathlib import Path

from .places import PACKAGE, short, sources

LONGEST = 300
USUAL = 150


def lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def test_no_file_is_longer_than_a_newcomer_reads_at_once() -> None:
    assert {short(path): lines(path) for path in sources(PACKAGE) if lines(path) > LONGEST} == {}


def test_most_files_are_short() -> None:
    assert statistics.median(map(lines, sources(PACKAGE))) < USUAL
