import sys
from pathlib import Path

from .children import surroundings
from .screens import Played

ECHO = """
import sys, termios, tty
tty.setcbreak(0)
sys.stdout.write("ready")
sys.stdout.flush()
while (key := sys.stdin.read(1)) != "q":
    sum(range(2_000_000))
    sys.stdout.write(f"\\r\\ntyped {key}")
    sys.stdout.flush()
"""


def test_what_is_painted_after_a_key_is_seen_with_what_it_cost(tmp_path: Path) -> None:
    with Played([sys.executable, "-c", ECHO], surroundings(tmp_path, tmp_path), 40, 10) as played:
        opened = played.opened("ready")
        assert opened.moments[-1].shows("ready")
        assert opened.moments[-1].cpu > 0
        burst = played.press("x", "typed x")
        assert burst.first(lambda moment: moment.shows("typed x")) == burst.last
        assert burst.last is not None
        assert 0 < burst.last.cpu <= burst.rested
        assert played.lines[:2] == ("ready", "typed x")
