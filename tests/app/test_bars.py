from tests.mission import catalogue
from tui.app.bars import fullest
from tui.store import Query, say_tally
from tui.text import width

from .opened import line, opened

WORDINGS = ("3 deals · 6 organisations · 40 jobs, expected", "3 deals · 40 jobs (expected)")


def test_the_fullest_wording_is_shown_that_there_is_room_for() -> None:
    assert fullest(WORDINGS, 60) == WORDINGS[0]
    assert fullest(WORDINGS, 40) == WORDINGS[1]
    assert fullest(WORDINGS, 20) == "3 deals · …"


def test_the_jobs_are_told_from_80_columns_and_everything_from_120() -> None:
    said = say_tally(catalogue().tally(Query()))
    for room, figures in ((78, 2), (118, 3)):
        told = fullest(said, room)
        assert width(told) <= room
        expected = ("5,000,000 dollars", "about 40 jobs (expected)", "up to 10% (potential)")
        assert [each in told for each in expected] == [number < figures for number in range(3)]
    assert "…" not in fullest(said, 118)


async def test_a_screen_of_80_columns_tells_the_jobs() -> None:
    async with opened((80, 24)) as pilot:
        assert "about 40 jobs (expected)" in line(pilot, "totals")
