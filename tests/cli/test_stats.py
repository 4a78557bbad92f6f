import json
from pathlib import Path

import pytest

from tui.cli import main

from .running import harmful_workspace, obeyed


def test_the_embedded_deals_are_counted(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["stats"]) == 0
    out, err = capsys.readouterr()
    lines = [" ".join(line.split()) for line in out.splitlines()]
    assert {"Deals 3", "Organisations 6", "Countries 2", "Amounts stated by 1 of 3"} <= set(lines)
    assert err == ""


def test_a_member_of_a_sum_keeps_what_makes_it_honest(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["stats"]) == 0
    assert "5,000,000 dollars, CAD inferred, joint, committed" in capsys.readouterr().out


def test_a_query_narrows_the_deals(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["stats", "kind:joint_venture"]) == 0
    assert " ".join(capsys.readouterr().out.splitlines()[0].split()) == "Deals 1 of 3"


def test_no_deals_are_a_count_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["stats", "nothinglikeit"]) == 0
    assert "none is stated" in capsys.readouterr().out


def test_the_tally_is_told_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["stats", "--json", "kind:joint_venture"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["query"], told["tally"]["deals"], told["tally"]["of"]) == ("kind:joint_venture", 1, 3)
    assert told["facets"]


def test_totals_repeat_no_harm(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["stats", "--in", str(harmful_workspace(tmp_path))]) == 0
    out, err = capsys.readouterr()
    assert "␛]52" in out
    assert obeyed(out + err) == set()
