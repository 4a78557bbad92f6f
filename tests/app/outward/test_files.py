from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.app.outward.files import file_for, said_path


def test_a_file_is_called_as_what_is_in_it() -> None:
    assert file_for("", ".csv") == "communique.csv"
    assert file_for('kind:licence "joint venture"', ".xlsx") == "communique-kind-licence-joint-venture.xlsx"


@settings(max_examples=100)
@given(st.text(max_size=300))
def test_a_name_of_a_file_is_short_and_plain(asked: str) -> None:
    name = file_for(asked, ".csv")
    assert Path(name).name == name
    assert len(name) < 120
    assert name.isascii()


def test_a_file_is_looked_for_where_one_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert said_path("a.csv", "", ".csv") == tmp_path / "a.csv"
    assert said_path("", "x", ".csv") == tmp_path / "communique-x.csv"
    assert said_path(str(tmp_path.parent), "x", ".csv") == tmp_path.parent / "communique-x.csv"
    assert said_path("~/a.csv", "", ".csv") == Path.home() / "a.csv"
    assert said_path(" a\0\n.csv ", "", ".csv") == tmp_path / "a.csv"
    assert said_path("~nobody-at-all/a", "", ".csv") == tmp_path / "~nobody-at-all/a"
    assert said_path("x" * 5000, "", ".csv") == tmp_path / ("x" * 5000)
