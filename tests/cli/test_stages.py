import csv
import json
from pathlib import Path

import pytest

from tui.cli import main

from .running import DEAL as DEAL_ID
from .running import harmful_workspace, obeyed

DEAL = """
title = "{name}"
kind = "other"
[[party]]
org = "first"
role = "buyer"
[[stage]]
is = "{stage}"
when = "{when}"
"""


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[str]:
    assert main(["stages", *arguments]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    return out.splitlines()


@pytest.fixture
def three(tmp_path: Path) -> str:
    """A workspace of three deals that sort differently by each column."""
    (tmp_path / "organisations.toml").write_text('[first]\nname = "First"\n', encoding="utf-8")
    (tmp_path / "places.toml").write_text('[JP]\nname = "Japan"\n', encoding="utf-8")
    deals = tmp_path / "missions" / "trip" / "deals"
    deals.mkdir(parents=True)
    (deals.parent / "mission.toml").write_text(
        'title = "Trip"\nkind = "other"\ndirection = "outbound"\nfrom = "JP"\nto = ["JP"]\n', encoding="utf-8"
    )
    for name, stage, when in (
        ("Alpha", "signed", "2014-03-01"),
        ("Beta", "ended", "2014-01"),
        ("Gamma", "agreed", "2014-02"),
    ):
        text = DEAL.format(name=name, stage=stage, when=when)
        (deals / f"{name.lower()}.toml").write_text(text, encoding="utf-8")
    return str(tmp_path)


def test_a_deal_is_told_with_its_history_and_the_silence_since(capsys: pytest.CaptureFixture[str]) -> None:
    assert told(capsys, "--as-of", "2026-11-20", "kind:joint_venture") == [
        "Acquisio × IREP  2014-01-japan/acquisio-irep",
        "  announced: 20 January 2014 (external), “The first day”",
        "  signed: 20 January 2014 (external), “The first day”",
        "  last evidence: 20 January 2014: signed",
        "  silent for: 12 years 10 months, on 20 November 2026",
    ]


def test_before_its_first_stage_a_deal_has_none(capsys: pytest.CaptureFixture[str]) -> None:
    assert told(capsys, "--as-of", "2014-01-19", "kind:joint_venture")[1:] == [
        "  no stage: by 19 January 2014",
        "  last evidence: none with a date by 19 January 2014",
    ]


@pytest.mark.parametrize(
    ("sort", "order"),
    [
        ("silent", ["Beta", "Gamma", "Alpha"]),
        ("date", ["Beta", "Gamma", "Alpha"]),
        ("name", ["Alpha", "Beta", "Gamma"]),
        ("stage", ["Gamma", "Alpha", "Beta"]),
    ],
)
def test_deals_are_sorted_as_asked(
    sort: str, order: list[str], three: str, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = told(capsys, "--in", three, "--sort", sort, "--as-of", "2015-01-01")
    assert [line.split()[0] for line in lines if "trip/" in line] == order


def test_names_sort_by_their_numbers(three: str, capsys: pytest.CaptureFixture[str]) -> None:
    deals = Path(three) / "missions" / "trip" / "deals"
    for number in (10, 2):
        text = DEAL.format(name=f"Alpha {number}", stage="signed", when="2014")
        (deals / f"alpha-{number}.toml").write_text(text, encoding="utf-8")
    lines = told(capsys, "--in", three, "--sort", "name")
    order = ["trip/alpha", "trip/alpha-2", "trip/alpha-10", "trip/beta", "trip/gamma"]
    assert [line.split()[-1] for line in lines if "trip/" in line] == order


def test_before_it_is_signed_no_query_finds_a_deal_as_signed(capsys: pytest.CaptureFixture[str]) -> None:
    for day, stage, exits in (
        ("2014-01-19", "signed", 1),
        ("2014-01-19", "not_yet", 0),
        ("2014-01-20", "signed", 0),
        ("2014-01-20", "not_yet", 1),
    ):
        query = ["--as-of", day, "record:deal", f"stage:{stage}"]
        assert [main([command, *query]) for command in ("stages", "search")] == [exits, exits]
    capsys.readouterr()
    assert main(["show", "--as-of", "2014-01-19", DEAL_ID]) == 0
    assert "not yet" in capsys.readouterr().out


def test_the_stages_are_told_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["stages", "--json", "--as-of", "2014-01-23", "kind:licence"]) == 0
    told = json.loads(capsys.readouterr().out)
    (deal,) = told["deals"]
    assert told["as_of"] == "2014-01-23"
    assert (deal["id"], deal["silent_days"], deal["silent"]) == ("2014-01-japan/ireq-sei", 3, "3 days")
    assert deal["last_evidence"] == {"day": "2014-01-20", "said": "20 January 2014", "by": "signed"}
    assert [stage["is"] for stage in deal["stages"]] == ["announced", "signed"]


def test_a_query_without_deals_exits_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["stages", "record:place"]) == 1
    assert capsys.readouterr() == ("", "no deal answers “record:place”\n")


@pytest.mark.parametrize("command", ["stages", "timeline", "open", "conflicts", "search x"])
@pytest.mark.parametrize(
    "day",
    [
        "",
        "tomorrow",
        "2014",
        "2014-01",
        "2014-13-01",
        "2014-02-30",
        "20140120",
        "2014-W04-1",
        "２０１４-01-01",
    ],
)
def test_a_day_that_is_none_exits_two_with_a_sentence(
    command: str, day: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as caught:
        main([*command.split(), f"--as-of={day}"])
    assert caught.value.code == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "is no day of the calendar; a whole day is needed, such as 2014-01-20 (ISO 8601)" in " ".join(
        err.split()
    )


def test_stages_repeat_no_harm(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["stages", "--in", str(harmful_workspace(tmp_path))]) == 0
    out, err = capsys.readouterr()
    assert "␛]52" in out
    assert obeyed(out + err) == set()


def test_each_stage_is_a_fact_of_its_own_for_programs(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["stages", "--jsonl"]) == 0
    facts = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert main(["stages", "--csv"]) == 0
    head, *rows = csv.reader(capsys.readouterr().out.splitlines())
    assert all(sorted(fact) == sorted(head) for fact in facts)
    assert len(rows) == len(facts) > 1
