import json
from pathlib import Path

import pytest

from tui.store.foreign.outlines import outline


@pytest.mark.parametrize(
    ("content", "keys", "several"),
    [
        ('{"a": {"b": 1}, "c": "d"}', {"a", "c"}, False),
        ('{"a": 1}\n{"b": 2}\n', {"a"}, True),
        ('[{"a": {"b": 1}}, {"c": 2}]', {"a"}, True),
        ("[]", set(), False),
        ('\ufeff {"a": [{"b": 1}]', {"a"}, False),
        ('{"a\\"": "x{"', {'a\\"'}, False),
        ("no,what\n1,x\n", set(), False),
    ],
)
def test_the_first_look_shows_the_keys_of_the_first_object(
    tmp_path: Path, content: str, keys: set[str], several: bool
) -> None:
    path = tmp_path / "x"
    path.write_text(content, encoding="utf-8")
    seen = outline(path)
    assert (set(seen.keys), seen.several) == (keys, several)


def test_what_is_json_and_what_is_a_list_is_seen(tmp_path: Path) -> None:
    path = tmp_path / "x"
    for content, is_json, is_list in (({}, True, False), ([], True, True), ("x", False, False)):
        path.write_text(json.dumps(content))
        seen = outline(path)
        assert (seen.is_json, seen.is_list) == (is_json, is_list)
