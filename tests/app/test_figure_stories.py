"""Totals that say what they are made of, sources that disagree, and the time that panes share."""

from .opened import Open, focused, line, listed, lit, marked, opened, pane, until, words


async def at(pilot: Open, key: str, id: str) -> None:
    await pilot.press(key)
    await until(pilot, lambda: focused(pilot) == id)


async def down_to(pilot: Open, id: str, said: str) -> None:
    """Walks down a pane to the row that says something."""
    for _ in range(60):
        await pilot.pause()
        if said in marked(pilot, id):
            return
        await pilot.press("down")
    raise AssertionError(f"nothing says {said} on the way")


async def test_the_tally_of_the_three_deals_adds_nothing_and_says_why() -> None:
    async with opened((120, 80)) as pilot:
        await at(pilot, "4", "statistics")
        said = words(pilot, "statistics")
        for measure, why, stating in (
            ("dollars", "the currency is not stated", 1),
            ("jobs", "expected, not done", 1),
            ("royalties", "no number is stated", 0),
            ("patents", "no number is stated", 0),
            ("share of software", "shares are never added", 1),
        ):
            assert f"{measure} not added: {why} {stating} of 3" in said


async def test_a_figure_of_the_statistics_lights_its_words_and_opens_at_its_value() -> None:
    async with opened() as pilot:
        await at(pilot, "4", "statistics")
        await down_to(pilot, "statistics", "up to 10%")
        await until(
            pilot, lambda: lit(pilot) == "with a market share of up to 10% of software, from the first year"
        )
        await pilot.press("enter")
        await until(pilot, lambda: focused(pilot) == "partnership")
        await until(pilot, lambda: marked(pilot, "partnership").startswith("market share"))
        assert line(pilot, "crumbs").endswith("Toon Boom × HeARTBIT")


async def test_a_total_closes_and_opens_again() -> None:
    async with opened() as pilot:
        await at(pilot, "4", "statistics")
        await down_to(pilot, "statistics", "dollars")
        before = words(pilot, "statistics")
        await pilot.press("enter")
        await until(pilot, lambda: "5,000,000" not in words(pilot, "statistics"))
        await pilot.press("enter")
        await until(pilot, lambda: words(pilot, "statistics") == before)


async def test_three_announced_and_five_at_the_end_stand_beside_three_recorded() -> None:
    async with opened((120, 80)) as pilot:
        await at(pilot, "4", "statistics")
        said = words(pilot, "statistics")
        assert "3 partnerships" in said
        assert "5 agreements" in said
        assert "2 not recorded" in said


async def test_thirty_five_delegates_or_about_forty_stand_side_by_side() -> None:
    async with opened((120, 60)) as pilot:
        await at(pilot, "0", "conflicts")
        await pilot.press("home")
        await pilot.pause()
        said = words(pilot, "conflicts")
        for claim in ("about 40 companies", "35 representatives of Quebec", "17 January 2014", "● believed"):
            assert claim in said
        await down_to(pilot, "conflicts", "in the company of 35")
        await until(pilot, lambda: lit(pilot).startswith("in the company of 35 representatives"))
        await pilot.press("enter")
        await until(pilot, lambda: focused(pilot) == "partnership")
        await until(pilot, lambda: marked(pilot, "partnership").startswith("delegates"))


async def test_a_query_narrows_the_disagreements_too() -> None:
    async with opened() as pilot:
        await pilot.press("slash", *"toon")
        await until(pilot, lambda: line(pilot, "answering").split(" ")[0] != "36")
        await pilot.press("enter")
        await at(pilot, "0", "conflicts")
        assert "new partners" in words(pilot, "conflicts")
        assert "delegates" not in words(pilot, "conflicts")


async def test_panes_follow_the_time_under_the_cursor() -> None:
    async with opened() as pilot:
        in_time = []
        for said in ("Acquisio", "Visit to the smart"):
            await down_to(pilot, "timeline", said)
            await until(pilot, lambda said=said: said in line(pilot, "crumbs"))  # type: ignore[misc] # bound at once
            await at(pilot, "2", "partnership")
            in_time.append([row for row in await listed(pilot, "deals") if "•" in row])
            await at(pilot, "1", "timeline")
        assert [len(rows) for rows in in_time] == [2, 0]  # the third has the cursor


async def test_the_timeline_follows_a_record_that_is_opened_elsewhere() -> None:
    async with opened() as pilot:
        await at(pilot, "5", "deals")
        await down_to(pilot, "deals", "Toon Boom")
        await until(pilot, lambda: "Toon Boom" in line(pilot, "crumbs"))
        await at(pilot, "1", "timeline")
        await until(pilot, lambda: marked(pilot, "timeline").startswith("◆ Toon Boom"))


async def test_the_timeline_goes_from_hours_to_years_and_back_to_the_same_record() -> None:
    async with opened() as pilot:
        here = marked(pilot, "timeline")
        said = []
        for key in ("z", "Z", "Z", "Z", "Z", "z", "z", "z"):
            await pilot.press(key)
            await pilot.pause()
            said.append(str(pane(pilot, "timeline").border_subtitle))
        assert said == [
            *("by hour", "by day", "by week", "by month", "by year", "by month", "by week", "by day"),
        ]
        await until(pilot, lambda: marked(pilot, "timeline") == here)


async def test_a_silent_deal_says_since_when() -> None:
    async with opened() as pilot:
        assert "silent since 20 January 2014, 12 years" in words(pilot, "partnership")
