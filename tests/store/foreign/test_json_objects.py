from pathlib import Path

import pytest

from tui.store.foreign.json_objects import objects
from tui.store.foreign.outlines import outline
from tui.store.held import Problem

from .files import asked


def found(path: Path, content: str | bytes, within: str = "") -> list[object]:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    each = objects(asked(path), outline(path), within)
    return [str(one) if isinstance(one, Problem) else one[1] for one in each]


@pytest.mark.parametrize(
    ("content", "within"),
    [
        ('{"a": 1}\n{"a": 2}\n', ""),
        ('[{"a": 1},\n {"a": 2}]', ""),
        ('{"x": "y", "list": [{"a": 1}, {"a": 2}]}', "list"),
        ('{"a":\n1}\n{"a": 2}', "list"),
        ('{"list": [{"a":\n1}, {"a": 2}]}', "list"),
    ],
)
def test_objects_come_from_lines_and_from_lists(tmp_path: Path, content: str, within: str) -> None:
    assert found(tmp_path / "x", content, within) == [{"a": 1}, {"a": 2}]


def test_one_object_over_several_lines_is_one(tmp_path: Path) -> None:
    assert found(tmp_path / "x", '{\n "a": {\n "b": 1}\n}\n', "list") == [{"a": {"b": 1}}]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b'{"a": 1}\n{"a": \xff}\n', "x:2:1: byte 16 is not UTF-8; save the file as UTF-8"),
        ('{"a": 1}\n{"a": NaN}\n', "x:2:1: a number here is none, or too long to be read"),
        ('{"a": 1}\n{"a": 1, "a": 2}\n', "x:2:10: a: this key stands here a second time"),
        ('{"a": 1}\n[1]\n', "x:2:1: an object is needed here"),
        ('{"a": 1}\n{"a" 1}\n', "x:2:6: this is not JSON"),
        ('{"a": 1}\n' + "[" * 100_000 + "\n", "x:2:1: lists or objects are nested too deeply here"),
        ('[{"a": 1},\n{"b":\n oh}]', "x:3:2: this is not JSON"),
        ('{"a": 1}\n{"a": ' + "9" * 5000 + "}\n", "x:2:1: a number here is none, or too long to be read"),
    ],
)
def test_what_cannot_be_read_is_told_with_its_place(tmp_path: Path, content: str | bytes, told: str) -> None:
    first, second = found(tmp_path / "x", content)
    assert first == {"a": 1}
    assert str(second).startswith(told)
