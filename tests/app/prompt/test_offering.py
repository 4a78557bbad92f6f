from pathlib import Path

import pytest

from tests.mission import catalogue
from tui.app.prompt import offers
from tui.views import View, save_view


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))


def inserts(text: str) -> list[str]:
    return [choice.insert for choice in offers(text, len(text), catalogue()).choices]


def test_fields_and_values_are_offered() -> None:
    assert "kind:" in inserts("ki")
    assert inserts("x kind:lic") == ["kind:licence"]


def test_views_are_offered_by_name_with_their_queries() -> None:
    save_view(View("cells", "batteries"))
    save_view(View("two words", ""))
    assert inserts("vi") == ["view:"]
    assert inserts("a !view:") == ["view:cells", 'view:"two words"']
    found = offers("a view:CE", 9, catalogue())
    assert (found.start, found.end) == (2, 9)
    assert [(choice.insert, choice.shown) for choice in found.choices] == [("view:cells", "batteries")]


def test_where_no_view_is_saved_none_is_offered() -> None:
    assert inserts("vi") == []
    assert inserts("view:") == []


def test_a_file_that_cannot_be_read_offers_none(tmp_path: Path) -> None:
    (tmp_path / "communique").mkdir()
    (tmp_path / "communique" / "views.toml").write_text("[x", encoding="utf-8")
    assert inserts("view:") == []
