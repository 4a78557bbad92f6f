from pathlib import Path

import pytest

from tui.app.outward.doubts import say_doubts
from tui.exports import FORMATS


@pytest.mark.parametrize("name", FORMATS)
def test_a_file_called_like_its_format_is_meant(tmp_path: Path, name: str) -> None:
    format = FORMATS[name]
    assert say_doubts(tmp_path / f"a{format.suffix}", format) == ""
    assert say_doubts(tmp_path / "a.txt", format) == ""


def test_a_file_called_like_another_format_is_asked_about(tmp_path: Path) -> None:
    assert say_doubts(tmp_path / "q.XLSX", FORMATS["csv"]) == (
        "q.XLSX is called like xlsx, and csv is chosen; enter again writes csv into it."
    )


def test_a_folder_that_is_missing_is_asked_about(tmp_path: Path) -> None:
    folder = tmp_path / "no" / "such"
    assert (
        say_doubts(folder / "a.csv", FORMATS["csv"]) == f"There is no folder {folder}; enter again makes it."
    )
    (tmp_path / "file").write_text("")
    assert say_doubts(tmp_path / "file" / "a.csv", FORMATS["csv"]) == ""
    assert say_doubts(tmp_path / "file" / "deeper" / "a.csv", FORMATS["csv"]) == ""
