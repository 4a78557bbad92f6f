import json
from pathlib import Path

import pytest

from tui.cli import main
from tui.store import FACETS

from .running import harmful_workspace, obeyed


def test_the_values_of_every_field_are_counted(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["facets"]) == 0
    out, err = capsys.readouterr()
    lines = [" ".join(line.split()) for line in out.splitlines()]
    assert {"Kind", "joint venture: 1 · kind:joint_venture", "Canada: 3 · country:CA"} <= set(lines)
    assert err == ""


def test_a_field_that_is_asked_for_is_counted_so_that_others_can_be_added(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["facets", "kind:licence", "--json"]) == 0
    facets = json.loads(capsys.readouterr().out)["facets"]
    assert list(facets) == list(FACETS)
    assert [each["deals"] for each in facets["kind"]] == [1, 1, 1]
    assert sum(each["deals"] for each in facets["stage"]) == 1


def test_one_field_can_be_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["facets", "--field", "country", "--jsonl"]) == 0
    facts = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(fact["field"], fact["said"], fact["query"]) for fact in facts] == [
        ("country", "Canada", "country:CA"),
        ("country", "Japan", "country:JP"),
    ]


def test_what_is_left_out_is_counted(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["facets", "--field", "org", "--limit", "2"]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "  and 4 more; --limit shows more"


def test_every_value_narrows_to_as_many_deals_as_it_says(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["facets", "--field", "org", "--jsonl"]) == 0
    for line in capsys.readouterr().out.splitlines():
        fact = json.loads(line)
        assert main(["search", "record:deal", fact["query"], "--json"]) == 0
        assert json.loads(capsys.readouterr().out)["total"] == fact["deals"]


def test_without_an_answer_it_says_so_and_exits_1(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["facets", "nothinglikeit"]) == 1
    assert capsys.readouterr() == ("", "no deal answers “nothinglikeit”\n")


def test_values_repeat_no_harm(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["facets", "--in", str(harmful_workspace(tmp_path))]) == 0
    out, err = capsys.readouterr()
    assert "␛]52" in out
    assert obeyed(out + err) == set()
