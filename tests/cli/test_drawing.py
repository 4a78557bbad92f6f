import re

import pytest

from tui.cli.drawing import draw
from tui.cli.tabling import Column, Sheet

from .running import HARM, obeyed

COLUMNS = (Column("name", "name"), Column("size", "size", right=True), Column("words", "words"))
LONG = "words that go on " * 12
SHEETS = (
    Sheet([("Kind", "joint venture"), ("Parties", LONG)], "Facts"),
    Sheet([(f"  {LONG}",), (f"    {LONG}",)]),
    Sheet([("2014-01-japan/acquisio-irep", "1,200", LONG), ("irep", "5", "東京 " * 30)], columns=COLUMNS),
)


@pytest.fixture(params=[40, 60, 80, 120])
def width(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setenv("COLUMNS", str(request.param))
    return int(request.param)


def cells(text: str) -> int:
    from rich.cells import cell_len

    return max(cell_len(line.rstrip()) for line in text.splitlines())


def test_no_line_is_wider_than_the_terminal(width: int, capsys: pytest.CaptureFixture[str]) -> None:
    assert draw(SHEETS, coloured=False)
    out = capsys.readouterr().out
    assert cells(out) <= width
    assert "\x1b" not in out


def test_nothing_of_what_is_said_is_lost(width: int, capsys: pytest.CaptureFixture[str]) -> None:
    draw(SHEETS, coloured=False)
    out = "".join(capsys.readouterr().out.split())
    assert out.count("go") >= 36
    assert out.count("東京") == 30


def test_numbers_stand_at_the_right(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    draw([Sheet([("a", "1,200", "x"), ("b", "5", "y")], columns=COLUMNS)], coloured=False)
    head, first, second = capsys.readouterr().out.splitlines()
    assert head.split() == ["name", "size", "words"]
    assert first.index("1,200") + 4 == second.index("5")


def test_lines_that_go_on_begin_where_the_first_begins(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    draw([Sheet([(f"    {LONG}",)])], coloured=False)
    assert all(re.match(r" {4}\S", line) for line in capsys.readouterr().out.splitlines())


def test_colours_are_calm(capsys: pytest.CaptureFixture[str]) -> None:
    draw(SHEETS, coloured=True)
    assert set(re.findall(r"\x1b\[([0-9;]*)m", capsys.readouterr().out)) <= {"1", "2", "0"}


def test_only_words_are_dim_that_are_given_for_what_stands_above(capsys: pytest.CaptureFixture[str]) -> None:
    rows = [("  value",), ("    words",)]
    draw([Sheet(rows, quoting=True)], coloured=True)
    assert capsys.readouterr().out == "  value\n    \x1b[2mwords\x1b[0m\n"
    draw([Sheet(rows)], coloured=True)
    assert capsys.readouterr().out == "  value\n    words\n"


def test_what_is_asked_for_is_lit(capsys: pytest.CaptureFixture[str]) -> None:
    rows = [("a", "1", "one word"), ("b", "2", "a\x07word"), ("c", "3", "none")]
    draw([Sheet(rows, columns=COLUMNS, lit=[[(4, 8)], [(2, 6)]])], coloured=True)
    out = capsys.readouterr().out
    assert "one \x1b[1mword\x1b[0m\n" in out
    assert "a␇word\n" in out


def test_what_is_drawn_does_no_harm(capsys: pytest.CaptureFixture[str]) -> None:
    draw([Sheet([(HARM,), (HARM, "[bold]x[/]")], HARM), Sheet([(HARM,)], columns=COLUMNS)], coloured=False)
    out = capsys.readouterr().out
    assert obeyed(out) == set()
    assert "[bold]x[/]" in out


@pytest.mark.parametrize(("columns", "beneath"), [(60, True), (100, False)])
def test_no_word_is_broken_where_the_others_leave_no_room(
    columns: int, beneath: bool, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    words = "IREQ and SEI Corporation: a new technology for batteries"
    rows = [("2014-01-japan/toon-boom-heartbit", "description", words), ("irep", "", "")]
    draw([Sheet(rows, columns=COLUMNS, lit=[[(0, 4)]])], coloured=False)
    lines = capsys.readouterr().out.splitlines()
    assert max(map(len, lines)) <= columns
    assert any("2014-01-japan/toon-boom-heartbit  description" in line for line in lines)
    assert {word for line in lines for word in line.split()} >= set(words.split())
    assert any(line.startswith("  IREQ and SEI") for line in lines) == beneath


def test_nothing_is_drawn_of_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert not draw([], coloured=True)
    assert capsys.readouterr().out == ""
