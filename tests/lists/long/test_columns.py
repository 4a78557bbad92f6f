from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from rich.text import Text

from tui.lists.long.columns import Column, Columns, fitted, reached

IDS = st.text("abcde", min_size=1, max_size=1)


@st.composite
def declared(draw: st.DrawFn) -> list[Column]:
    columns = [
        Column(
            id,
            Text(id),
            draw(st.integers(1, 20)),
            least=draw(st.integers(1, 9)),
            stays=draw(st.booleans()),
            hidden=draw(st.booleans()),
        )
        for id in draw(st.lists(IDS, unique=True, max_size=5))
    ]
    return sorted(columns, key=lambda column: not column.stays)


ARRANGED = st.builds(
    Columns,
    st.lists(IDS, max_size=6).map(tuple),
    st.frozensets(IDS),
    st.lists(st.tuples(IDS, st.integers(-3, 300)), max_size=3).map(tuple),
)
WIDTHS = st.integers(0, 90)


@given(declared(), ARRANGED)
def test_an_arrangement_given_back_to_other_columns_names_exactly_these(
    columns: list[Column], arranged: Columns
) -> None:
    over = arranged.over(columns)
    assert sorted(over.order) == sorted(column.id for column in columns)
    assert over.over(columns) == over
    seen = over.seen(columns)
    assert [column.id for column in columns if column.stays] == sorted(
        (column.id for column in seen if column.stays), key=[column.id for column in columns].index
    )
    assert {column.id for column in seen} == set(over.order) - over.hidden
    assert all(1 <= column.width <= 200 for column in seen)


@given(declared())
def test_without_an_arrangement_columns_are_as_declared(columns: list[Column]) -> None:
    seen = Columns().seen([replace(column, stays=False) for column in columns])
    assert [column.id for column in seen] == [column.id for column in columns if not column.hidden]


@given(declared(), WIDTHS, st.integers(0, 6), st.booleans())
def test_columns_stand_side_by_side_and_never_beyond_the_width(
    columns: list[Column], width: int, left: int, must: bool
) -> None:
    places = fitted(columns, width, left, must).places
    assert all(size >= 1 for _, _, size in places)
    assert all(start + size + 1 == after for (_, start, size), (_, after, _) in pairwise(places))
    assert all(start + size <= width for _, start, size in places)
    assert not places or places[0][1] == 0


@given(declared(), WIDTHS, st.integers(0, 6))
def test_what_is_left_over_goes_to_the_last_column_that_stays(
    columns: list[Column], width: int, left: int
) -> None:
    fit = fitted(columns, width, left)
    stays = [column for column in columns if column.stays]
    if stays and width and fit.has(stays[-1].id):
        last = fit.places[-1]
        assert last[1] + last[2] == width


@given(declared(), st.integers(6, 90), st.integers(0, 6))
def test_every_column_can_be_reached_at_any_width(columns: list[Column], width: int, left: int) -> None:
    for column in columns:
        if not column.stays:
            away = reached(columns, width, left, column.id)
            assert fitted(columns, width, away, True).has(column.id)


@given(declared(), st.integers(0, 90))
def test_it_is_said_whether_columns_are_not_drawn(columns: list[Column], width: int) -> None:
    fit = fitted(columns, width)
    others = [column.id for column in columns if not column.stays]
    assert fit.after == any(not fit.has(id) for id in others) or width < 12
    assert not fit.before


def test_the_column_under_a_cell_is_found() -> None:
    columns = [Column("a", Text("a"), 4, stays=True), Column("b", Text("b"), 5), Column("c", Text("c"), 50)]
    fit = fitted(columns, 12)
    found = [fit.at(x) for x in range(13)]
    assert [column.id if column else "" for column in found] == [*"aaaaaaa", *"bbbbbb"]


def test_columns_are_hidden_moved_and_sized() -> None:
    columns = [Column(id, Text(id)) for id in "abc"]
    arranged = Columns().over(columns).moved("a", "c").without("b").sized("c", 5)
    assert [(column.id, column.width) for column in arranged.seen(columns)] == [("c", 5), ("a", 12)]
    assert [column.id for column in arranged.whole().seen(columns)] == ["c", "b", "a"]
