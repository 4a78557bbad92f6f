"""Deals of bulk files are exported as those of their own files are."""

import csv
import io
import json
from pathlib import Path

import pytest

from tests.mission import AS_OF
from tests.store.folders import written
from tests.store.workspaces import deal, figure, mission, organisation, place, workspace
from tui.exports import FORMATS, Selection, export, export_to
from tui.exports import selection as selecting
from tui.store import Catalogue, Sort, open_catalogue, read_query

WORDS = "First sells {number} tons of wire to Second in Japan."


@pytest.fixture
def answers(tmp_path: Path) -> Catalogue:
    deals = [
        deal(
            f"fair/{number}",
            *("first", "second"),
            title=f"Wire {number}",
            passage=WORDS.format(number=number),
            stage=[{"is": "signed", "when": f"2014-01-{number + 1:02}"}],
            figure=[figure("wire", value=number, unit="tons", cite=f"{number} tons")],
            market=["JP"],
        )
        for number in range(1, 8)
    ]
    others = (
        mission("fair"),
        organisation("first", "First"),
        organisation("second", "Second"),
        place("JP", "Japan"),
    )
    folder = written(tmp_path / "fair", workspace(*deals, *others), {"all": [each.id for each in deals]})
    return open_catalogue(folder, AS_OF, keep=False)


@pytest.mark.parametrize("sort", [Sort(), Sort("name", down=True), Sort("date")])
def test_the_rows_are_those_of_the_list_however_many_are_read_at_once(
    sort: Sort, answers: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(selecting, "_AT_ONCE", 2)
    stream, query = io.BytesIO(), read_query("wire country:JP")
    export_to(FORMATS["csv"], Selection(answers, query, sort), stream)
    rows = list(csv.DictReader(io.StringIO(stream.getvalue().decode(), newline="")))
    assert [row["id"] for row in rows] == list(answers.listed(query, "deal", sort).ids(0, 99))


def test_the_words_stand_in_the_passage_that_a_deal_brings(answers: Catalogue, tmp_path: Path) -> None:
    export(FORMATS["csv"], Selection(answers, read_query("")), tmp_path / "deals.csv")
    with (tmp_path / "deals.citations.csv").open(encoding="utf-8", newline="") as file:
        told = [row for row in csv.DictReader(file) if row["field"] == "wire"]
    assert len(told) == 7
    for row in told:
        assert row["source"] == row["record"]
        record = answers.get(row["record"])
        assert record
        text = answers.workspace.text_of(record)
        assert text
        assert text.text[int(row["begins"]) : int(row["ends"])] == row["quote"]


def test_lines_are_those_that_bulk_files_have(answers: Catalogue) -> None:
    stream = io.BytesIO()
    export_to(FORMATS["jsonl"], Selection(answers, read_query("")), stream)
    lines = [json.loads(line) for line in stream.getvalue().splitlines()]
    kinds = [line.pop("record") for line in lines]
    assert kinds == ["deal"] * 7 + ["mission", "organisation", "organisation", "place"]
    for line in lines:
        record = answers.get(line["id"])
        assert record
        assert type(record).model_validate(line).model_dump() == record.model_dump()
