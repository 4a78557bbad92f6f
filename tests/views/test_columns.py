from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.views import Shape, Unreadable, columns_file, columns_look, read_columns, save_columns
from tui.views.toml import tables_in, with_table

ids = st.text(max_size=6)
shapes = st.builds(
    Shape,
    st.lists(ids, unique=True, max_size=4).map(tuple),
    st.lists(ids, unique=True, max_size=3).map(tuple),
    st.dictionaries(ids, st.integers(1, 200), max_size=3),
)


@pytest.fixture(autouse=True)
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    path = tmp_path / "communique" / "columns.toml"
    assert columns_file() == path
    return path


def test_without_a_file_nothing_is_arranged() -> None:
    assert read_columns() == {}


def test_what_was_kept_is_read_again(file: Path) -> None:
    deals = Shape(("name", "stage", "kind"), ("kind",), {"stage": 20})
    save_columns({"deals": deals, "people": Shape(("name",))})
    assert read_columns() == {"deals": deals, "people": Shape(("name",))}
    assert file.read_text().startswith("# The columns of lists in Communiqué")
    other = Shape(("name", "kind", "stage"))
    save_columns({"deals": other})
    assert read_columns() == {"deals": other, "people": Shape(("name",))}


@given(st.dictionaries(ids, shapes, max_size=3))
def test_any_columns_are_kept_as_they_are(every: dict[str, Shape]) -> None:
    text: str | None = ""
    for name, each in every.items():
        told = {"order": [*each.order], "hidden": [*each.hidden], "widths": each.widths}
        text = with_table(text or "", name, told, tuple(told), str)
    tables = tables_in(text or "")
    read = {
        name: Shape(tuple(table["order"]), tuple(table["hidden"]), table["widths"])
        for name, table in tables.items()
    }
    assert read == every


def test_it_looks_otherwise_once_it_was_changed() -> None:
    assert columns_look() is None
    save_columns({"deals": Shape(("name",))})
    before = columns_look()
    assert before
    save_columns({"deals": Shape(("name", "kind"))})
    assert columns_look() not in (None, before)


def test_what_other_versions_know_stays(file: Path) -> None:
    file.parent.mkdir()
    file.write_text(
        "# mine\n[deals]\nlater = 1\n"
        "order = ['name', 'mood']\nhidden = ['mood']\nwidths = {mood = 9, name = 30}\n"
        "[other]\norder = ['x']\n"
    )
    save_columns({"deals": Shape(("name", "kind"), ("kind",), {"kind": 8})})
    wanted = Shape(("name", "kind", "mood"), ("kind", "mood"), {"kind": 8, "mood": 9})
    assert read_columns() == {"deals": wanted, "other": Shape(("x",))}
    assert "# mine\n" in file.read_text()
    assert "later = 1\n" in file.read_text()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[deals", ":1:7: "),
        ("deals = 1", ": “deals” is no list; what is said of a list stands under its name"),
        ("[deals]\norder = 'name'", ": order of “deals” is no list of columns"),
        ("[deals]\nhidden = [1]", ": hidden of “deals” is no list of columns"),
        ("[deals]\nwidths = {name = 0}", ": widths of “deals” are no numbers above 0, by column"),
        ("[deals]\nwidths = {name = true}", ": widths of “deals” are no numbers above 0, by column"),
    ],
)
def test_a_file_that_cannot_be_understood_is_told_and_stays_as_it_is(
    file: Path, text: str, told: str
) -> None:
    file.parent.mkdir()
    file.write_text(text)
    for act in (read_columns, lambda: save_columns({"deals": Shape(("name",))})):
        with pytest.raises(Unreadable) as caught:
            act()
        assert str(caught.value).startswith(f"{file}{told}")
    assert file.read_text() == text
