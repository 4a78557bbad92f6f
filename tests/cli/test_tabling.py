import pytest

from tui.cli.tabling import Column, Row, Sheet, listed

NAME, SIZE = Column("name", "name"), Column("size", "size", right=True)


@pytest.mark.parametrize(
    ("rows", "stretches"),
    [
        ([], []),
        ([("a",), ("b",)], [(("a",),), (("b",),)]),
        ([("a", "1"), ("b", "2")], [(("a", "1"), ("b", "2"))]),
        (
            [("head",), ("a", "1"), ("", "2", "3"), ("",)],
            [(("head",),), (("a", "1"), ("", "2", "3")), (("",),)],
        ),
    ],
)
def test_lines_stand_alone_and_rows_together(rows: list[Row], stretches: list[tuple[Row, ...]]) -> None:
    assert list(Sheet(rows).stretches) == stretches


def test_a_list_is_one_sheet_for_readers_and_facts_for_programs() -> None:
    facts: list[dict[str, object]] = [
        {"name": "a", "size": 1, "more": True},
        {"name": "b", "size": None, "more": False},
    ]
    answer = listed((NAME, SIZE), facts, lambda: {"all": facts}, "more")
    (sheet,) = answer.sheets()
    assert sheet.rows == [("a", "1"), ("b", "")]
    assert list(answer.facts()) == facts
    assert answer.keys == ["name", "size", "more"]


def test_an_empty_list_has_no_sheet_and_still_keys() -> None:
    answer = listed((NAME,), [], list)
    assert (list(answer.sheets()), list(answer.facts()), answer.keys) == ([], [], ["name"])
