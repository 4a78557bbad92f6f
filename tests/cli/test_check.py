import csv
import json
from pathlib import Path

import pytest

from tui.cli import main

from ..store.bulk.files import line as bulk_line
from ..store.bulk.files import put
from ..store.samples import RELEASE, good
from .running import harmful_workspace, obeyed


def test_the_embedded_data_is_right(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 0
    out, err = capsys.readouterr()
    assert out.endswith("records, 0 problems\n")
    assert err == ""


def test_problems_are_told_one_a_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "places.toml").write_text('[JP]\nname = 5\n[FR]\nname = ""\n', encoding="utf-8")
    assert main(["check", str(tmp_path)]) == 1
    out, err = capsys.readouterr()
    lines = out.splitlines()
    assert [line.split(": ")[0] for line in lines] == ["places.toml:2:1", "places.toml:4:1"]
    assert err.endswith(f"{len(lines)} problems\n")


def test_a_workspace_is_named_by_itself_or_as_of_other_commands_but_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "places.toml").write_text("[JP]\nname = 5\n", encoding="utf-8")
    assert main(["check", "--in", str(tmp_path)]) == main(["check", str(tmp_path)]) == 1
    assert capsys.readouterr().out.count("places.toml:2:1") == 2
    assert main(["check", str(tmp_path), "--in", str(tmp_path)]) == 2


def test_problems_are_told_as_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "places.toml").write_text("[JP]\nname = 5\n", encoding="utf-8")
    assert main(["check", "--json", str(tmp_path)]) == 1
    (problem,) = json.loads(capsys.readouterr().out)
    assert (problem["file"], problem["line"]) == ("places.toml", 2)


def test_a_right_workspace_is_an_empty_list(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_a_folder_without_records_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(tmp_path)]) == 1
    assert "no record files" in capsys.readouterr().out


def test_problems_repeat_no_harm(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(harmful_workspace(tmp_path))]) == 1
    out, err = capsys.readouterr()
    assert "one.toml" in out
    assert obeyed(out + err) == set()


@pytest.mark.parametrize("least", ["0", "80", "90.5"])
def test_a_text_of_which_enough_is_cited_is_well(least: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--coverage", least]) == 0
    summary, line = capsys.readouterr().out.splitlines()
    assert summary.endswith("records, 0 problems")
    assert line.startswith("2014-01-japan/day-1.en: 9")
    assert line.endswith(f"% of the text is cited, of {least}% asked for")


@pytest.mark.parametrize("least", ["99", "99.5", "100"])
def test_a_text_of_which_too_little_is_cited_is_told(least: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--coverage", least]) == 1
    (_, line) = capsys.readouterr().out.splitlines()
    assert line.startswith("2014-01-japan/day-1.en: 9")
    assert line.endswith(f"% of the text is cited, which is under {least}%")


@pytest.mark.parametrize(("least", "code"), [("99", 1), ("80", 0)])
def test_as_json_coverage_is_told_beside_the_problems(
    least: str, code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--coverage", least, "--json"]) == code
    out, err = capsys.readouterr()
    told = json.loads(out)
    (share,) = told["coverage"]
    assert (told["problems"], err) == ([], "")
    assert share["source"] == "2014-01-japan/day-1.en"
    assert share["share"] == share["cited"] / share["characters"] > 0.9
    assert (share["missing"], share["least"], share["enough"]) == (False, least, code == 0)


def test_a_text_that_is_missing_is_told_whatever_share_is_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = good(tmp_path)
    (root / RELEASE).with_suffix(".txt").unlink()
    assert main(["check", "--coverage", "0", str(root)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines == [
        f'{RELEASE}:3:1: file: "release.en.txt": there is no such file',
        "first-visit/release.en: its text is missing",
    ]
    assert main(["check", "--coverage", "0", "--json", str(root)]) == 1
    (share,) = json.loads(capsys.readouterr().out)["coverage"]
    assert (share["missing"], share["share"], share["enough"]) == (True, None, False)


@pytest.mark.parametrize("least", ["101", "-1", "many", "1e1", "nan", "100.1", "", "８0", "50%"])
def test_what_is_no_percentage_cannot_be_asked_for(least: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["check", f"--coverage={least}"])
    assert left.value.code == 2
    assert "is no percentage from 0 to 100" in capsys.readouterr().err


def test_each_problem_is_a_fact_of_its_own_for_programs(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "places.toml").write_text('[JP]\nname = 5\n[FR]\nname = ""\n', encoding="utf-8")
    assert main(["check", "--csv", str(tmp_path)]) == 1
    out, err = capsys.readouterr()
    head, *rows = csv.reader(out.splitlines())
    assert (head, err) == (["file", "line", "column", "field", "reason"], "")
    assert [row[:2] for row in rows] == [["places.toml", "2"], ["places.toml", "4"]]


def test_of_very_many_problems_all_are_counted_and_the_rest_comes_last(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = put(tmp_path, fair__jsonl=bulk_line() + "[\n" * 1_003)
    assert main(["check", "--no-cache", str(root)]) == 1
    out, err = capsys.readouterr()
    assert out.splitlines()[-1] == "bulk/fair.jsonl:1002:1: and 3 more problems in this file"
    assert err.endswith(", 1,003 problems\n")
