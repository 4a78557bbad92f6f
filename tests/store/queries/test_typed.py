from pathlib import Path

import pytest

from tui.store import read_query, read_typed
from tui.views import View, save_view


@pytest.fixture(autouse=True)
def settings_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    return tmp_path


def test_what_names_no_view_is_read_as_it_stands() -> None:
    typed, read = read_typed("kind:supply jobs:x"), read_query("kind:supply jobs:x")
    assert (typed, typed.mistakes) == (read, read.mistakes)


def test_a_view_stands_for_its_query() -> None:
    save_view(View("big", "amount:>=5m or japan"))
    query = read_typed("view:big kind:supply")
    assert query == read_query("(amount:>=5m or japan) kind:supply")
    assert query.mistakes == ()


def test_mistakes_stand_where_they_were_typed() -> None:
    save_view(View("big", "amount:>=5m or japan"))
    text = "view:big jobs:x"
    mistakes = read_typed(text).mistakes
    assert [text[each.start : each.end] for each in mistakes] == ["jobs:x"]


def test_a_name_that_no_view_has_is_a_mistake_with_the_nearest_one() -> None:
    save_view(View("big", "japan"))
    mistakes = read_typed("view:bigg").mistakes
    assert [(each.start, each.end) for each in mistakes] == [(0, 9)]
    assert mistakes[0].reason.startswith("there is no view “bigg”")
    assert "big" in mistakes[0].reason.partition("”")[2]


def test_a_file_that_cannot_be_read_is_told_where_a_view_is_named(settings_folder: Path) -> None:
    file = settings_folder / "communique" / "views.toml"
    file.parent.mkdir()
    file.write_text("[big\n", encoding="utf-8")
    query = read_typed("a view:big")
    assert query == read_query("a view:big")
    assert "views.toml:1:" in query.mistakes[0].reason
