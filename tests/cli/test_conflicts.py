import csv
import json
from pathlib import Path

import pytest

from tui.cli import main

from .running import DEAL, HARM_IN_TOML, harmful_workspace, obeyed

MISSION = "2014-01-japan"


def told(capsys: pytest.CaptureFixture[str]) -> list[str]:
    """What was printed, each line with single spaces."""
    return [" ".join(line.split()) for line in capsys.readouterr().out.splitlines()]


def test_every_claim_is_told_with_date_and_words_or_address(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["conflicts"]) == 0
    lines = told(capsys)
    assert lines[0] == "delegates · Japan 2014 (2014-01-japan) · 3 claims"
    assert lines[1].startswith("claim 1 of 3: 17 January 2014 · about 40 companies, universities")
    assert lines[2].startswith(
        "source of claim 1 of 3: see Announcement of the mission before it left, http://pq.org/"
    )
    assert lines[3].startswith(
        "claim 2 of 3, believed: 20 January 2014 · 35 representatives of Quebec businesses"
    )
    assert lines[4].startswith("source of claim 2 of 3: “in the company of 35 representatives")
    assert lines[4].endswith("— Release on the first day of the mission to Japan, verbatim")
    assert any(
        line.startswith("why: The releases of the first day and of the end both give 35") for line in lines
    )


def test_a_query_narrows_the_records(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["conflicts", "record:deal", "kind:joint_venture"]) == 0
    assert [line for line in told(capsys) if "claims" in line] == [
        f"form of the deal · Acquisio × IREP ({DEAL}) · 3 claims"
    ]


def test_what_it_is_about_finds_a_disagreement(capsys: pytest.CaptureFixture[str]) -> None:
    for word in ("delegates", "agreements", "length"):
        assert main(["conflicts", word]) == 0
        assert [line.split(" · ")[0] for line in told(capsys) if line.endswith(" claims")] == [word]


def test_a_mission_does_not_answer_for_the_kind_of_its_deals(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["conflicts", "kind:licence"]) == 1
    assert "no disagreements answer" in capsys.readouterr().err


def test_disagreements_are_those_of_the_day_that_is_looked_from(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["conflicts", "--as-of", "2014-01-20", "delegates"]) == 0
    assert told(capsys)[0] == "delegates · Japan 2014 (2014-01-japan) · 2 claims"
    assert main(["conflicts", "--json", "--as-of", "2014-01-16", "delegates"]) == 1
    assert json.loads(capsys.readouterr().out)["as_of"] == "2014-01-16"


def test_disagreements_are_told_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["conflicts", "--json", "delegates"]) == 0
    answer = json.loads(capsys.readouterr().out)
    row = next(row for row in answer["disagreements"] if row["about"] == "delegates")
    assert (answer["query"], row["record"], row["declared"]) == ("delegates", MISSION, True)
    assert [(claim["field"], claim["date"], claim["believed"]) for claim in row["claims"]] == [
        ("delegates-before-departure", "2014-01-17", False),
        ("delegates", "2014-01-20", True),
        ("delegates-at-the-end", "2014-01-24", False),
    ]
    assert row["claims"][0]["sources"][0]["source"] == f"{MISSION}/pq-announcement.fr"


@pytest.mark.parametrize("more", [[], ["--json"]])
def test_no_disagreement_exits_one(more: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["conflicts", *more, "nothinglikeit"]) == 1
    out, err = capsys.readouterr()
    assert err == "no disagreements answer “nothinglikeit”\n"
    assert bool(out) == bool(more)


def test_disagreements_repeat_no_harm(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = harmful_workspace(tmp_path)
    mission = folder / "missions" / "trip" / "mission.toml"
    declared = (
        f'about = "about {HARM_IN_TOML}"\nclaims = ["note.1", "two#jobs"]\nwhy = "why {HARM_IN_TOML}"\n'
    )
    notes = f'note = [{{ text = "note {HARM_IN_TOML}", basis = "inferred" }}]\n'
    mission.write_text(mission.read_text() + notes + f"[[disagreement]]\n{declared}")
    assert main(["conflicts", "--in", str(folder)]) == 0
    out, err = capsys.readouterr()
    assert out.count("␛]52") == 5
    assert "none is believed: why" in out
    assert obeyed(out + err) == set()


def test_a_workspace_whose_sources_agree_has_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["conflicts", "--in", str(harmful_workspace(tmp_path))]) == 1
    assert "no disagreements in the records" in capsys.readouterr().err


def test_each_ground_of_a_claim_is_a_fact_of_its_own_for_programs(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["conflicts", "--jsonl"]) == 0
    facts = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert main(["conflicts", "--csv"]) == 0
    head, *rows = csv.reader(capsys.readouterr().out.splitlines())
    assert all(sorted(fact) == sorted(head) for fact in facts)
    assert len(rows) == len(facts) > 1
