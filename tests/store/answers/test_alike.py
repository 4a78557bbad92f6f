import pytest

from tui.store import Query, read_query
from tui.store.answers.alike import Alike, goes_on


@pytest.mark.parametrize(
    ("one", "other", "does"),
    [
        ("batt", "battery", True),
        ("battery", "batt", True),
        ("BÂTT country:JP", "battery country:JP", True),
        ("japan batt", "japan battery", True),
        ("batt", "batt", False),
        ("batt", "solar", False),
        ("ba", "bat", False),
        ("batt japan", "battery japanese", False),
        ("batt", "batt japan", False),
        ("batt country:JP", "battery country:FR", False),
        ("!batt", "!battery", False),
        ("~batt", "~batte", False),
        ('"batt"', '"battery"', False),
        ("batt or solar", "battery or solar", False),
        ("電池", "電池開発", False),
        ("jobs:>=40", "jobs:>=400", False),
    ],
)
def test_a_word_goes_on_where_all_else_is_the_same(one: str, other: str, does: bool) -> None:
    assert goes_on(read_query(one), read_query(other)) is does


def test_what_finds_as_much_while_a_word_goes_on_finds_the_same() -> None:
    numbers = {"sol": 9, "sola": 7, "solar": 7, "wind": 7, "": 99}
    alike = Alike(lambda query: numbers[str(query)])

    def first(text: str) -> str:
        return str(alike.first(read_query(text)))

    assert [first(text) for text in ("sol", "sola", "solar", "wind", "solar", "sol", "")] == [
        *("sol", "sola", "sola", "wind", "sola", "sol", ""),
    ]


def test_only_some_queries_are_remembered() -> None:
    alike = Alike(lambda query: 1)
    every = [read_query(f"word{number}") for number in range(20)]
    assert [alike.first(query) for query in every] == every
    assert alike.first(read_query("word19a")) == every[-1]
    assert alike.first(read_query("word0a")) == read_query("word0a")
    assert alike.first(Query()) == Query()
