import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.records import Figure, why_listed
from tui.store.tallies import described, read_back
from tui.store.tallies.columnar import column_of
from tui.store.tallies.lines import line_of

from ..plain import figures
from ..workspaces import figure

modest = settings(max_examples=50)


@modest
@given(st.lists(figures(), max_size=4))
def test_columns_are_read_back_as_they_were_written(every: list[Figure]) -> None:
    columns = {column.key: column for column in (column_of(each, None) for each in every)}
    assert read_back(json.loads(json.dumps(described(columns.values())))) == columns


@modest
@given(figures(), figures())
def test_figures_share_a_column_if_they_share_their_line_and_why_they_are_listed(
    one: Figure, other: Figure
) -> None:
    columns = [column_of(each, None) for each in (one, other)]
    assert [each.line for each in columns] == [line_of(one), line_of(other)]
    assert [each.why for each in columns] == [why_listed(one), why_listed(other)]
    alike = [(each.line, each.ground) for each in columns]
    assert (columns[0].key == columns[1].key) == (alike[0] == alike[1])
    assert (columns[0].line_key == columns[1].line_key) == (line_of(one) == line_of(other))


@modest
@given(figures())
def test_names_are_letters_digits_and_underscores(one: Figure) -> None:
    column = column_of(one, None)
    assert all(key.isascii() and key.isidentifier() for key in (column.key, column.line_key))
    assert column.key != column.line_key


def test_names_are_the_same_in_every_run() -> None:
    column = column_of(figure("jobs", value=4, unit="jobs"), None)
    assert column.key == "cabacb360df522f18"
    assert replace(column, id="posts", unit="Jobs").key == column.key
    assert replace(column, unit="posts").key != column.key


@pytest.mark.parametrize("plain", [None, [{}], [{"kind": "count"}], {"a": 1}, "text"])
def test_what_describes_no_columns_is_refused(plain: object) -> None:
    with pytest.raises(ValueError, match="validation error"):
        read_back(plain)
