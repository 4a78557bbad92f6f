import csv
import json
from pathlib import Path

import pytest

from tui.cli import main
from tui.store import SCALES

from .running import harmful_workspace, obeyed


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[str]:
    assert main(["timeline", *arguments]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    return out.splitlines()


def test_the_mission_is_told_day_by_day(capsys: pytest.CaptureFixture[str]) -> None:
    assert told(capsys)[:6] == [
        "Japan 2014, 20–24 January 2014",
        "  Mon 20 January 2014: 2 events, 3 deals",
        "    midday: Business lunch with Japanese economic circles (meal)",
        "      Acquisio × IREP (joint venture)",
        "      Toon Boom × HeARTBIT (distribution)",
        "      IREQ × SEI (licence)",
    ]


@pytest.mark.parametrize(
    ("scale", "heading"),
    [
        ("hours", "  Mon 20 January 2014, midday: 1 event, 3 deals"),
        ("days", "  20–24 January 2014, some time: 1 event"),
        ("weeks", "20–26 January 2014: 6 events, 3 deals"),
        ("months", "January 2014: 6 events, 3 deals"),
        ("years", "2014: 6 events, 3 deals"),
    ],
)
def test_the_headings_are_those_of_the_scale(
    scale: str, heading: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert heading in told(capsys, "--by", scale)


def test_by_longer_units_a_row_says_its_day(capsys: pytest.CaptureFixture[str]) -> None:
    lines = told(capsys, "--by", "years")
    assert "    IREQ × SEI (licence), 20 January 2014" in lines
    assert "  planned: Political and economic meetings (meeting), 20–24 January 2014" in lines


def test_what_is_yet_to_come_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    coming = "    not yet: End of the mission (other)"
    assert coming in told(capsys, "--as-of", "2014-01-23")
    assert coming not in told(capsys, "--as-of", "2014-01-24")


def test_a_query_narrows_it(capsys: pytest.CaptureFixture[str]) -> None:
    lines = told(capsys, "record:deal", "kind:licence")
    assert [line.strip() for line in lines[3:]] == ["IREQ × SEI (licence)"]


def test_what_has_no_place_in_time_exits_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["timeline", "record:place"]) == 1
    assert capsys.readouterr() == ("", "nothing in time answers “record:place”\n")


@pytest.mark.parametrize("scale", SCALES)
def test_the_moments_are_told_as_json(scale: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["timeline", "--json", "--by", scale, "kind:licence"]) == 0
    told = json.loads(capsys.readouterr().out)
    (deal,) = [row for row in told["moments"] if row["kind"] == "deal"]
    assert (told["query"], told["by"]) == ("kind:licence", scale)
    assert (deal["id"], deal["edtf"], deal["first"], deal["basis"]) == (
        "2014-01-japan/ireq-sei",
        "2014-01-20",
        "2014-01-20",
        "external",
    )


def test_times_repeat_no_harm(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["timeline", "--in", str(harmful_workspace(tmp_path))]) == 0
    out, err = capsys.readouterr()
    assert "␛]52" in out
    assert obeyed(out + err) == set()


def test_each_moment_is_a_fact_of_its_own_for_programs(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["timeline", "--jsonl"]) == 0
    facts = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert main(["timeline", "--csv"]) == 0
    head, *rows = csv.reader(capsys.readouterr().out.splitlines())
    assert all(sorted(fact) == sorted(head) for fact in facts)
    assert len(rows) == len(facts) > 1
