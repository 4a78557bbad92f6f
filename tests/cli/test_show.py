import json
from pathlib import Path

import pytest

from tui.cli import main
from tui.records import KINDS

from ..records.samples import records
from ..store.bulk.files import line, put
from .running import DEAL, harmful_workspace, obeyed


def test_a_record_is_told_with_the_words_under_each_value(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", DEAL]) == 0
    out, err = capsys.readouterr()
    lines = out.splitlines()
    assert lines[:2] == ["Acquisio × IREP", f"deal {DEAL}"]
    at = lines.index("  investment: 5,000,000 dollars, CAD inferred, joint, committed")
    assert lines[at + 1].startswith("    “represents joint investments of five million dollars” — ")
    assert lines[at + 1].endswith(", verbatim")
    assert err == ""


@pytest.mark.parametrize("kind", KINDS)
def test_a_record_of_every_kind_is_told(kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    id = next(id for id, record in records().items() if kind == record.KIND)
    assert main(["show", id]) == 0
    assert capsys.readouterr().out.splitlines()[1] == f"{kind} {id}"


def test_what_is_not_stated_is_marked(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", DEAL]) == 0
    assert "  sector: isic:7310 advertising (inferred)\n" in capsys.readouterr().out


def test_a_value_without_a_source_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "acquisio"]) == 0
    assert "  kind: company (inferred)\n    no source\n" in capsys.readouterr().out


def test_a_value_known_from_elsewhere_names_its_sources(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "2014-01-japan"]) == 0
    after = capsys.readouterr().out.partition("  length at the end: 6 days (external)\n")[2]
    assert after.startswith("    see 2014-01-japan/end.fr\n    see 2014-01-japan/mrif-end.fr\n")


@pytest.mark.parametrize("id", [DEAL, "irep", "JP"])
def test_json_is_the_record(id: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "--json", id]) == 0
    record = records()[id]
    assert type(record).model_validate_json(capsys.readouterr().out) == record


def test_one_value_is_told_by_its_address(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "acquisio-irep#jobs"]) == 0
    out = capsys.readouterr().out
    assert "  jobs: about 40 jobs, expected, ultimately\n    “will ultimately create around 40 jobs”" in out
    assert "investment" not in out


def test_one_value_is_told_as_json_with_its_evidence(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "--json", f"{DEAL}#jobs"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["record"], told["field"]) == (DEAL, "jobs")
    assert told["said"] == "about 40 jobs, expected, ultimately"
    assert [each["state"] for each in told["evidence"]] == ["verbatim"]


def test_an_unknown_value_names_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", f"{DEAL}#job"]) == 1
    assert capsys.readouterr() == ("", f'there is no value "job" of {DEAL}: did you mean "jobs"?\n')


def test_the_basis_of_a_date_is_said_once(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "2014-01-japan/nissan-visit"]) == 0
    assert "  when: 21 January 2014 (external)\n" in capsys.readouterr().out


def test_an_unknown_id_names_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", f"{DEAL}p"]) == 1
    assert capsys.readouterr() == ("", f'there is no record "{DEAL}p": did you mean "{DEAL}"?\n')


def test_an_id_unlike_any_names_none(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "zzz\x1b[2J"]) == 1
    assert capsys.readouterr() == ("", 'there is no record "zzz␛[2J"\n')


@pytest.mark.parametrize("id", ["trip", "trip/two", "first", "JP"])
def test_captions_and_words_do_no_harm(id: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", id, "--in", str(harmful_workspace(tmp_path))]) == 0
    out, err = capsys.readouterr()
    assert "␛]52" in out
    assert obeyed(out + err) == set()


def test_json_does_no_harm(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "--json", "first", "--in", str(harmful_workspace(tmp_path))]) == 0
    out = capsys.readouterr().out
    assert json.loads(out)["id"] == "first"
    assert out.isascii()
    assert obeyed(out) == set()


def test_the_place_of_a_record_or_a_value_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", f"{DEAL}#jobs", "--path"]) == 0
    path, line, column = capsys.readouterr().out.strip().rsplit(":", 2)
    lines = Path(path).read_text(encoding="utf-8").splitlines()
    assert (lines[int(line) - 1], lines[int(line)], column) == ("[[figure]]", 'id = "jobs"', "1")
    assert main(["show", "acquisio-irep", "--path", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"path": path, "line": 1, "column": 1}


def test_a_record_in_no_file_has_no_place(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    line = '{"id": "a", "title": "A", "kind": "mou", "party": [{"org": "First", "role": "buyer"}], '
    (tmp_path / "bulk").mkdir()
    (tmp_path / "bulk" / "fair.jsonl").write_text(line + '"stage": [{"is": "announced"}]}\n')
    assert main(["show", "fair/a", "--path", "--in", str(tmp_path), "--no-cache"]) == 0
    assert capsys.readouterr().out == f"{tmp_path}/bulk/fair.jsonl:1:1\n"
    assert main(["show", "first", "--path", "--in", str(tmp_path), "--no-cache"]) == 1
    assert capsys.readouterr().err == "first stands in no file\n"


def test_a_short_id_that_is_mistyped_names_the_nearest_short_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "acquisio-ire"]) == 1
    assert capsys.readouterr().err == 'there is no record "acquisio-ire": did you mean "acquisio-irep"?\n'


def test_each_value_is_a_fact_of_its_own_for_programs(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", DEAL, "--jsonl"]) == 0
    facts = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert all(fact.keys() == facts[0].keys() for fact in facts)
    (jobs,) = [fact for fact in facts if fact["field"] == "jobs"]
    assert (jobs["quote"], jobs["state"]) == ("will ultimately create around 40 jobs", "verbatim")


def test_a_deal_of_a_bulk_file_is_found_by_its_short_id_where_only_one_has_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = put(tmp_path, fair__jsonl=line(id="one") + line(id="two"), trip__jsonl=line(id="two"))
    assert main(["show", "one", "--in", str(root), "--no-cache"]) == 0
    assert "deal fair/one" in capsys.readouterr().out
    assert main(["show", "two", "--in", str(root), "--no-cache"]) == 1
    assert 'there is no record "two"' in capsys.readouterr().err
