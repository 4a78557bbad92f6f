from dataclasses import replace
from pathlib import Path

import pytest
from rich.style import Style
from rich.text import Text

from tui.panes import OpenRecord, ReachValue, SourcePane
from tui.panes.source.gutter import strip
from tui.records import Source
from tui.store import Coverage, Feed, Passages, Workspace, coverage, feeds, resting, say_percent

from ..bench import DEAL, Bench, bench, catalogue
from . import trip as small

SOURCE = "2014-01-japan/day-1.en"
WORKSPACE = catalogue().workspace
COVERED = coverage(WORKSPACE, SOURCE) or Coverage(0, 0, 0, 0, ())
TEXT = WORKSPACE.texts[SOURCE]
SIZES = [(110, 60), (58, 20), (20, 6)]


def span(quote: str) -> tuple[int, int]:
    start = TEXT.text.index(quote)
    return start, start + len(quote)


def looked_at(field: str, record: str = DEAL) -> tuple[tuple[int, int], str]:
    """The words of a value, and its place."""
    feed = next(feed for feed in feeds(WORKSPACE, SOURCE) if (feed.record, feed.field) == (record, field))
    return (feed.start, feed.end), feed.address


def resting_with(words: tuple[int, int]) -> tuple[Feed, ...]:
    """What rests on the sentence of some words."""
    sentence = next(each for each in TEXT.sentences if each[0] <= words[0] < each[1])
    return resting(feeds(WORKSPACE, SOURCE), [sentence])[0]


def show(pane: SourcePane, *quotes: str, near: str = "", place: str | None = None) -> None:
    pane.show(SOURCE, WORKSPACE, [span(quote) for quote in quotes], [span(near)] if near else [], place)


def drawn(app: Bench, component: str) -> str:
    """What stands in the look of a component, as one line."""
    style = app.pane.get_component_rich_style(component, partial=True)
    pieces = [piece for y in range(app.pane.size.height) for piece in app.pane.render_line(y)]
    return " ".join(" ".join(piece.text for piece in pieces if looks(piece.style, style)).split())


def looks(style: Style | None, wanted: Style) -> bool:
    if style is None or (wanted.bgcolor and style.bgcolor != wanted.bgcolor):
        return False
    asked = ("bold", "underline", "dim", "reverse")
    return all(getattr(style, each) for each in asked if getattr(wanted, each))


def turned(app: Bench) -> list[tuple[str, str, int]]:
    told = [message for message in app.told if isinstance(message, ReachValue)]
    return [(message.id, message.fact.field, message.at) for message in told if message.fact]


def opened(app: Bench) -> list[tuple[str, str | None]]:
    return [(message.id, message.field) for message in app.told if isinstance(message, OpenRecord)]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("quote", ["three new partnership", "around 40 jobs"])
async def test_words_are_lit_and_scrolled_to(size: tuple[int, int], quote: str) -> None:
    pane = SourcePane()
    async with bench(pane, size) as (app, pilot):
        show(pane, quote)
        await pilot.pause()
        await pilot.pause()
        lit = drawn(app, "source--words").replace(" ", "")
        assert lit
        assert quote.replace(" ", "").startswith(lit)
        assert app.told == []


async def test_words_that_begin_like_others_are_lit_where_they_stand() -> None:
    pane = SourcePane()
    (feed,) = {feed for feed in feeds(WORKSPACE, SOURCE) if feed.quote == "new partners"}
    async with bench(pane) as (app, pilot):
        pane.show(SOURCE, WORKSPACE, [(feed.start, feed.end)], (), feed.address)
        await pilot.pause()
        await pilot.pause()
        assert drawn(app, "source--words") == "new partners"
        lit = next(line for line in app.seen if "allow new partners" in line)
        assert lit.startswith("▌")
        assert not any(line.startswith("▌") for line in app.seen if "new partnership" in line)


async def test_neighbours_are_marked_and_what_nothing_rests_on_is_dim() -> None:
    pane = SourcePane()
    async with bench(pane, (100, 90)) as (app, pilot):
        show(pane, "around 40 jobs", near="five million dollars")
        await pilot.pause()
        assert drawn(app, "source--near") == "five million dollars"
        bare = drawn(app, "source--bare")
        assert "In this regard" in bare
        assert "around 40 jobs" not in bare


async def test_without_colour_the_words_are_told_from_their_neighbours(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    pane = SourcePane()
    async with bench(pane) as (_, pilot):
        show(pane, "around 40 jobs", near="five million dollars")
        await pilot.pause()
        pieces = [piece for y in range(pane.size.height) for piece in pane.render_line(y)]
        lit = [piece.text for piece in pieces if piece.style and piece.style.reverse]
        assert " ".join(" ".join(lit).split()) == "around 40 jobs"


async def test_a_source_that_is_shown_before_there_is_room_is_scrolled_too() -> None:
    pane = SourcePane()
    async with bench(pane, (60, 12)) as (app, pilot):
        show(pane, "around 40 job")
        await pilot.resize_terminal(50, 10)
        await pilot.pause()
        await pilot.pause()
        assert drawn(app, "source--words") == "around 40 job"


async def test_the_words_follow_the_theme() -> None:
    pane = SourcePane()
    async with bench(pane) as (app, pilot):
        show(pane, "Tokyo - The")
        await pilot.pause()
        before = pane.get_component_rich_style("source--words").bgcolor
        app.theme = "nord"
        await pilot.pause()
        await pilot.pause()
        assert pane.get_component_rich_style("source--words").bgcolor != before
        assert drawn(app, "source--words") == "Tokyo - The"


async def test_a_notice_takes_the_place_of_a_text_and_gives_it_back() -> None:
    pane = SourcePane()
    async with bench(pane) as (app, pilot):
        show(pane, "Tokyo")
        pane.tell(Text("Known from elsewhere."))
        await pilot.pause()
        assert app.words == "Known from elsewhere."
        assert str(pane.border_subtitle) == ""
        pane.show("2014-01-japan/end.fr", WORKSPACE)
        await pilot.pause()
        assert app.words == "No text is kept of this."
        show(pane, "Tokyo")
        await pilot.pause()
        assert drawn(app, "source--words") == "Tokyo"


async def test_each_sentence_is_a_stop_and_moving_tells_nothing() -> None:
    pane = SourcePane()
    async with bench(pane) as (app, pilot):
        show(pane)
        await pilot.press("down", "down", "down", "up", "end")
        assert [row.key for row in pane.rows if row.stop] == list(range(len(TEXT.sentences)))
        assert pane.cursor_key == len(TEXT.sentences) - 1
        assert app.told == []


async def test_a_wide_pane_names_what_rests_on_a_sentence_and_a_narrow_one_counts_it() -> None:
    pane = SourcePane()
    async with bench(pane, (120, 60)) as (app, pilot):
        show(pane, "around 40 jobs")
        await pilot.pause()
        assert "Acquisio × IREP" in next(line for line in app.seen if "This long-term contract" in line)
        assert "investment" in app.words
        await pilot.resize_terminal(40, 12)
        await pilot.pause()
        await pilot.pause()
        assert next(line for line in app.seen if "This long-term contract" in line).split()[-1].isdigit()
        assert "Acquisio × IREP" not in app.words


async def test_the_border_says_which_source_it_is_and_how_much_is_cited() -> None:
    pane = SourcePane()
    async with bench(pane, (100, 20)) as (app, pilot):
        show(pane)
        await pilot.pause()
        share = say_percent(COVERED.cited, COVERED.characters)
        said = f"Release on the first day of the mission to Japan · 19 of 19 sentences cited · {share}"
        assert str(pane.border_subtitle) == said
        await pilot.resize_terminal(50, 20)
        await pilot.pause()
        assert str(pane.border_subtitle).endswith(f"… · 19 of 19 sentences cited · {share}")
        assert app.seen[0].strip().startswith(f"{strip(COVERED.parts, 9).plain} {share} cited")


async def test_a_source_that_changed_says_so() -> None:
    pane = SourcePane()
    async with bench(pane) as (app, pilot):
        pane.show(SOURCE, replace(WORKSPACE, changed=frozenset({SOURCE})))
        await pilot.pause()
        assert "! source changed: this is not the text that was quoted" in app.words


async def test_the_values_of_a_sentence_are_turned_to_one_after_the_other() -> None:
    pane = SourcePane()
    words, place = looked_at("investment")
    async with bench(pane) as (app, pilot):
        pane.show(SOURCE, WORKSPACE, [words], (), place)
        await pilot.pause()
        await pilot.press("right", "right", "left", "left", "left")
        around = [(feed.record, feed.field, feed.at) for feed in resting_with(words)]
        here = around.index((DEAL, "investment", 0))
        assert turned(app) == [around[(here + step) % len(around)] for step in (1, 2, 1, 0, -1)]


async def test_turning_keeps_the_cursor_on_its_sentence_and_follows_the_answer() -> None:
    pane = SourcePane()
    words, place = looked_at("jobs")
    async with bench(pane) as (app, pilot):
        show(pane, "five million dollars")
        await pilot.pause()
        before = pane.cursor_key
        pane.show(SOURCE, WORKSPACE, [words], (), place)
        await pilot.pause()
        await pilot.press("left", "enter")
        assert pane.cursor_key == before
        around = resting_with(words)
        left = around[next(at for at, feed in enumerate(around) if feed.address == place) - 1]
        assert turned(app) == [(left.record, left.field, left.at)]
        assert opened(app) == [(left.record, left.field)]


async def test_enter_goes_back_to_the_value_whose_words_are_lit() -> None:
    pane = SourcePane()
    words, place = looked_at("jobs")
    async with bench(pane) as (app, pilot):
        pane.show(SOURCE, WORKSPACE, [words], (), place)
        await pilot.pause()
        await pilot.press("enter")
        assert opened(app) == [(DEAL, "jobs")]


async def test_enter_on_another_sentence_goes_to_the_first_value_there() -> None:
    pane = SourcePane()
    words, place = looked_at("jobs")
    async with bench(pane) as (app, pilot):
        pane.show(SOURCE, WORKSPACE, [words], (), place)
        await pilot.pause()
        await pilot.press("up", "enter")
        start, end = TEXT.sentences[5]
        first = next(feed for feed in feeds(WORKSPACE, SOURCE) if start <= feed.start < end)
        assert opened(app) == [(first.record, first.field)]


async def test_of_values_with_the_same_words_the_one_that_is_looked_at_is_gone_to() -> None:
    pane = SourcePane()
    words, place = looked_at("stage.2", "2014-01-japan/ireq-sei")
    async with bench(pane) as (app, pilot):
        pane.show(SOURCE, WORKSPACE, [words], (), place)
        await pilot.pause()
        await pilot.press("enter")
        assert opened(app) == [("2014-01-japan/ireq-sei", "stage.2")]


async def test_words_in_sight_move_the_cursor_but_nothing_else() -> None:
    pane = SourcePane()
    async with bench(pane, (60, 14)) as (app, pilot):
        show(pane, "five million dollars")
        await pilot.pause()
        await pilot.pause()
        await pilot.press("down")
        await pilot.pause()
        before = next(y for y, line in enumerate(app.seen) if "A world leader in" in line)
        show(pane, "A world leader in animation")
        await pilot.pause()
        await pilot.pause()
        assert next(y for y, line in enumerate(app.seen) if "A world leader in" in line) == before
        assert TEXT.text[slice(*TEXT.sentences[int(str(pane.cursor_key))])].startswith(
            "A world leader in animation"
        )
        scrolled = pane.scroll_offset.y
        show(pane, "until Friday")
        await pilot.pause()
        await pilot.pause()
        assert pane.scroll_offset.y > scrolled


async def test_a_sentence_on_which_nothing_rests_says_so_and_leads_nowhere() -> None:
    text = "Alpha met Beta.\n\nNothing else is known."
    source = Source(id="trip/release", title="Release", language="en", url="https://example.com")
    pane = SourcePane()
    async with bench(pane) as (app, pilot):
        pane.show(source.id, Workspace(Path("nowhere"), {source.id: source}, {source.id: Passages(text)}))
        await pilot.press("enter", "left", "right", "down", "enter")
        assert app.told == []
        assert "· Alpha met Beta." in app.words
        assert "▌· Nothing else is known." in app.words
        assert "0 of 2 sentences cited · 0%" in str(pane.border_subtitle)


async def test_rows_in_which_nothing_changes_stay_the_same() -> None:
    pane = SourcePane()
    async with bench(pane) as (_, pilot):
        show(pane, "five million dollars")
        await pilot.pause()
        before = [row for row in pane.rows if row.stop]
        show(pane, "until Friday")
        after = [row for row in pane.rows if row.stop]
        assert sum(one is not other for one, other in zip(before, after, strict=True)) == 2


async def test_words_that_are_not_found_are_told_with_the_nearest_which_is_brought_into_sight() -> None:
    pane = SourcePane()
    async with bench(pane, (70, 12)) as (app, pilot):
        pane.show(SOURCE, WORKSPACE, quoted="will ultimately destroy around 40 jobs")
        await pilot.pause()
        await pilot.pause()
        assert "✗ “will ultimately destroy around 40 jobs” does not stand in this source" in app.words
        assert "the nearest is “will ultimately create around 40 jobs”" in app.words
        assert "This long-term contract" in next(line for line in app.seen if line.startswith("▌"))
        assert str(pane.border_subtitle).startswith("✗ not in this source · ")
        show(pane, "around 40 jobs")
        await pilot.pause()
        assert "does not stand" not in app.words
        assert "✗" not in str(pane.border_subtitle)


@pytest.mark.parametrize("height", [9, 12, 15, 18])
async def test_what_is_said_of_lost_words_is_seen_with_the_sentence_beneath(height: int) -> None:
    pane = SourcePane()
    async with bench(pane, (64, height)) as (app, pilot):
        show(pane, "joint venture that will support")
        await pilot.pause()
        await pilot.pause()
        pane.show(SOURCE, WORKSPACE, quoted="will ultimately destroy around 40 jobs")
        await pilot.pause()
        await pilot.pause()
        assert "✗ “will ultimately destroy" in app.words
        assert "This long-term contract" in app.words


async def test_the_words_that_a_value_quotes_in_vain_are_known_by_its_place() -> None:
    pane = SourcePane()
    async with bench(pane) as (app, pilot):
        pane.show(small.SOURCE, small.trip("Alpha met", "Gamma left late"), place="trip/pact#jobs")
        await pilot.pause()
        await pilot.pause()
        assert "✗ “Gamma left late” does not stand in this source" in app.words
        assert "▌· Gamma left early." in app.words


async def test_all_places_of_words_that_stand_often_are_lit_alike_and_counted() -> None:
    known = small.trip("Beta")
    (feed,) = feeds(known, small.SOURCE)
    pane = SourcePane()
    async with bench(pane) as (app, pilot):
        pane.show(small.SOURCE, known, [(feed.start, feed.end)], (), feed.address)
        await pilot.pause()
        await pilot.pause()
        assert drawn(app, "source--words") == ""
        assert drawn(app, "source--unsettled") == "Beta Beta"
        assert str(pane.border_subtitle).startswith("? 1 of 2 places · ")
        assert app.words.count("jobs ?") == 2
        await pilot.press("enter")
        assert opened(app) == [("trip/pact", "jobs")]


async def test_a_changed_source_says_so_in_the_border_too() -> None:
    pane = SourcePane()
    async with bench(pane, (60, 12)) as (_, pilot):
        pane.show(small.SOURCE, small.trip("Alpha", changed=True))
        await pilot.pause()
        assert str(pane.border_subtitle).startswith("! source changed · ")


async def test_a_source_whose_text_is_missing_says_so() -> None:
    kept = Source(id="trip/a", title="Release", language="en", file="a.txt", sha256="0" * 64)
    pane = SourcePane()
    async with bench(pane) as (app, pilot):
        pane.show("trip/a", Workspace(Path("nowhere"), {"trip/a": kept}))
        await pilot.pause()
        assert app.words == "The text of this source is missing."


async def test_the_sentence_under_the_cursor_names_all_that_rests_on_it() -> None:
    pane = SourcePane()
    async with bench(pane, (90, 50)) as (app, pilot):
        show(pane)
        await pilot.pause()
        key = pane.cursor_key
        heights = [len(row.lines(pane.text_width)) for row in pane.rows if row.key in (key, 1)]
        await pilot.press("down")
        await pilot.pause()
        after = [len(row.lines(pane.text_width)) for row in pane.rows if row.key in (key, 1)]
        assert after[0] <= heights[0]
        assert after[1] >= heights[1]
        assert after != heights
        assert app.told == []


async def test_a_notice_in_between_leaves_the_text_as_it_was_drawn() -> None:
    pane = SourcePane()
    async with bench(pane) as (_, pilot):
        show(pane, "Tokyo")
        await pilot.pause()
        await pilot.pause()
        before = [row for row in pane.rows if row.stop]
        pane.tell(Text("Known from elsewhere."))
        show(pane, "Tokyo")
        await pilot.pause()
        await pilot.pause()
        assert [row for row in pane.rows if row.stop] == before
