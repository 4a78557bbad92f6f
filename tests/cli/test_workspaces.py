import io
import json
import sys
from pathlib import Path

import pytest

from tui.cli import main

from ..store.bulk.files import line, put

FIGURE = {"id": "jobs", "kind": "count", "value": 40, "unit": "jobs", "basis": "inferred"}


@pytest.fixture
def fair(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A workspace of bulk records, one of them bad."""
    monkeypatch.setenv("COMMUNIQUE_CACHE", str(tmp_path / "cache"))
    deals = [line(id=f"d{number}", title=f"Deal {number}", figure=[FIGURE]) for number in range(3)]
    put(tmp_path / "fair", fair__jsonl="".join(deals) + "{}\n")
    return str(tmp_path / "fair")


def test_every_command_answers_about_bulk_records(fair: str, capsys: pytest.CaptureFixture[str]) -> None:
    told = {
        ("search", "deal"): "fair/d0",
        ("search", "deal", "--limit", "1"): "fair/d0",
        ("show", "fair/d1"): "Deal 1",
        ("stats",): "Deals",
        ("timeline",): "Deal 2",
        ("stages",): "Deal 0  fair/d0",
    }
    for words, said in told.items():
        assert main([*words, "--in", fair]) == 0
        assert said in capsys.readouterr().out
    assert main(["conflicts", "--in", fair]) == 1
    assert main(["evidence", "--in", fair]) == 1


def test_of_many_deals_some_are_told_and_how_many_there_are(
    fair: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["stages", "--in", fair, "--limit", "2", "--sort", "name"]) == 0
    out, err = capsys.readouterr()
    assert [row.split("  ")[0] for row in out.splitlines() if row.startswith("Deal")] == ["Deal 0", "Deal 1"]
    assert err.splitlines()[-1] == "2 of 3 shown; --limit shows more"
    assert main(["stages", "--in", fair, "--limit", "2", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["total"] == 3


def test_problems_of_bulk_files_are_told(fair: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", fair]) == 1
    out, err = capsys.readouterr()
    assert out.startswith("bulk/fair.jsonl:4:1: id: `id` is missing")
    assert err == "5 records, 1 problem\n"
    assert main(["search", "deal", "--in", fair]) == 0
    assert capsys.readouterr().err == "1 problem in the data; `communique check` tells it\n"


@pytest.mark.parametrize(
    "words",
    [
        ("search", "deal"),
        ("show", "fair/d1"),
        ("stats",),
        ("timeline",),
        ("stages",),
        ("conflicts",),
        ("evidence",),
    ],
)
def test_without_a_cache_nothing_is_kept(words: tuple[str, ...], fair: str, tmp_path: Path) -> None:
    assert main([*words, "--no-cache", "--in", fair]) in (0, 1)
    assert not (tmp_path / "cache").exists()


def test_a_value_that_nothing_has_is_told_with_those_there_are(
    fair: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["search", "kind:licence", "--in", fair]) == 1
    assert "nothing has kind:licence; there are: supply" in capsys.readouterr().err


def test_a_person_who_waits_is_told_how_far_it_has_come(fair: str, monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr(sys, "stderr", shown := Terminal())
    monkeypatch.setattr("tui.cli.progress._EVERY", 0)
    assert main(["stats", "--in", fair]) == 0
    assert "\r\x1b[K4 rows, " in shown.getvalue() or "\r\x1b[K3 rows, " in shown.getvalue()
    assert shown.getvalue().endswith("\r\x1b[K")


def test_deals_of_bulk_files_are_checked_as_those_by_hand(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COMMUNIQUE_CACHE", str(tmp_path / "cache"))
    worth = {"id": "worth", "kind": "amount", "value": 5, "currency": "QQQ", "currency_basis": "stated"}
    told = "First supplies Second with wire worth CAD 5. First is glad."
    given: list[dict[str, object]] = [
        {"figure": [{**worth, "basis": "inferred"}]},
        {"figure": [FIGURE, FIGURE]},
        {"stage": [{"is": "signed", "when": "2014-01-20"}, {"is": "ended", "when": "2013"}]},
        {"stage": [{"is": "signed", "when": {"edtf": "2014-01-20", "said": "on Tuesday"}}]},
        {"passage": told, "called": ["wires"]},
        {"passage": told, "called": ["First"]},
        {"party": [{"org": "nobody", "role": "buyer"}]},
        {"follows": "never"},
        {"market": ["ZZ"]},
    ]
    put(tmp_path / "w", fair__jsonl="".join(line(id=f"d{at}", **each) for at, each in enumerate(given, 1)))
    assert main(["check", str(tmp_path / "w")]) == 1
    out, err = capsys.readouterr()
    rows = [row.split(":", 4) for row in out.splitlines()]
    assert [(row[1], row[3].strip()) for row in rows] == [
        ("1", "figure.0.currency"),
        ("2", "figure.1.id"),
        ("3", "stage.1.when"),
        ("4", "stage.0.when"),
        ("5", "called.0"),
        ("6", "called.0"),
        ("7", "party.0.org"),
        ("8", "follows"),
        ("9", "market.0"),
    ]
    assert err == "11 records, 9 problems\n"
    assert main(["check", "--no-cache", str(tmp_path / "w")]) == 1
    assert capsys.readouterr().out == out
