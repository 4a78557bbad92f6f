import pytest
from rich.text import Text

from tui.panes import SourcePane

from .bench import Bench, bench, catalogue

SOURCE = "2014-01-japan/day-1.en"


def lit(app: Bench) -> str:
    ground = app.pane.get_component_rich_style("source--words").bgcolor
    pieces = [
        piece.text.strip()
        for y in range(app.pane.size.height)
        for piece in app.pane.render_line(y)
        if piece.style and piece.style.bgcolor == ground
    ]
    return " ".join(pieces)


@pytest.mark.parametrize("size", [(100, 60), (40, 12), (20, 6)])
@pytest.mark.parametrize("quote", ["three new partnership", "five million dollars", "around 40 jobs"])
async def test_words_are_lit_and_scrolled_to(size: tuple[int, int], quote: str) -> None:
    text = catalogue().workspace.texts[SOURCE]
    pane = SourcePane()
    async with bench(pane, size) as (app, pilot):
        start = text.text.index(quote)
        pane.show(text, [(start, start + len(quote))])
        await pilot.pause()
        await pilot.pause()
        assert quote.startswith(lit(app))
        assert lit(app)


async def test_a_source_that_is_shown_before_there_is_a_screen_is_scrolled_too() -> None:
    text = catalogue().workspace.texts[SOURCE]
    start = text.text.index("around 40 jobs")
    pane = SourcePane()
    pane.text, pane.words = text, ((start, start + 14),)
    async with bench(pane, (60, 12)) as (app, pilot):
        pane.show(text, [(start, start + 13)])
        await pilot.resize_terminal(50, 10)
        await pilot.pause()
        await pilot.pause()
        assert lit(app) == "around 40 job"


async def test_the_words_follow_the_theme() -> None:
    text = catalogue().workspace.texts[SOURCE]
    pane = SourcePane()
    async with bench(pane) as (app, pilot):
        pane.show(text, [(0, 5)])
        app.theme = "textual-light"
        await pilot.pause()
        await pilot.pause()
        assert lit(app) == text.text[:5]


async def test_a_notice_takes_the_place_of_a_text() -> None:
    pane = SourcePane()
    async with bench(pane) as (app, pilot):
        pane.show(catalogue().workspace.texts[SOURCE])
        pane.tell(Text("Known from elsewhere."))
        await pilot.pause()
        assert app.words == "Known from elsewhere."
