import csv
import json
from argparse import ArgumentParser
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from io import StringIO

import pytest

from tui.cli.giving import give, with_forms
from tui.cli.tabling import Answer, Column, Sheet, listed

from .running import HARM, alone, obeyed

Given = Callable[..., str]
COLUMNS = (Column("name", "name"), Column("size", "size", right=True))
FACTS: list[dict[str, object]] = [{"name": "first", "size": 1}, {"name": "second, third", "size": None}]


@pytest.fixture
def given(capsys: pytest.CaptureFixture[str]) -> Given:
    """What stdout gets of an answer, by some options."""

    def printed(answer: Answer, *options: str) -> str:
        parser = ArgumentParser()
        with_forms(parser)
        give(parser.parse_args(options), answer)
        return capsys.readouterr().out

    return printed


def sheets(*those: Sheet) -> Answer:
    return Answer(lambda: those, list, dict, ())


def test_a_pipe_gets_the_plain_form(given: Given) -> None:
    answer = listed(COLUMNS, FACTS, list)
    plain = "row 1 of 2\nname: first\nsize: 1\n\nrow 2 of 2\nname: second, third\n"
    assert given(answer) == given(answer, "--plain") == plain


def test_sheets_are_told_apart(given: Given) -> None:
    answer = sheets(
        Sheet([("a", "1"), ("bb", "2")], "First"), Sheet([("more",)], apart=False), Sheet([], "Last")
    )
    assert given(answer, "--table") == "First\na   1\nbb  2\nmore\n\nLast\n"
    assert given(answer) == "First\na: 1\nbb: 2\nmore\n\nLast\n"


def test_a_line_by_itself_says_what_it_is_of(given: Given) -> None:
    rows = [("  jobs", "1 of 3", "4"), ("", "+", "first: 4"), ("", "", "")]
    sheet = Sheet(rows, alone=[("jobs", "1 of 3", "4"), ("jobs, added", "first: 4")])
    assert given(sheets(sheet)) == "jobs: 1 of 3 · 4\njobs, added: first: 4\n"
    assert given(sheets(Sheet(rows))) == "  jobs: 1 of 3 · 4\n+ · first: 4\n\n"


def test_json_is_everything_and_lines_of_json_are_facts(given: Given) -> None:
    answer = listed(COLUMNS, FACTS, lambda: {"total": 2, "day": date(2014, 1, 20)})
    assert json.loads(given(answer, "--json")) == {"total": 2, "day": "2014-01-20"}
    assert [json.loads(line) for line in given(answer, "--jsonl").splitlines()] == FACTS


def test_numbers_and_days_stay_exact_in_lines_of_json(given: Given) -> None:
    facts: list[dict[str, object]] = [{"name": Decimal("0.10"), "size": date(2014, 1, 20)}]
    assert json.loads(given(listed(COLUMNS, facts, list), "--jsonl")) == {
        "name": "0.10",
        "size": "2014-01-20",
    }


def read(text: str) -> Sequence[Sequence[str]]:
    return [*csv.reader(StringIO(text))]


def test_csv_has_a_head_even_of_nothing(given: Given) -> None:
    assert read(given(listed(COLUMNS, [], list), "--csv")) == [["name", "size"]]
    assert read(given(listed(COLUMNS, FACTS, list), "--csv"))[1:] == [["first", "1"], ["second, third", ""]]


@pytest.mark.parametrize("formula", ["=1+1", "+1", "-1", "@sum", "\t=1", "\r=1"])
def test_no_cell_is_a_formula(formula: str, given: Given) -> None:
    (_, (cell, size)) = read(given(listed(COLUMNS, [{"name": formula, "size": -1}], list), "--csv"))
    assert cell[0] == "'"
    assert size == "-1"


@pytest.mark.parametrize("form", ["--plain", "--table", "--json", "--jsonl", "--csv"])
def test_no_form_repeats_harm(form: str, given: Given) -> None:
    facts: list[dict[str, object]] = [{"name": HARM, "size": HARM}]
    assert obeyed(given(listed(COLUMNS, facts, lambda: facts), form)) == set()


def test_of_two_forms_only_one_can_be_had(given: Given, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        given(sheets(), "--csv", "--json")
    assert "--csv" in capsys.readouterr().err


def test_colours_are_only_had_where_they_are_asked_for(given: Given, monkeypatch: pytest.MonkeyPatch) -> None:
    answer = sheets(Sheet([("a", "1")], "First"))
    assert "\x1b[" in given(answer, "--color", "always")
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in given(answer, "--table")
    assert "\x1b[" not in given(answer, "--table", "--color", "never")


def test_a_process_of_its_own_draws_tables_if_asked_to() -> None:
    done = alone("search", "batteries", "--table")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b"record ")
