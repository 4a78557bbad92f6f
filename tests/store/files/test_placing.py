from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.store import embedded_folder, open_catalogue, open_workspace, place_of

from ..samples import SUPPLY, edit, good

DEAL = "2014-01-japan/acquisio-irep"
WORKSPACE = open_workspace(embedded_folder())
VALUES = [(id, fact.field) for id, record in WORKSPACE.records.items() for fact in record.facts()]
OF_THE_ID = {"code", "country"}
"""Values that the id of a place says by itself."""


def stands(id: str, value: str = "") -> str:
    """What the embedded files hold from the place on, to the end of its line."""
    place = place_of(WORKSPACE, id, value)
    assert place
    return place.path.read_text(encoding="utf-8").splitlines()[place.line - 1][place.column - 1 :]


def test_every_record_stands_in_a_file_of_its_kind() -> None:
    registers = {"organisation": "organisations", "person": "people", "place": "places"}
    for id, record in WORKSPACE.records.items():
        place = place_of(WORKSPACE, id)
        assert place, id
        kind = record.KIND
        named = registers.get(kind) or ("mission" if kind in ("mission", "event") else id.partition("/")[2])
        assert place.path.stem == named


def test_every_value_stands_behind_the_beginning_of_its_record() -> None:
    for id, value in VALUES:
        record, place = place_of(WORKSPACE, id), place_of(WORKSPACE, id, value)
        assert record, id
        assert place, (id, value)
        assert place.path == record.path
        assert place[1:] > record[1:] or value in OF_THE_ID, (id, value)


@pytest.mark.parametrize(
    ("id", "value", "there"),
    [
        ("irep", "", "[irep]"),
        ("irep", "name.1", "[[irep.naming]]"),
        ("irep", "name.ja", 'ja = "株式会社アイレップ" }'),
        ("irep", "aka.IREP Co.,Ltd.", '"IREP Co.,Ltd."]'),
        ("irep", "ids.edinet", 'edinet = "E05620" }'),
        ("2014-01-japan", "deals-announced", "[[figure]]"),
        ("2014-01-japan/nissan-visit", "", "[[event]]"),
        ("2014-01-japan/nissan-visit", "event", 'title = "Visit to Nissan about electric transport"'),
        (DEAL, "party.irep", "[[party]]"),
        (DEAL, "called.4", '"joint venture",'),
        ("2014-01-japan/day-1.en", "when", "[date]"),
        ("2014-01-japan/day-1.en", "file", 'file = "day-1.en.txt"'),
    ],
)
def test_a_place_is_where_an_editor_should_go(id: str, value: str, there: str) -> None:
    assert stands(id, value) == there


def test_a_figure_is_found_by_its_id() -> None:
    place = place_of(WORKSPACE, DEAL, "jobs")
    assert place
    following = place.path.read_text(encoding="utf-8").splitlines()[place.line :]
    assert following[0] == 'id = "jobs"'


@given(st.text(max_size=12) | st.from_regex(r"(figure|note|party|event|name)\.\w{0,6}", fullmatch=True))
def test_a_value_that_is_not_there_stands_at_the_nearest_thing_around_it(value: str) -> None:
    place = place_of(WORKSPACE, DEAL, value)
    assert place
    assert place >= (place.path, 1, 1)


def test_there_is_no_place_of_what_is_not_there() -> None:
    assert place_of(WORKSPACE, "nothing/of-this") is None
    assert place_of(WORKSPACE, "") is None


def test_a_place_is_that_of_the_file_as_it_is_now(tmp_path: Path) -> None:
    root = good(tmp_path)
    workspace = open_workspace(root)
    before = place_of(workspace, "first-visit/supply", "kind")
    text = (root / SUPPLY).read_text(encoding="utf-8")
    (root / SUPPLY).write_text("# One more line.\n\n" + text, encoding="utf-8")
    after = place_of(workspace, "first-visit/supply", "kind")
    assert before
    assert after == (root / SUPPLY, before.line + 2, before.column)


def test_a_file_that_cannot_be_read_any_more_is_opened_where_it_begins(tmp_path: Path) -> None:
    root = good(tmp_path)
    workspace = open_workspace(root)
    edit(root, SUPPLY, "title =", "title")
    assert place_of(workspace, "first-visit/supply", "kind") == (root / SUPPLY, 1, 1)


def test_a_file_that_is_gone_has_no_place(tmp_path: Path) -> None:
    root = good(tmp_path)
    workspace = open_workspace(root)
    (root / SUPPLY).unlink()
    assert place_of(workspace, "first-visit/supply") is None


def test_a_record_of_a_bulk_file_stands_in_its_line(tmp_path: Path) -> None:
    (tmp_path / "bulk").mkdir()
    line = '{{"id": "{0}", "title": "{0}", "kind": "mou", "party": [{{"org": "First", "role": "buyer"}}], '
    line += '"stage": [{{"is": "announced"}}]}}\n'
    (tmp_path / "bulk" / "fair.jsonl").write_text("\n".join(map(line.format, ("a", "b", "c"))))
    workspace = open_catalogue(tmp_path, keep=False).workspace
    assert [place_of(workspace, f"fair/{id}") for id in "abc"] == [
        (tmp_path / "bulk" / "fair.jsonl", number, 1) for number in (1, 3, 5)
    ]
    assert place_of(workspace, "first") is None
