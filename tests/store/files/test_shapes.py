import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tui.store import embedded_folder, schemas

DATA = embedded_folder()
FILES = sorted(path.relative_to(DATA).as_posix() for path in DATA.rglob("*.toml"))
REGISTERS = ("organisations", "people", "places")


def kind(file: str) -> str:
    """The schema that a data file should have, by its place."""
    path = Path(file)
    return path.parent.name.removesuffix("s") if path.parent.name in ("deals", "sources") else path.stem


def nodes(content: object) -> Iterator[dict[str, object]]:
    if isinstance(content, dict):
        yield content
        for value in content.values():
            yield from nodes(value)
    elif isinstance(content, list):
        for value in content:
            yield from nodes(value)


def test_there_is_a_schema_of_every_kind_of_file() -> None:
    assert set(schemas()) == {"mission", "deal", "source", "map", *REGISTERS}
    assert {path.name for path in (DATA / "schema").iterdir()} == {
        f"{name}.schema.json" for name in schemas()
    }


@pytest.mark.parametrize("name", sorted(schemas()))
def test_the_schemas_beside_the_data_are_those_of_the_models(name: str) -> None:
    written = (DATA / "schema" / f"{name}.schema.json").read_text(encoding="utf-8")
    assert written == json.dumps(schemas()[name], indent=2, ensure_ascii=False) + "\n"


@pytest.mark.parametrize("file", FILES)
def test_the_first_line_of_a_data_file_points_at_the_schema_of_its_kind(file: str) -> None:
    first = (DATA / file).read_text(encoding="utf-8").splitlines()[0]
    pointed = (DATA / file).parent / first.removeprefix("#:schema ")
    assert first.startswith("#:schema ./") or first.startswith("#:schema ../")
    assert pointed.resolve() == (DATA / "schema" / f"{kind(file)}.schema.json").resolve()


@pytest.mark.parametrize("name", sorted(schemas()))
def test_a_schema_says_its_dialect_and_leads_only_to_its_own_parts(name: str) -> None:
    schema = schemas()[name]
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    leads = {str(node["$ref"]) for node in nodes(schema) if isinstance(node.get("$ref"), str)}
    assert leads
    assert leads <= {f"#/$defs/{part}" for part in schema["$defs"]}


@pytest.mark.parametrize("name", ["mission", "deal", "source"])
def test_the_place_of_a_file_is_its_id_so_its_schema_has_none(name: str) -> None:
    assert "id" not in schemas()[name]["properties"]
    assert schemas()[name]["additionalProperties"] is False


def test_an_event_needs_an_id_of_its_own() -> None:
    assert "id" in schemas()["mission"]["$defs"]["Event"]["required"]


@pytest.mark.parametrize("name", REGISTERS)
def test_a_register_holds_one_table_for_each_record(name: str) -> None:
    entry = schemas()[name]["additionalProperties"]
    assert "name" in entry["required"]
    assert "id" not in entry["properties"]


def test_every_form_that_a_schema_asks_for_is_a_regular_expression() -> None:
    forms = {str(node["pattern"]) for node in nodes(schemas()) if isinstance(node.get("pattern"), str)}
    assert forms
    assert [re.compile(form).pattern for form in sorted(forms)] == sorted(forms)
