from pathlib import Path

import pytest

from tui.store.foreign.forms import FORMS, form_of

from .workbooks import workbook

ENTITY = '{"id": "a", "schema": "Person", "properties": {}}\n'


@pytest.mark.parametrize(
    ("name", "content", "form"),
    [
        ("x.csv", "no,what\n", "table"),
        ("x.TSV", "no\twhat\n", "table"),
        ("x.txt", "no,what\n", None),
        ("x.jsonl", '{"id": "a", "title": "T"}\n{}\n', "lines"),
        ("x.jsonl", "bad\n", "lines"),
        ("x.json", '{"id": "a"}\n', "lines"),
        ("x.jsonl", '{"record": "deal", "id": "a"}\n', "records"),
        ("x.jsonl", ENTITY, "ftm"),
        ("x", ENTITY + ENTITY, "ftm"),
        ("x.json", f"[{ENTITY}]", "ftm"),
        ("x.json", '{"uri": "u", "releases": []}', "ocds"),
        ("x.jsonl", '{"ocid": "o"}\n{"ocid": "p"}\n', "ocds"),
        ("x.json", '[{"ocid": "o"}]', "ocds"),
        ("x.json", '{"uri": "u", "records": []}', "ocds"),
        ("x.json", '{\n"records": []}', "ocds"),
        ("x.json", '{\n"anything": []}', None),
        ("x.json", '{"name": "n", "resources": []}', "datapackage"),
        ("x.json", '[{"a": 1}]', None),
        ("x.parquet", "PAR1", "parquet"),
        ("x.xlsx", "PK\x03\x04", None),
        ("x.toml", "a = 1\n", None),
        ("x", "", None),
    ],
)
def test_a_form_is_seen_by_what_is_in_the_file(
    tmp_path: Path, name: str, content: str, form: str | None
) -> None:
    path = tmp_path / name
    path.write_text(content)
    assert form_of(path, mapped=False) == form
    assert form is None or form in FORMS


@pytest.mark.parametrize(
    ("name", "content", "form"),
    [
        ("x.txt", "no,what\n", "table"),
        ("x.jsonl", ENTITY + ENTITY, "lines"),
        ("x.json", '{"name": "n", "resources": []}', "datapackage"),
        ("x.json", '[{"ocid": "o"}]', "ocds"),
        ("x.jsonl", '{\n"a": 1}', None),
    ],
)
def test_with_a_map_any_keys_will_do(tmp_path: Path, name: str, content: str, form: str | None) -> None:
    path = tmp_path / name
    path.write_text(content)
    assert form_of(path, mapped=True) == form


def test_a_spreadsheet_is_one_whatever_it_is_called(tmp_path: Path) -> None:
    assert form_of(workbook(tmp_path / "x.csv", a=[["no"]]), mapped=False) == "xlsx"


def test_a_folder_is_a_package_if_it_is_described(tmp_path: Path) -> None:
    assert form_of(tmp_path, mapped=False) is None
    (tmp_path / "datapackage.json").write_text("{}")
    assert form_of(tmp_path, mapped=False) == "datapackage"
