import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.store.foreign import cutting
from tui.store.foreign.cutting import Broken, elements, lines

ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)
OBJECTS = st.lists(st.dictionaries(st.text(max_size=5), ANY, max_size=3), max_size=5)


def cut(path: Path, content: str, within: str | None) -> list[object]:
    path.write_text(content, encoding="utf-8")
    return [json.loads(raw.data) for raw in elements(path, within)]


@settings(max_examples=60)
@given(OBJECTS, ANY, st.sampled_from([None, 1]), st.integers(min_value=1, max_value=9))
def test_the_objects_of_a_list_are_those_that_json_reads(
    tmp_path_factory: pytest.TempPathFactory,
    given: list[object],
    beside: object,
    indent: int | None,
    chunk: int,
) -> None:
    path = tmp_path_factory.mktemp("cut") / "x.json"
    package = {"other": [beside], "uri": "releases", "releases": given, "last": {"releases": [{"no": 1}]}}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cutting, "_CHUNK", chunk)
        assert cut(path, json.dumps(package, indent=indent), "releases") == given
        assert cut(path, json.dumps(given, indent=indent, ensure_ascii=False), "") == given
        assert cut(path, "\n".join(json.dumps(each, indent=indent) for each in given), None) == given


def test_each_object_says_the_line_and_the_byte_that_it_begins_at(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_text('{"releases": [\n{"é": 1},\n\n{"b":\n 2}]}')
    assert [(raw.number, raw.offset) for raw in elements(path, "releases")] == [(2, 15), (4, 27)]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ('{"releases": [{"a": 1}, {"b": ', "ends here, in the middle"),
        ("[" * 300, "nested too deeply"),
        ('{"releases": [' + '{"a":' * 300, "nested too deeply"),
    ],
)
def test_a_document_that_is_broken_off_or_far_too_deep_is_told(
    tmp_path: Path, content: str, reason: str
) -> None:
    path = tmp_path / "x.json"
    path.write_text(content)
    with pytest.raises(Broken, match=reason):
        list(elements(path, "releases"))


def test_an_element_that_is_far_too_long_is_not_held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cutting, "MOST_BYTES", 50)
    monkeypatch.setattr(cutting, "_CHUNK", 10)
    path = tmp_path / "x.json"
    path.write_text('[{"a": 1}, {"b": "' + "x" * 100 + '"}]')
    with pytest.raises(Broken, match="longer than 50 bytes"):
        list(elements(path, ""))
    path.write_text('{"a": 1}\n{"b": "' + "x" * 100 + '"}\n')
    with pytest.raises(Broken, match="longer than 50 bytes") as told:
        list(lines(path))
    assert told.value.line == 2


def test_lines_that_are_empty_are_counted_and_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text("{}\r\n\n{}")
    assert [tuple(raw) for raw in lines(path)] == [(1, 0, b"{}"), (3, 5, b"{}")]
