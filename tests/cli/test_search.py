import csv
import json
from pathlib import Path

import pytest

from tui.cli import main

from .running import DEAL, harmful_workspace, obeyed


def test_hits_are_told_one_after_the_other_with_a_line_for_each_fact(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["search", "batteries"]) == 0
    out, err = capsys.readouterr()
    hits = [hit.splitlines() for hit in out.split("\n\n")]
    assert [hit[0] for hit in hits] == [f"row {number} of {len(hits)}" for number in range(1, len(hits) + 1)]
    assert hits[0][1] == "record: 2014-01-japan/ireq-sei"
    assert all("batteries" in hit[3] and hit[3].startswith("words: ") for hit in hits)
    assert err == ""


def test_hits_are_told_in_columns(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "batteries", "--table"]) == 0
    head, first, *_ = capsys.readouterr().out.splitlines()
    assert head.split() == ["record", "where", "words"]
    assert first.split()[0] == "2014-01-japan/ireq-sei"


def test_hits_are_told_as_csv(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "batteries", "--csv"]) == 0
    head, first, *_ = csv.reader(capsys.readouterr().out.splitlines())
    assert head == ["id", "label", "text", "field"]
    assert first[0] == "2014-01-japan/ireq-sei"


def test_fields_narrow(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "record:deal", "kind:joint_venture"]) == 0
    out = capsys.readouterr().out
    assert [line for line in out.splitlines() if line.startswith("record: ")] == [f"record: {DEAL}"]


def test_hits_are_told_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "--json", "batteries"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["query"] == "batteries"
    assert told["total"] == len(told["hits"]) > 0
    assert {"id", "field", "text", "spans"} <= told["hits"][0].keys()


@pytest.mark.parametrize("words", ["nothinglikeit", ")", "a-b", '"', "*", "kind:nothing", "\udc80"])
def test_any_text_is_a_query(words: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", words]) in (0, 1)
    out, err = capsys.readouterr()
    assert bool(out) != err.startswith("nothing answers")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("contry:JP batt", ["contry:JP batt", "^^^^^^^", "did you mean country:?"]),
        ("東京 jobs:many", ["東京 jobs:many", "          ^^^^", "jobs: needs a number"]),
        (
            "kind:",
            ["kind:", "^^^^^", "a value is missing here", "the values of kind: distribution"],
        ),
        ("batt or", ["batt or", "     ^^", "or needs something on either side"]),
        ("(batt", ["(batt", "^", "this group is not closed"]),
        ("when:2014-13", ["when:2014-13", "     ^^^^^^^", "the calendar has no 2014-13"]),
    ],
)
def test_a_mistake_is_shown_where_it_stands(
    words: str, told: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        main(["search", words])
    out, err = capsys.readouterr()
    assert (left.value.code, out) == (2, "")
    for line, said in zip(err.splitlines(), told, strict=True):
        assert said in line


def test_what_nothing_answers_exits_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "nothinglikeit"]) == 1
    assert capsys.readouterr() == ("", "nothing answers “nothinglikeit”\n")


@pytest.mark.parametrize("words", ["evidence:not-stated", "evidence:inferred", "kind:license", "org:irap"])
def test_what_no_record_has_is_told_with_what_there_is(
    words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["search", words]) == 1
    out, err = capsys.readouterr()
    first, second = err.splitlines()
    meant = words.replace("not-stated", "not_stated")
    assert (out, first) == ("", f"nothing answers “{meant}”")
    assert second.startswith(f"nothing has {meant}; ")
    near = {"evidence:inferred": "basis:inferred", "kind:license": ": licence,", "org:irap": ": irep,"}
    assert near.get(words, "none") in second


def test_a_query_of_known_values_that_nothing_answers_says_only_that(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["search", "kind:licence", "record:deal", "nothinglikeit"]) == 1
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_evidence_is_asked_for_with_hyphens_and_shows_the_value_that_has_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["search", "evidence:NONE", "record:organisation", "--json"]) == 0
    hit = json.loads(capsys.readouterr().out)["hits"][0]
    assert (hit["id"], hit["field"], hit["label"], hit["spans"]) == ("acquisio", "kind", "kind", [])


def test_a_limit_says_how_much_it_hides(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "--limit", "2", "japan"]) == 0
    out, err = capsys.readouterr()
    assert [line for line in out.splitlines() if line[:3] == "row"] == ["row 1 of 2", "row 2 of 2"]
    assert err.startswith("2 of ")


@pytest.mark.parametrize("limit", ["0", "-1", "1.5", "many", "", "²"])
def test_a_limit_is_a_count_from_one(limit: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["search", f"--limit={limit}", "japan"])
    assert caught.value.code == 2
    assert "is no count from 1" in capsys.readouterr().err


def test_the_example_of_the_help_finds_something(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["search", "--help"])
    said = " ".join(capsys.readouterr().out.split())
    example = said.split("for example: ")[1].split(", or: ")
    assert main(["search", example[0]]) == 0
    assert main(["search", *example[1].split()[:2]]) == 0


def test_hits_repeat_no_harm(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "--in", str(harmful_workspace(tmp_path)), "deal", "other", "first"]) in (0, 1)
    assert main(["search", "--in", str(tmp_path), "first"]) == 0
    out, err = capsys.readouterr()
    assert "␛]52" in out
    assert obeyed(out + err) == set()


def test_of_a_long_query_the_beginning_is_told_back(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "b" * 60_000]) == 1
    err = capsys.readouterr().err
    assert err.startswith("nothing answers “bbb")
    assert len(err) < 250


def test_of_very_many_mistakes_a_few_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["search", "(" * 3000 + "batt" + ")" * 3000])
    assert len(capsys.readouterr().err) < 1000
