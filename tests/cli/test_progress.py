import sys
from io import StringIO

import pytest

from tui.cli.progress import Progress, told, watched


def test_a_line_says_rows_rate_and_time_left() -> None:
    assert told(120_000, 300, 1000, 15.0) == "120,000 rows, 8,000 a second, 0:35 left"
    assert told(5, 0, 1000, 0.0) == "5 rows, 5,000 a second"
    assert told(90_000, 1, 11, 12.0) == "90,000 rows, 7,500 a second, 2:00 left"


class Terminal(StringIO):
    """A stderr that somebody watches."""

    def isatty(self) -> bool:
        return True


def test_nothing_is_told_where_nobody_watches(capsys: pytest.CaptureFixture[str]) -> None:
    with watched() as progress:
        progress.tell(1, 1, 10)
    assert capsys.readouterr().err == ""


def test_at_most_ten_lines_a_second_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [0.0]
    monkeypatch.setattr("tui.cli.progress.monotonic", lambda: now[0])
    monkeypatch.setattr(sys, "stderr", shown := Terminal())
    progress = Progress(watched=True)
    for number in range(1, 101):
        now[0] = number / 50
        progress.tell(number, number, 1000)
    assert 15 <= shown.getvalue().count("\r") <= 20


def test_the_line_is_taken_away_at_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", shown := Terminal())
    with pytest.raises(KeyboardInterrupt), watched():
        raise KeyboardInterrupt
    assert shown.getvalue() == "\r\x1b[K"
