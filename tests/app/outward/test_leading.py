import shlex
import shutil
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from textual.widgets import Input, Static

from tests.mission import catalogue
from tests.terminal import Terminal
from tui.app import Explorer
from tui.app.main_screen import MainScreen
from tui.app.menus import CopyScreen
from tui.app.outward.address_screen import AddressScreen
from tui.app.wholeness import SO_FAR
from tui.panes import ConflictsPane, ListPane, StatisticsPane
from tui.store import TantivyCatalogue, embedded_folder
from tui.views import DeepLink, View, read_link

from ...house.places import ROOT
from ..opened import Open, focused, marked, opened, search, until
from ..walking import walk_to

DEAL = "2014-01-japan/acquisio-irep"
LINK = f"communique:{DEAL}#jobs"


@pytest.fixture(autouse=True)
def a_terminal_that_listens(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")


def noticed(pilot: Open) -> str:
    """What the explorer has said in passing."""
    return " ".join(each.message for each in pilot.app._notifications)


def begun(view: View) -> Explorer:
    return Explorer(catalogue(), view)


async def test_a_link_leads_to_the_value_and_its_words() -> None:
    async with begun(read_link(LINK)).run_test(size=(120, 36)) as pilot:
        await until(pilot, lambda: focused(pilot) == "partnership")
        await until(pilot, lambda: marked(pilot, "partnership").startswith("jobs"))
        assert noticed(pilot) == ""


async def test_a_link_asks_its_query_and_goes_to_its_pane() -> None:
    link = DeepLink("", "kind:joint_venture", "source", None, DEAL, "jobs")
    async with begun(link).run_test(size=(120, 36)) as pilot:
        await until(pilot, lambda: focused(pilot) == "source")
        assert search(pilot) == "kind:joint_venture"
        await until(pilot, lambda: marked(pilot, "partnership").startswith("jobs"))


async def test_a_link_into_a_list_rests_on_the_record_there() -> None:
    link = DeepLink("", "", "deals", "date:down", "2014-01-japan/ireq-sei")
    async with begun(link).run_test(size=(120, 36)) as pilot:
        await until(pilot, lambda: focused(pilot) == "deals")
        await until(pilot, lambda: marked(pilot, "deals").startswith("IREQ × SEI"))


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("communique:2014-01-japan/acquisio-irp", f'did you mean "{DEAL}"'),
        (f"communique:{DEAL}#jobz", 'has no value jobz: did you mean "jobs"'),
        ("communique:nothing-like-it-at-all", "There is no record nothing-like-it-at-all here."),
        (f"{LINK}?pane=nowhere", "There is no pane nowhere"),
        (f"{LINK}?run=1", "The link says run, which means nothing here."),
        ("communique:%1b[2J", "There is no record ␛[2J here."),
    ],
)
async def test_what_is_wrong_in_a_link_is_said(text: str, sentence: str) -> None:
    async with begun(read_link(text)).run_test(size=(120, 36)) as pilot:
        await until(pilot, lambda: sentence in noticed(pilot))
        await pilot.press("1", "down")
        assert pilot.app.is_running


async def copied(pilot: Open, key: str) -> str:
    await pilot.press("y")
    await until(pilot, lambda: isinstance(pilot.app.screen, CopyScreen))
    await pilot.press(key)
    await until(pilot, lambda: not isinstance(pilot.app.screen, CopyScreen))
    return pilot.app.clipboard


async def test_what_is_copied_is_of_the_value_under_the_cursor() -> None:
    async with opened() as pilot:
        await pilot.press("2")
        await walk_to(pilot, "jobs")
        assert await copied(pilot, "v") == "about 40 jobs, expected, ultimately"
        assert await copied(pilot, "w") == "will ultimately create around 40 jobs"
        assert (await copied(pilot, "l")).startswith(f"{LINK}?")
        assert "paragraph 4" in await copied(pilot, "t")
        assert (await copied(pilot, "b")).startswith("@misc{2014-01-japan-day-1-en,\n  title")
        assert '"custom"' in await copied(pilot, "s")
        assert "Copied by OSC 52; " in noticed(pilot)


async def test_what_is_copied_of_the_statistics_is_the_line_under_the_cursor() -> None:
    async with opened() as pilot:
        await pilot.press("4")
        statistics = pilot.app.screen.query_one(StatisticsPane)
        (jobs,) = (row.key for row in statistics.rows if row.key == ("figure", DEAL, "jobs"))
        keys = [row.key for row in statistics.rows if isinstance(row.key, tuple)]
        total = keys[keys.index(jobs) - 1]
        statistics.move_to_key(total)
        assert await copied(pilot, "y") == "jobs: not added: expected, not done"
        statistics.move_to_key(jobs)
        assert await copied(pilot, "v") == "about 40 jobs, expected, ultimately"
        assert await copied(pilot, "w") == "will ultimately create around 40 jobs"
        statistics.move_to_key(("value", "kind", "licence"))
        assert await copied(pilot, "y") == "kind, licence: 1 deal"
        assert (await copied(pilot, "c")).endswith(" --pane statistics")


async def test_what_is_copied_of_a_list_is_what_its_column_says() -> None:
    async with opened() as pilot:
        deals = pilot.app.screen.query_one("#deals", ListPane)
        await pilot.press("5")
        deals.move_to_key(DEAL)
        assert await copied(pilot, "y") == "Acquisio × IREP"
        told = {
            "date": "20 January 2014 (external)",
            "kind": "joint venture",
            "stage": "",
            "jobs": "about 40 jobs",
        }
        for column, value in told.items():
            while deals.column != column:
                await pilot.press("right")
            assert (await copied(pilot, "v")).startswith(value)
        assert await copied(pilot, "w") == "will ultimately create around 40 jobs"


async def test_the_command_that_is_copied_beside_a_record_opens_that_record() -> None:
    async with opened() as pilot:
        await pilot.press("slash", *"toon", "enter", "enter", "2")
        await until(pilot, lambda: focused(pilot) == "partnership")
        _, told, link = shlex.split(await copied(pilot, "c"))
        assert told == "open"
        assert read_link(link).id == "2014-01-japan/toon-boom-heartbit"
        assert read_link(link).query == "toon"


async def test_an_address_is_shown_before_it_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    opened_there: list[str] = []

    def opens(address: str) -> bool:
        opened_there.append(address)
        return True

    monkeypatch.setattr("tui.app.outward.leading.browser", lambda: opens)
    async with opened() as pilot:
        await pilot.press("slash", *"mrif nissan", "enter", "o")
        await until(pilot, lambda: isinstance(pilot.app.screen, AddressScreen))
        notice = str(pilot.app.screen.query_one(Static).content)
        assert "www.mrif.gouv.qc.ca\n" in notice
        assert "http://www.mrif.gouv.qc.ca/en/salle-de-presse/actualites/13619" in notice
        assert opened_there == []
        await pilot.press("escape")
        await until(pilot, lambda: not isinstance(pilot.app.screen, AddressScreen))
        assert opened_there == []
        await pilot.press("o", "enter")
        await until(pilot, lambda: "Opened in the browser: www.mrif.gouv.qc.ca" in noticed(pilot))
        assert opened_there == ["http://www.mrif.gouv.qc.ca/en/salle-de-presse/actualites/13619"]


async def test_without_a_browser_an_address_is_copied(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.app.outward.leading.browser", lambda: None)
    async with opened() as pilot:
        await pilot.press("slash", *"mrif nissan", "enter", "o")
        await until(pilot, lambda: isinstance(pilot.app.screen, AddressScreen))
        assert "No browser is found here." in str(pilot.app.screen.query_one(Static).content)
        await pilot.press("enter")
        await until(pilot, lambda: pilot.app.clipboard.endswith("/actualites/13619"))


async def test_a_value_without_an_address_says_so() -> None:
    async with opened() as pilot:
        await pilot.press("2")
        await walk_to(pilot, "jobs")
        await pilot.press("o")
        await until(pilot, lambda: "No address is known of “Release on the first day" in noticed(pilot))


async def test_what_comes_with_the_program_is_not_edited_but_told() -> None:
    async with opened() as pilot:
        await pilot.press("2")
        await walk_to(pilot, "jobs")
        await pilot.press("e")
        await until(pilot, lambda: "This comes with the program" in noticed(pilot))
        assert "acquisio-irep.toml:" in noticed(pilot)


async def test_without_an_editor_the_place_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    shutil.copytree(embedded_folder(), folder)
    async with opened(folder=folder) as pilot:
        await pilot.press("2", "e")
        await until(pilot, lambda: "No editor is set in VISUAL or EDITOR" in noticed(pilot))


def test_a_record_is_edited_at_its_line_and_read_again(tmp_path: Path) -> None:
    folder, editor = tmp_path / "data", tmp_path / "vim"
    shutil.copytree(embedded_folder(), folder)
    editor.write_text(
        "#!/bin/sh\n"
        f'echo "$*" > "{tmp_path}/words"; stty -a < /dev/tty > "{tmp_path}/tty"\n'
        'sed -i "s/around 40 jobs/around 40 jobs, /; s/^value = 40$/value = 41/" "$2"; echo edited\n'
    )
    editor.chmod(0o755)
    env = {"PYTHONPATH": str(ROOT), "EDITOR": str(editor)}
    link = f"{LINK}?in={folder.as_posix()}"
    with Terminal([sys.executable, "-m", "tui", "open", link], env=env) as terminal:
        terminal.wait_for("about 40 jobs")
        terminal.send("e")
        terminal.wait_for("about 41 jobs")
        terminal.send("q")
        assert terminal.exit_code() == 0
        assert terminal.restored, terminal.modes_left()
    line, path = (tmp_path / "words").read_text().split()
    assert Path(path) == folder / "missions" / "2014-01-japan" / "deals" / "acquisio-irep.toml"
    told = embedded_folder() / Path(path).relative_to(folder)
    assert told.read_text().splitlines()[int(line[1:]) - 1] == "[[figure]]"
    assert " icanon" in (tmp_path / "tty").read_text()


async def test_a_link_waits_for_what_is_still_read() -> None:
    whole = catalogue()
    workspace = whole.workspace
    part = replace(workspace, records={id: each for id, each in workspace.records.items() if id != DEAL})
    async with Explorer(TantivyCatalogue(part)).run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        screen = pilot.app.screen
        assert isinstance(screen, MainScreen)
        screen.lack = SO_FAR
        screen.look_at(read_link(LINK))
        await pilot.pause()
        assert noticed(pilot) == ""
        screen.adopt(whole)
        await until(pilot, lambda: marked(pilot, "partnership").startswith("jobs"))


async def test_a_claim_and_a_hit_are_what_the_cursor_rests_on() -> None:
    async with opened() as pilot:
        await pilot.press("0", "home", "down")
        await until(pilot, lambda: focused(pilot) == "conflicts")
        claim = pilot.app.screen.query_one(ConflictsPane).rests_on
        assert claim
        assert claim[1]
        assert f"{claim[0]}#{claim[1].field}?" in await copied(pilot, "l")
        await pilot.press("slash", *"ultimately", "enter")
        await until(pilot, lambda: focused(pilot) == "found")
        assert f"{LINK}?" in await copied(pilot, "l")


async def test_a_link_is_followed_from_the_search_bar() -> None:
    async with opened() as pilot:
        await pilot.press("slash")
        pilot.app.screen.query_one(Input).value = LINK
        await pilot.press("enter")
        await until(pilot, lambda: marked(pilot, "partnership").startswith("jobs"))
        assert search(pilot) == ""
        await pilot.press("slash")
        pilot.app.screen.query_one(Input).value = f"{LINK}?in=/somewhere/else"
        await pilot.press("enter")
        await until(pilot, lambda: "communique open --in /somewhere/else" in noticed(pilot))
