from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mission import catalogue
from tui.panes.facets.values import counted, in_order, named
from tui.store import Count, Query, read_query

COUNTS = (Count("supply", 9), Count("licence", 4), Count("mou", 1))
VALUES = st.text("abcdef", min_size=1, max_size=4)


def told(query: str, few: int | None = None) -> list[tuple[str, int, str]]:
    return [(each.value, each.number, each.state) for each in counted("kind", COUNTS, read_query(query), few)]


def test_values_are_told_the_commonest_first() -> None:
    assert told("") == [("supply", 9, ""), ("licence", 4, ""), ("mou", 1, "")]


def test_what_a_query_says_of_a_value_is_told() -> None:
    assert told("kind:licence !kind:mou stage:signed") == [
        ("supply", 9, ""),
        ("licence", 4, "included"),
        ("mou", 1, "excluded"),
    ]


def test_a_value_that_is_asked_for_is_told_also_where_nothing_has_it() -> None:
    assert told("!kind:grant kind:mou", few=1) == [
        ("supply", 9, ""),
        ("mou", 1, "included"),
        ("grant", 0, "excluded"),
    ]


def test_a_value_that_is_missing_is_told_as_nothing() -> None:
    assert told("kind:", few=1) == [("supply", 9, "")]


def test_fields_stand_in_one_order_and_others_after_them() -> None:
    assert in_order(["mission", "evidence", "year", "kind"]) == ["kind", "year", "evidence", "mission"]


def test_values_are_told_in_the_words_of_a_reader() -> None:
    workspace = catalogue().workspace
    assert named("country", "JP", workspace) == "Japan"
    assert named("org", "nobody", workspace) == "nobody"
    assert named("kind", "joint_venture", workspace) == "joint venture"
    assert named("kind", "acquisio", workspace) == "acquisio"


@settings(max_examples=40)
@given(
    st.lists(VALUES, unique=True, max_size=8), st.lists(VALUES, unique=True, max_size=4), st.integers(0, 9)
)
def test_what_is_asked_for_is_always_told_and_nothing_twice(
    values: list[str], wanted: list[str], few: int
) -> None:
    query = Query()
    for value in wanted:
        query = query.excluded("org", value)
    found = counted("org", [Count(value, 1) for value in values], query, few)
    names = [each.value for each in found]
    assert len(names) == len(set(names))
    assert set(wanted) <= set(names) <= {*values, *wanted}
    assert {each.value for each in found if each.state} == set(wanted)
    assert names[: min(few, len(values))] == values[:few]
