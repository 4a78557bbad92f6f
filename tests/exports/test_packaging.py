import json
from pathlib import Path

import pytest

from tui.exports import Notes, Proof
from tui.exports.packaging import Resource, Sources, described, name_beside
from tui.exports.tabling import CITATIONS, DEALS, FACTS

from .selections import mission_to_japan


def test_a_source_is_told_once_and_a_passage_is_none() -> None:
    sources = Sources()
    paper = Proof("verbatim", "words", "trip/paper", title="A paper", address="https://example.org")
    sources.add(
        [paper, paper, Proof("verbatim", "words", "trip/a"), Proof("external", address="https://x.org")]
    )
    assert list(sources.plain.values()) == [
        {"title": "A paper", "path": "https://example.org"},
        {"title": "https://x.org", "path": "https://x.org"},
    ]


def test_every_column_is_described_and_every_key_leads_to_a_table_of_the_package() -> None:
    tables = [Resource(table, f"{table.name}.csv") for table in (DEALS, FACTS, CITATIONS)]
    told = json.loads(described(tables, mission_to_japan(), Sources(), Notes()))
    names = {each["name"] for each in told["resources"]}
    for resource, (table, _) in zip(told["resources"], tables, strict=True):
        fields = resource["schema"]["fields"]
        assert [each["name"] for each in fields] == list(table.names)
        assert all(each["description"] for each in fields)
        assert {each["reference"]["resource"] for each in resource["schema"]["foreignKeys"]} <= names


@pytest.mark.parametrize(
    "content", ["", "{", "[]", "[" * 5000, '{"resources": 3}', '{"resources": [{"path": "b.csv"}]}', "\xff"]
)
def test_a_description_that_is_of_other_tables_or_cannot_be_read_is_left_alone(
    content: str, tmp_path: Path
) -> None:
    assert name_beside(tmp_path / "a.csv") == "datapackage.json"
    (tmp_path / "datapackage.json").write_bytes(content.encode("latin-1"))
    assert name_beside(tmp_path / "a.csv") == "a.datapackage.json"


def test_a_description_of_the_same_file_keeps_its_name(tmp_path: Path) -> None:
    (tmp_path / "datapackage.json").write_text('{"resources": [{"path": "a.csv"}]}', encoding="utf-8")
    assert name_beside(tmp_path / "a.csv") == "datapackage.json"
    (tmp_path / "a.datapackage.json").touch()
    assert name_beside(tmp_path / "a.csv") == "a.datapackage.json"


def test_a_folder_in_the_place_of_a_description_is_none(tmp_path: Path) -> None:
    (tmp_path / "datapackage.json").mkdir()
    assert name_beside(tmp_path / "a.csv") == "a.datapackage.json"
