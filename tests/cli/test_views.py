import json
from pathlib import Path

import pytest

from tests.cli.running import obeyed
from tui.cli import main
from tui.views import View, save_view, views_file


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))


@pytest.fixture
def saved() -> None:
    save_view(View("cells", "batteries", "deals", "date:down"))
    save_view(View("two words", "kind:licence or nothinglikeit"))


@pytest.mark.usefixtures("saved")
def test_views_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["views"]) == 0
    out, err = capsys.readouterr()
    assert [line[6:] for line in out.splitlines() if line[:6] == "view: "] == ["cells", "two words"]
    assert out.splitlines()[3] == "opens: deals, by date ↓"
    assert err == ""


@pytest.mark.usefixtures("saved")
def test_the_query_of_one_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["views", "two", "words"]) == 0
    assert capsys.readouterr() == ("kind:licence or nothinglikeit\n", "")


@pytest.mark.usefixtures("saved")
def test_views_are_told_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["views", "--json", "cells"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told == [{"name": "cells", "query": "batteries", "pane": "deals", "sort": "date:down"}]


@pytest.mark.usefixtures("saved")
def test_a_view_that_is_not_there_is_told_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["views", "sells"]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("there is no view “sells”")
    assert "cells" in err.partition("”")[2]


def test_without_views_it_is_said_how_to_save_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["views"]) == 1
    assert capsys.readouterr() == ("", "no view is saved; V in the explorer saves what is seen\n")


def test_a_broken_file_is_told_with_line_and_column(capsys: pytest.CaptureFixture[str]) -> None:
    file = views_file()
    assert file is not None
    file.parent.mkdir()
    file.write_text("[a]\nquery = \x1b\n", encoding="utf-8")
    assert main(["views"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert f"{file}:2:9: " in err
    assert obeyed(err) == set()


@pytest.mark.usefixtures("saved")
@pytest.mark.parametrize("command", ["search", "stats", "stages"])
def test_a_view_is_named_in_the_query_of_a_command(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, 'view:"two words"']) == 0
    named = capsys.readouterr().out
    assert main([command, "kind:licence or nothinglikeit"]) == 0
    assert capsys.readouterr().out == named


@pytest.mark.usefixtures("saved")
def test_a_view_that_is_not_there_is_a_mistake_in_its_place(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["search", "x", "view:sells"])
    assert caught.value.code == 2
    lines = capsys.readouterr().err.splitlines()
    assert lines[:2] == ["x view:sells", "  ^^^^^^^^^^"]
    assert lines[2].startswith("there is no view “sells”")
