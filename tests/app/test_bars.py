import re

import pytest
from rich.text import Text
from textual.widgets import Static

from tests.mission import catalogue
from tui.app.bars import Line, Tab, TabLine, TopBar, fullest, named
from tui.app.commands import KEYS, PANES
from tui.store import Query, say_tally
from tui.text import width

from .opened import Open, line, opened

WORDINGS = ("3 deals · 6 organisations · 40 jobs, expected", "3 deals · 40 jobs (expected)")


def test_the_fullest_wording_is_shown_that_there_is_room_for() -> None:
    assert fullest(WORDINGS, 60) == WORDINGS[0]
    assert fullest(WORDINGS, 40) == WORDINGS[1]
    assert fullest(WORDINGS, 20) == "3 deals · …"


def test_what_stands_in_brackets_is_never_cut_apart() -> None:
    said = ["2 deals · not added: 9 dollars (CAD, expected); 4 jobs"]
    assert [fullest(said, room) for room in (53, 49, 48)] == [
        "2 deals · not added: 9 dollars (CAD, expected); …",
        "2 deals · not added: 9 dollars (CAD, expected); …",
        "2 deals · …",
    ]


def test_every_figure_is_told_from_80_columns_and_how_firm_each_is_from_120() -> None:
    said = say_tally(catalogue().tally(Query()))
    assert {room: fullest(said, room) for room in (58, 78, 98, 118)} == {
        58: "3 deals · not added: 5,000,000 dollars; …",
        78: "3 deals · not added: 5,000,000 dollars; hoped for: about 40 jobs, up to 10%",
        98: "3 deals · not added: 5,000,000 dollars; hoped for: about 40 jobs, up to 10% · 3 of 5 recorded",
        118: "3 deals · not added: 5,000,000 dollars; about 40 jobs (expected); up to 10% (potential)"
        " · 3 of 5 recorded",
    }


def test_at_every_width_what_is_told_fits_and_is_never_listed_as_if_it_were_added() -> None:
    said = say_tally(catalogue().tally(Query()))
    for room in range(20, 240):
        told = fullest(said, room)
        assert width(told) <= room
        assert "dollars" not in told.split("not added: ")[0]
        assert "jobs" not in told or re.search(
            r"hoped for: .*jobs|jobs[^;]* expected|jobs \(expected\)", told
        )


def test_it_makes_no_difference_that_what_has_no_room_is_not_looked_for() -> None:
    tally = catalogue().tally(Query())
    for room in range(20, 400):
        assert fullest(say_tally(tally, room), room) == fullest(say_tally(tally), room)


async def test_where_there_is_more_room_more_is_told() -> None:
    async with opened((80, 24)) as pilot:
        assert "organisations" not in line(pilot, "totals")
        await pilot.resize_terminal(400, 24)
        await pilot.pause()
        assert line(pilot, "totals").startswith("3 deals · 6 organisations · 1 of 3 with an amount · ")


async def test_a_screen_of_80_columns_tells_every_figure() -> None:
    async with opened((80, 24)) as pilot:
        said = line(pilot, "totals")
        assert "not added: 5,000,000 dollars; hoped for: about 40 jobs, up to 10%" in said


def test_names_of_panes_are_shown_as_far_as_there_is_room_for_any_one_more() -> None:
    names = ("Alpha", "Be", "Gamma")
    assert [named(names, room) for room in (16, 17, 19, 20, 500)] == [0, 1, 1, 3, 3]
    assert [named(names, room) for room in (0, 10, 13)] == [0, 0, 0]


def tabs(pilot: Open) -> str:
    """What the tabs say, all of which must be seen whole."""
    bar = pilot.app.screen.query_one(TabLine)
    parts = [part for part in bar.query(Static) if part.display]
    assert all(bar.content_region.contains_region(part.region) for part in parts)
    assert all(part.region.width == width(str(part.content)) for part in parts)
    return " ".join(
        "".join(str(part.content) for part in tab.query(Static) if part in parts) for tab in bar.query(Tab)
    )


@pytest.mark.parametrize("columns", [40, 60, 72, 80, 100, 112])
async def test_every_tab_is_seen_whole_whichever_pane_has_the_focus(columns: int) -> None:
    async with opened((columns, 24)) as pilot:
        for id, name in PANES:
            await pilot.press(KEYS[id])
            await pilot.pause()
            said = tabs(pilot)
            assert [word for word in said.split() if len(word) == 1] == [*"1234567890f"]
            assert f"{KEYS[id]} {name}" in said
            assert set(said.split()) <= {*"1234567890f", *(name for _, name in PANES)}


async def test_the_tabs_of_the_panes_on_screen_stay_where_they_are_at_80_columns() -> None:
    async with opened((80, 24)) as pilot:
        for number in "1234":
            await pilot.press(number)
            await pilot.pause()
            assert tabs(pilot) == "1 Timeline 2 Partnership 3 Source 4 Statistics 5 6 7 8 9 0 f"


async def test_words_are_painted_only_if_they_are_others_and_move_something_only_if_they_take_other_room(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with opened() as pilot:
        moved: list[bool] = []
        update = Static.update

        def noted(place: Static, content: Text, *, layout: bool = True) -> None:
            moved.append(layout)
            update(place, content, layout=layout)

        monkeypatch.setattr(Static, "update", noted)
        bar, hints = pilot.app.screen.query_one(TopBar), pilot.app.screen.query_one("#hints", Line)
        for crumbs, number in (
            ("here", "17 of 36"),
            ("here", "17 of 36"),
            ("there", "18 of 36"),
            ("", "1 of 36"),
        ):
            bar.tell(Text(crumbs), Text(number))
        hints.say(Text("all"))
        hints.say(Text("all"))
        assert moved == [False, True, False, False, False, True, False]
        assert line(pilot, "answering") == "1 of 36"
