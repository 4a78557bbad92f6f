"""Every value stands on its words: stories of walking from values to words and back."""

from tui.app.main_screen import MainScreen
from tui.panes import LookAtValue, PartnershipPane

from .opened import Open, focused, line, lit, marked, opened, until, words
from .walking import walk_to

CALLED = ("strategic partnership", "joint venture", "partnership", "joint investments")


async def at_partnership(pilot: Open) -> None:
    await pilot.press("2")
    await until(pilot, lambda: focused(pilot) == "partnership")


async def test_walking_the_deal_lights_in_turn_the_words_that_the_release_calls_it_by() -> None:
    async with opened() as pilot:
        await at_partnership(pilot)
        await walk_to(pilot, "investment 5,000,000 dollars")
        await until(pilot, lambda: lit(pilot) == "represents joint investments of five million dollars")
        await walk_to(pilot, "jobs about 40 jobs")
        await until(pilot, lambda: lit(pilot) == "will ultimately create around 40 jobs")
        for called in CALLED:
            await walk_to(pilot, f"called “{called}”")
            await until(pilot, lambda called=called: lit(pilot) == called)  # type: ignore[misc] # bound at once


async def test_the_walk_never_leaves_the_partnership() -> None:
    async with opened() as pilot:
        await at_partnership(pilot)
        for _ in range(20):
            await pilot.press("down")
            await pilot.pause()
            assert focused(pilot) == "partnership"
            assert line(pilot, "crumbs").endswith("Acquisio × IREP")


async def test_the_market_share_is_up_to_ten_per_cent_of_what_the_release_says() -> None:
    async with opened() as pilot:
        await pilot.press("down")
        await until(pilot, lambda: "Toon Boom" in line(pilot, "crumbs"))
        await at_partnership(pilot)
        await walk_to(pilot, "market share")
        assert "up to 10% of software," in marked(pilot, "partnership")
        await until(pilot, lambda: marked(pilot, "partnership").endswith("potential, from the first year"))
        await until(
            pilot, lambda: lit(pilot) == "with a market share of up to 10% of software, from the first year"
        )


async def test_new_partners_are_lit_where_toon_boom_has_them() -> None:
    async with opened() as pilot:
        await pilot.press("down")
        await until(pilot, lambda: "Toon Boom" in line(pilot, "crumbs"))
        await at_partnership(pilot)
        await walk_to(pilot, "note The partners are called new")
        await until(pilot, lambda: lit(pilot) == "new partners")
        assert "will allow new partners to position" in words(pilot, "source")


async def test_a_value_with_several_citations_steps_through_them() -> None:
    async with opened() as pilot:
        await at_partnership(pilot)
        await walk_to(pilot, "term Join forces")
        for key, stated, place in (
            ("", "they are joining forces in a strategic partnership", "verbatim · 1 of 2"),
            ("right", "With the creation of this partnership", "verbatim · 2 of 2"),
            ("right", "they are joining forces in a strategic partnership", "verbatim · 1 of 2"),
            ("left", "With the creation of this partnership", "verbatim · 2 of 2"),
        ):
            await pilot.press(*[key] if key else [])
            await until(pilot, lambda stated=stated: lit(pilot) == stated)  # type: ignore[misc] # bound at once
            assert line(pilot, "hints").startswith(place)


async def test_a_step_to_another_source_shows_its_address() -> None:
    async with opened() as pilot:
        await at_partnership(pilot)
        await walk_to(pilot, "announced")
        await pilot.press("right", "right")
        await until(pilot, lambda: "Known from elsewhere" in words(pilot, "source"))
        assert "https://www.aveq.ca/" in words(pilot, "source").replace(" ", "")
        assert "22 January 2014" in words(pilot, "source")


async def test_one_key_goes_to_the_words_and_one_key_goes_back_to_the_value() -> None:
    async with opened() as pilot:
        await at_partnership(pilot)
        await walk_to(pilot, "jobs")
        await pilot.press("enter")
        await until(pilot, lambda: focused(pilot) == "source")
        assert "around 40 jobs" in marked(pilot, "source")
        await pilot.press("enter")
        await until(pilot, lambda: focused(pilot) == "partnership")
        await until(pilot, lambda: marked(pilot, "partnership").startswith("jobs about 40 jobs"))


async def test_the_values_that_rest_on_a_passage_are_stepped_through_from_the_source() -> None:
    async with opened() as pilot:
        await at_partnership(pilot)
        await walk_to(pilot, "jobs")
        await pilot.press("enter")
        await until(pilot, lambda: focused(pilot) == "source")
        seen = {marked(pilot, "partnership").split(" ")[0]}
        for _ in range(6):
            await pilot.press("right")
            await pilot.pause()
            await pilot.pause()
            seen.add(marked(pilot, "partnership").split(" ")[0])
            assert focused(pilot) == "source"
        assert {"jobs", "investment", "term"} <= seen
        here = marked(pilot, "partnership")
        await pilot.press("enter")
        await until(pilot, lambda: focused(pilot) == "partnership")
        await until(pilot, lambda: marked(pilot, "partnership") == here)


async def test_a_value_without_a_source_says_so() -> None:
    async with opened() as pilot:
        await at_partnership(pilot)
        await walk_to(pilot, "home partner")
        await pilot.press("enter")
        await until(pilot, lambda: line(pilot, "crumbs").endswith("Acquisio"))
        await walk_to(pilot, "kind")
        await until(pilot, lambda: "No source states this value." in words(pilot, "source"))
        assert "∅ no source" in marked(pilot, "partnership")
        assert line(pilot, "hints").startswith("no source")


async def test_values_without_a_source_are_searched_for() -> None:
    async with opened() as pilot:
        await pilot.press("slash", *"evidence:none record:organisation")
        await until(pilot, lambda: line(pilot, "answering").startswith("9 of "))


async def test_what_the_partnership_told_of_a_record_before_is_not_heeded() -> None:
    async with opened() as pilot:
        await until(pilot, lambda: lit(pilot) == "allowing the creation of a joint venture")
        screen = pilot.app.screen
        assert isinstance(screen, MainScreen)
        stale = screen.catalogue.workspace.records["2014-01-japan/ireq-sei"]
        screen.post_message(LookAtValue(stale.id, stale.fact("kind")))
        await pilot.pause()
        assert screen.value == screen.workspace.records["2014-01-japan/acquisio-irep"].fact("kind")
        assert lit(pilot) == "allowing the creation of a joint venture"


async def test_what_the_partnership_told_of_a_value_before_never_moves_its_cursor() -> None:
    async with opened() as pilot:
        await at_partnership(pilot)
        await walk_to(pilot, "jobs")
        screen = pilot.app.screen
        assert isinstance(screen, MainScreen)
        deal = screen.workspace.records["2014-01-japan/acquisio-irep"]
        screen.post_message(LookAtValue(deal.id, deal.fact("kind")))
        await pilot.pause()
        await until(pilot, lambda: marked(pilot, "partnership").startswith("jobs"))


async def test_a_burst_of_keys_leaves_value_words_and_record_in_step() -> None:
    async with opened() as pilot:
        await at_partnership(pilot)
        keys = (*"jjjjjllhjj4jjjj3jjll0jj2kkkk1jj5jjs2GkK1zZjj2jj", "enter", "right", "enter")
        await pilot.press(*keys)
        await until(pilot, lambda: focused(pilot) is not None)
        screen = pilot.app.screen
        assert isinstance(screen, MainScreen)
        shown = screen.query_one(PartnershipPane)
        await until(pilot, lambda: (shown.fact, shown.at) == (screen.value, screen.at))
        assert shown.record is screen.catalogue.get(screen.selected or "")
