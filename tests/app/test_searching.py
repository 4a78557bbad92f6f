"""What one sees beneath the search bar while one types."""

import shutil
from pathlib import Path

import pytest
from textual.widgets import Static

from tui.app.prompt import Beneath, QueryBar
from tui.store import TantivyCatalogue, embedded_folder
from tui.text import width

from .opened import Open, focused, line, opened, pane, search, seen, until, words


def beneath(pilot: Open) -> list[str]:
    """The lines that lie beneath the bar."""
    widget = pilot.app.screen.query_one(Beneath)
    return seen(widget) if widget.display else []


def offers(pilot: Open) -> list[str]:
    """The first word of each line beneath the bar."""
    return [each.lstrip("▌ ").split()[0] for each in beneath(pilot) if each.strip("▌ ")]


async def type_in(pilot: Open, text: str) -> None:
    """Types a text into the search bar, and waits for what could be meant."""
    if not pilot.app.screen.query_one(QueryBar).has_focus:
        await pilot.press("slash")
    for char in text:
        await pilot.press({" ": "space", ":": "colon", "!": "exclamation_mark"}.get(char, char))
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def test_fields_and_their_values_are_offered_and_tab_takes_them() -> None:
    async with opened() as pilot:
        await type_in(pilot, "ki")
        await until(pilot, lambda: offers(pilot)[:1] == ["kind:"])
        assert "the kind of deal" in beneath(pilot)[0]
        await pilot.press("tab")
        assert search(pilot) == "kind:"
        await until(pilot, lambda: "kind:licence" in offers(pilot))
        assert next(each for each in beneath(pilot) if "joint venture" in each).split()[-1].isdigit()
        await pilot.press(*"lic")
        await until(pilot, lambda: offers(pilot)[:1] == ["kind:licence"])
        await pilot.press("right")
        assert search(pilot) == "kind:licence "
        await until(pilot, lambda: not beneath(pilot))
        assert line(pilot, "answering").startswith("6 of ")
        assert focused(pilot) != "found"


async def test_down_chooses_and_enter_takes_only_what_is_chosen() -> None:
    async with opened() as pilot:
        await type_in(pilot, "kind:")
        await until(pilot, lambda: len(offers(pilot)) == 3)
        second = offers(pilot)[1]
        await pilot.press("down", "down")
        assert [each[:1] for each in beneath(pilot)] == [" ", "▌", " "]
        await pilot.press("up", "up", "down", "down", "down", "down", "up")
        await pilot.press("enter")
        assert search(pilot) == f"{second} "
        await pilot.press("backspace", "enter")
        await until(pilot, lambda: focused(pilot) == "found")
        assert beneath(pilot) == []


async def test_enter_goes_to_the_results_while_something_is_offered() -> None:
    async with opened() as pilot:
        await type_in(pilot, "jo")
        await until(pilot, lambda: offers(pilot) == ["jobs:"])
        await pilot.press("enter")
        await until(pilot, lambda: focused(pilot) == "found")
        assert search(pilot) == "jo"


async def test_escape_closes_what_is_offered_and_only_then_clears() -> None:
    async with opened() as pilot:
        await type_in(pilot, "ki")
        await until(pilot, lambda: bool(offers(pilot)))
        await pilot.press("escape")
        assert beneath(pilot) == []
        assert search(pilot) == "ki"
        await pilot.press("escape")
        assert search(pilot) == ""


async def test_tab_goes_to_a_pane_where_nothing_is_offered() -> None:
    async with opened() as pilot:
        await pilot.press("slash", "tab")
        await until(pilot, lambda: focused(pilot) is not None and search(pilot) == "")


async def test_what_is_offered_is_taken_by_a_click() -> None:
    async with opened() as pilot:
        await type_in(pilot, "kind:")
        await until(pilot, lambda: len(offers(pilot)) == 3)
        third = offers(pilot)[2]
        await pilot.click(Beneath, offset=(4, 2))
        await until(pilot, lambda: search(pilot) == f"{third} ")


async def test_a_mistake_is_pointed_at_and_the_last_answer_stays() -> None:
    async with opened() as pilot:
        await type_in(pilot, "batteries ")
        answered = line(pilot, "answering")
        assert answered.startswith("3 of ")
        bar = pilot.app.screen.query_one(QueryBar)
        bar.value = "batteries contry:JP x"
        await until(pilot, lambda: len(beneath(pilot)) > 1)
        carets, why = beneath(pilot)[:2]
        left = pilot.app.screen.query_one(Beneath).region.x
        assert left + carets.index("^") == bar.content_region.x + width("batteries ")
        assert carets.strip() == "^" * len("contry:")
        assert why.strip().startswith("there is no field contry")
        assert "country:" in " ".join(beneath(pilot))
        assert line(pilot, "answering") == answered
        await pilot.press("enter")
        await until(pilot, lambda: focused(pilot) == "found")
        assert line(pilot, "answering").startswith("0 of ")


async def test_what_is_mended_is_answered() -> None:
    async with opened() as pilot:
        await type_in(pilot, "(batteries")
        assert "is not closed" in " ".join(beneath(pilot))
        await pilot.press("right_parenthesis")
        await until(pilot, lambda: line(pilot, "answering").startswith("3 of "))
        assert beneath(pilot) == []


async def test_what_can_still_become_something_leaves_the_last_answer() -> None:
    async with opened() as pilot:
        await type_in(pilot, "k")
        answered, where = line(pilot, "answering"), line(pilot, "crumbs")
        for char in "ind:licenc":
            await type_in(pilot, char)
            assert (line(pilot, "answering"), line(pilot, "crumbs")) == (answered, where)
        assert "nothing answers yet; what answered before stays" in " ".join(beneath(pilot))
        await type_in(pilot, "e")
        await until(pilot, lambda: line(pilot, "answering").startswith("6 of "))
        assert beneath(pilot) == []


async def test_what_is_begun_and_asked_for_all_the_same_is_no_longer_remarked_on() -> None:
    async with opened() as pilot:
        await type_in(pilot, "kind:licenc")
        assert "nothing answers yet" in " ".join(beneath(pilot))
        await pilot.press("enter")
        await until(pilot, lambda: line(pilot, "answering").startswith("0 of "))
        assert beneath(pilot) == []


async def test_what_answers_slowly_leaves_the_last_answer_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(TantivyCatalogue, "instant", property(lambda _: False))
    async with opened() as pilot:
        await type_in(pilot, "k")
        await until(pilot, lambda: line(pilot, "answering").startswith("1 of "))
        await type_in(pilot, "ind:licenc")
        await until(pilot, lambda: "nothing answers yet" in " ".join(beneath(pilot)))
        assert line(pilot, "answering").startswith("1 of ")
        await type_in(pilot, "e")
        await until(pilot, lambda: line(pilot, "answering").startswith("6 of "))
        await type_in(pilot, " has:foo")
        await until(pilot, lambda: "nothing has has:foo; there are: " in words(pilot, "found"))


async def test_what_was_only_begun_is_searched_for_as_it_reads_once_one_leaves_the_bar() -> None:
    for keys in (["enter"], ["escape", "tab"]):
        async with opened() as pilot:
            await type_in(pilot, "kind:lic")
            await pilot.press(*keys)
            await until(pilot, lambda: line(pilot, "answering").startswith("0 of "))
            await until(pilot, lambda: "did you mean kind:licence?" in words(pilot, "found"))


async def test_a_mistake_brings_back_what_answered_last() -> None:
    async with opened() as pilot:
        await type_in(pilot, "k")
        answered = line(pilot, "answering")
        await type_in(pilot, "nd")
        await until(pilot, lambda: line(pilot, "answering").startswith("0 of "))
        await type_in(pilot, ":x")
        await until(pilot, lambda: line(pilot, "answering") == answered)


async def test_where_nothing_answers_the_record_from_before_is_back_and_nothing_is_copied() -> None:
    async with opened() as pilot:
        before = line(pilot, "crumbs")
        await type_in(pilot, "k")
        await until(pilot, lambda: line(pilot, "crumbs") != before)
        await type_in(pilot, "qqq")
        await until(pilot, lambda: line(pilot, "crumbs") == before)
        await pilot.press("enter", "y", "y")
        assert pilot.app.clipboard == ""
        assert "Nothing is under the cursor here." in [each.message for each in pilot.app._notifications]


async def test_what_is_typed_at_once_shows_nothing_of_what_answered_on_the_way() -> None:
    async with opened() as pilot:
        before = line(pilot, "crumbs")
        await pilot.press("slash")
        bar = pilot.app.screen.query_one(QueryBar)
        for text in ("k", "kqqq"):
            bar.value = text
            bar.cursor_position = len(text)
        await until(pilot, lambda: "nothing answers" in words(pilot, "found"))
        await pilot.pause()
        assert line(pilot, "crumbs") == before


async def test_a_link_is_not_searched_for_but_followed() -> None:
    async with opened() as pilot:
        answered = line(pilot, "answering")
        await pilot.press("slash")
        pilot.app.screen.query_one(QueryBar).value = "communique:2014-01-japan/acquisio-irep#jobs"
        await until(pilot, lambda: bool(beneath(pilot)))
        assert beneath(pilot)[0].strip() == "enter follows this link to Acquisio × IREP, jobs"
        assert line(pilot, "answering") == answered
        await pilot.press("backspace")
        await until(pilot, lambda: beneath(pilot)[0].strip() == "enter follows this link to Acquisio × IREP")
        await pilot.press("home", "delete")
        await until(pilot, lambda: line(pilot, "answering").startswith("0 of "))


async def test_values_that_nothing_has_are_named_with_the_nearest_ones() -> None:
    async with opened() as pilot:
        await type_in(pilot, "year:abc")
        await until(pilot, lambda: "nothing has year:abc; there are: " in words(pilot, "found"))
        assert "2014" in words(pilot, "found")
        await type_in(pilot, " org:xyzzy")
        await until(pilot, lambda: "nothing has org:xyzzy; there are: " in words(pilot, "found"))
        await pilot.press("escape", "escape")
        await type_in(pilot, "zzz")
        await until(pilot, lambda: words(pilot, "found").endswith("nothing answers; esc widens again"))


async def test_queries_that_were_asked_come_back() -> None:
    async with opened() as pilot:
        await type_in(pilot, "batt")
        await pilot.press("enter", "escape")
        await type_in(pilot, "japan")
        await pilot.press("escape", "slash", "up")
        assert search(pilot) == "japan"
        await pilot.press("up", "up")
        assert search(pilot) == "batt"
        await until(pilot, lambda: line(pilot, "answering").startswith("3 of "))
        await pilot.press("down", "down")
        assert search(pilot) == ""
        await pilot.press("down")
        await until(pilot, lambda: focused(pilot) == "found")


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 20), (40, 10)])
async def test_nothing_moves_while_one_types(size: tuple[int, int]) -> None:
    async with opened(size) as pilot:
        await type_in(pilot, "x")
        before = {each.id: each.region for each in pilot.app.screen.query(Static) if each.id}
        where = pane(pilot, "found").region
        await type_in(pilot, " contry:x org:")
        await until(pilot, lambda: len(beneath(pilot)) > 3)
        over = pilot.app.screen.query_one(Beneath).region
        assert pilot.app.screen.region.contains_region(over)
        assert pane(pilot, "found").region == where
        assert {id: region.y for id, region in before.items()} == {
            each.id: each.region.y for each in pilot.app.screen.query(Static) if each.id in before
        }
        assert max(map(width, beneath(pilot))) <= over.width


async def test_hostile_names_are_offered_as_text(tmp_path: Path) -> None:
    folder = tmp_path / "hostile"
    shutil.copytree(embedded_folder(), folder)
    path = folder / "organisations.toml"
    text = path.read_text(encoding="utf-8")
    harm = 'short = "[@click=app.quit]x[/] \\u001b]0;a\\u0007\\u202e"\n'
    lines = [each + harm if each.strip() == "[acquisio]" else each for each in text.splitlines(True)]
    path.write_text("".join(line for line in lines if not line.startswith('short = "Acq')), encoding="utf-8")
    async with opened(folder=folder) as pilot:
        await type_in(pilot, "org:acq")
        await until(pilot, lambda: bool(beneath(pilot)))
        assert not {"\x1b", "\x07", "\u202e"} & set("".join(beneath(pilot)))
        await pilot.press("tab")
        assert search(pilot) == "org:acquisio "
