from pathlib import Path

from tui.panes import ProblemsPane
from tui.store import open_workspace

from .bench import bench


async def test_no_problems_are_said_to_be_none() -> None:
    pane = ProblemsPane()
    pane.show([])
    async with bench(pane) as (app, _):
        assert app.words == "no problems in the files"


async def test_a_problem_stands_with_its_place_and_reason(tmp_path: Path) -> None:
    folder = tmp_path / "missions" / "x"
    folder.mkdir(parents=True)
    (folder / "mission.toml").write_text("title = [@click=app.quit]\n", encoding="utf-8")
    problems = open_workspace(tmp_path).problems
    pane = ProblemsPane()
    pane.show(problems)
    async with bench(pane) as (app, _):
        assert app.words.startswith("▌missions/x/mission.toml:1:")
        assert problems[0].reason.split()[0] in app.words
