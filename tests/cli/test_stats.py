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


def plainly(capsys: pytest.CaptureFixture[str], *asked: str) -> list[str]:
    """The lines told, with single spaces."""
    assert main(["stats", *asked]) == 0
    return [" ".join(line.split()) for line in capsys.readouterr().out.splitlines()]


def test_nothing_that_cannot_be_added_is_and_each_figure_says_why(capsys: pytest.CaptureFixture[str]) -> None:
    told = plainly(capsys)
    assert [line for line in told if line.endswith("not added")] == [
        "dollars 1 of 3 not added",
        "jobs 1 of 3 not added",
        "royalties 0 of 3 not added",
        "patents 0 of 3 not added",
        "share of software 1 of 3 not added",
    ]
    assert "– Acquisio × IREP: about 40 jobs, expected, ultimately · not done" in told
    assert any(line.endswith("· the currency is not stated") for line in told)
    assert any(line.startswith("– Toon Boom × HeARTBIT: up to 10% of software, ") for line in told)


def test_what_is_announced_stands_against_what_is_recorded(capsys: pytest.CaptureFixture[str]) -> None:
    told = plainly(capsys)
    assert "3 partnerships 3 recorded none missing Japan 2014" in told
    assert "5 agreements (external) 3 recorded 2 not recorded Japan 2014" in told


def test_the_evidence_is_counted_by_its_state(capsys: pytest.CaptureFixture[str]) -> None:
    (line,) = [line for line in plainly(capsys) if line.startswith("Evidence")]
    words = line.split()
    assert (words[1], words[3]) == ("verbatim", "external")
    assert int(words[2]) > int(words[4]) > 0


def test_dollars_are_never_canadian_without_saying_that_this_is_inferred(
    capsys: pytest.CaptureFixture[str],
) -> None:
    told = " ".join(plainly(capsys))
    assert told.count("CAD") == told.count("CAD inferred") == 1


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
    dollars = told["tally"]["sums"][0]
    assert (dollars["unit"], dollars["currency"], dollars["total"]) == ("dollars", None, None)
    assert [member["why"] for member in dollars["members"]] == ["currency_not_stated"]
    assert told["tally"]["announced"][0]["missing"] == {
        "low": "0",
        "high": "0",
        "low_open": False,
        "high_open": False,
        "about": False,
    }


def test_totals_repeat_no_harm(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["stats", "--in", str(harmful_workspace(tmp_path))]) == 0
    out, err = capsys.readouterr()
    assert "␛]52" in out
    assert obeyed(out + err) == set()
