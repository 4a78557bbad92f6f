import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.store.bulk.json_lines import places_in, read_line
from tui.store.bulk.unread import Unread


def refused(text: str) -> tuple[str, int, str]:
    with pytest.raises(Unread) as caught:
        read_line(text)
    return caught.value.reason, caught.value.column, caught.value.field


def test_numbers_stay_exact() -> None:
    assert read_line('{"a": 0.10, "b": 12345678901234567890}') == {
        "a": Decimal("0.10"),
        "b": 12345678901234567890,
    }
    assert str(read_line('{"a": 0.10}')["a"]) == "0.10"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('{"a": 1', ("this is not JSON: expecting ',' delimiter", 8, "")),
        ('{"a": "x', ("this is not JSON: unterminated string", 7, "")),
        ("nothing", ("this is not JSON: expecting value", 1, "")),
        ('{"a": 1} {"b": 2}', ("this is not JSON: extra data", 10, "")),
        ('{"a": "\x00"}', ("this is not JSON: invalid control character", 8, "")),
        ('{"a": 1, "b": 2, "a": 3}', ("this key stands here a second time; keep one of the two", 18, "a")),
        ('{"a": NaN}', ("a number here is none, or too long to be read", 1, "")),
        ('{"a": -Infinity}', ("a number here is none, or too long to be read", 1, "")),
        ('{"a": ' + "9" * 5000 + "}", ("a number here is none, or too long to be read", 1, "")),
        ("[" * 100_000, ("lists or objects are nested too deeply here; use at most a few levels", 1, "")),
        ("[1]", ("an object is needed here: `{` … `}`", 1, "")),
        ("null", ("an object is needed here: `{` … `}`", 1, "")),
    ],
)
def test_a_line_that_is_no_object_says_why_and_where(text: str, told: tuple[str, int, str]) -> None:
    assert refused(text) == told


def test_a_number_too_large_for_any_record_is_still_read() -> None:
    assert read_line('{"a": 1e999999}') == {"a": Decimal("1e999999")}


def test_keys_and_items_have_places() -> None:
    text = ' {"a": [1, {"b\\"": "c, ]"}], "d": {}}'
    columns = {path: column for path, (_, column) in places_in(text, 7).items()}
    assert columns == {("a",): 3, ("a", 0): 9, ("a", 1): 12, ("a", 1, 'b"'): 13, ("d",): 30}
    assert {line for line, _ in places_in(text, 7).values()} == {7}


PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=12,
)


def paths(value: object, path: tuple[str | int, ...] = ()) -> set[tuple[str | int, ...]]:
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return {path} | {found for key, item in items for found in paths(item, (*path, key))}


@given(st.dictionaries(st.text(max_size=3), PLAIN, max_size=4), st.booleans())
def test_everything_that_a_line_holds_has_a_place(content: dict[str, object], ascii: bool) -> None:
    text = json.dumps(content, ensure_ascii=ascii)
    assert read_line(text) == content
    assert places_in(text, 1).keys() | {()} == paths(content)
