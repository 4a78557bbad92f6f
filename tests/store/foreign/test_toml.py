from decimal import Decimal
from typing import Any

import tomli
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.store.foreign.toml import toml_of

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
KEYS = st.text(st.characters(exclude_categories=["Cs"]), max_size=4)
ANY = st.recursive(
    TEXT | st.booleans() | st.integers(-(2**62), 2**62) | st.decimals(-(10**9), 10**9, places=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=10,
)


def read(text: str) -> dict[str, Any]:
    return tomli.loads(text, parse_float=Decimal)


@settings(max_examples=100)
@given(st.dictionaries(KEYS, ANY, max_size=5), KEYS)
def test_what_is_written_is_read_as_it_was(table: dict[str, Any], key: str) -> None:
    assert read(toml_of(table)) == table
    assert read(toml_of(table, heading=key or "x")) == {key or "x": table}


def test_tables_stand_by_themselves_and_what_is_none_is_left_out() -> None:
    table = {
        "figure": [{"id": "a", "no": None}, {"id": "b"}],
        "title": "x",
        "gone": None,
        "when": {"edtf": "2014"},
    }
    assert toml_of(table) == (
        'title = "x"\n\n[[figure]]\nid = "a"\n\n[[figure]]\nid = "b"\n\n[when]\nedtf = "2014"\n'
    )
