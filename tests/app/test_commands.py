from collections import Counter

import pytest

from tui.app.bars import fitted
from tui.app.commands import COMMANDS, KEYS, PANES
from tui.app.hints import hint_line
from tui.app.main_screen import MainScreen
from tui.lists import Rows, key_names
from tui.panes import FacetsPane, ListPane, Pane, SourcePane, TimelinePane


def test_every_command_can_be_run() -> None:
    actions = {command.action.partition("(")[0] for command in COMMANDS}
    assert {action for action in actions if not hasattr(MainScreen, f"action_{action}")} == set()


@pytest.mark.parametrize(("pane", "own"), [(ListPane, []), (FacetsPane, ["o"])])
def test_a_key_means_one_thing_but_where_a_pane_has_no_use_for_it(pane: type[Pane], own: list[str]) -> None:
    keys = Counter(key for command in (*COMMANDS, *Rows.COMMANDS, *pane.HINTS) for key in command.keys)
    assert [key for key, times in keys.items() if times > 1] == own


def test_no_key_is_named_twice() -> None:
    for command in COMMANDS:
        names = key_names(command).split()
        assert len(names) == len(set(names))


def test_every_command_says_what_it_does_under_a_heading() -> None:
    for command in (*COMMANDS, *Rows.COMMANDS, *ListPane.HINTS):
        assert command.help.endswith(".")
        assert command.group
        assert command.name


def test_every_pane_has_a_key() -> None:
    keys = {command.action: command.keys for command in COMMANDS if command.action.startswith("go(")}
    assert "".join(KEYS[pane] for pane, _ in PANES) == "1234567890f"
    for pane, key in KEYS.items():
        assert keys[f"go('{pane}')"] == (key,)


def test_hints_give_way_from_the_end_but_help_stays() -> None:
    wide = hint_line(TimelinePane(), "verbatim", 200).plain
    assert wide.startswith("verbatim")
    assert wide.endswith("? help")
    for width in range(20, 200):
        line = hint_line(TimelinePane(), "verbatim", width).plain
        assert len(line) <= width
        assert line.endswith("? help")
        assert wide.startswith(line.removesuffix("? help"))


def test_who_types_is_told_what_typing_does() -> None:
    said = "type words or field:value  tab complete  ↑ earlier  enter results  esc clear"
    assert hint_line(None, "", 80).plain == said


def test_totals_are_never_cut_within_a_number() -> None:
    said = "3 deals · 5,000,000 dollars, CAD inferred · about 40 jobs"
    assert {fitted(said, room) for room in range(2, 60)} == {
        "…",
        "3 deals · …",
        "3 deals · 5,000,000 dollars, …",
        "3 deals · 5,000,000 dollars, CAD inferred · …",
        said,
    }


def test_the_state_of_a_value_is_shortened_before_hints_of_the_pane_go() -> None:
    own = "↑↓ move  enter go to value  ←→ value"
    for width, said in (
        (75, f"announced: verbatim · 1 of 4   {own}  ? help"),
        (74, f"verbatim · 1 of 4   {own}  ? help"),
        (64, f"verbatim · 1 of 4   {own}  ? help"),
        (63, f"verbatim   {own}  ? help"),
        (55, f"verbatim   {own}  ? help"),
        (54, "verbatim   ↑↓ move  enter go to value  ? help"),
    ):
        assert hint_line(SourcePane(id="source"), "announced: verbatim · 1 of 4", width).plain == said
