import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.views.toml import Unfit, tables_in, views_in, with_name, with_view, without_view
from tui.views.view import View

HAND = """# mine

[big]  # the big ones
query = "amount:>=5m"
colour = "red"  # not known to the program

# of 2014
["first mission"]
query = 'mission:2014-01-japan'
pane = "deals"
sort = "date:down"
"""
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
VIEWS = st.builds(
    View,
    TEXTS.filter(str.strip),
    TEXTS,
    st.none() | TEXTS,
    st.none() | st.sampled_from(["date:down", "name"]),
)


def test_views_are_read_in_the_order_of_the_file() -> None:
    assert views_in(HAND) == (
        View("big", "amount:>=5m"),
        View("first mission", "mission:2014-01-japan", "deals", "date:down"),
    )


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("[a]\nquery = 1\n", "query of “a” is no text"),
        ("a = 1\n", "“a” is no view"),
        ("[a]\nquery = x\n", "2:9: "),
        ("[a]\n[a]\n", "2:3: "),
    ],
)
def test_what_is_no_view_is_told_with_its_place(text: str, why: str) -> None:
    with pytest.raises(Unfit) as caught:
        views_in(text)
    assert str(caught.value).startswith(why)


def test_a_view_is_added_after_all_that_stands_there() -> None:
    assert with_view(HAND, View("new", "japan", "timeline")) == (
        HAND + '\n["new"]\nquery = "japan"\npane = "timeline"\n'
    )


def test_the_first_view_comes_with_a_word_for_who_reads_the_file() -> None:
    text = with_view("", View("new", "japan"))
    assert text is not None
    assert text.startswith("# Views of Communiqué")
    assert views_in(text) == (View("new", "japan"),)


def test_a_view_that_is_saved_again_keeps_what_is_not_known_and_its_comments() -> None:
    text = with_view(HAND, View("big", "amount:>=9m", "deals"))
    assert text is not None
    assert views_in(text)[0] == View("big", "amount:>=9m", "deals")
    assert '[big]  # the big ones\nquery = "amount:>=9m"\npane = "deals"\ncolour = "red"  # not' in text
    assert text.endswith(HAND[HAND.index("# of 2014") :])


def test_a_view_goes_with_the_comment_above_it_and_nothing_else() -> None:
    assert without_view(HAND, "first mission") == HAND[: HAND.index("\n# of 2014")]
    text = without_view(HAND, "big")
    assert text == "# mine\n\n" + HAND[HAND.index("# of 2014") :]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ('# mine\n[a]\nquery = "x"\n', "# mine\n"),
        ('[b]\nquery = "y"\n# of b\n[a]\nquery = "x"\n', '[b]\nquery = "y"\n# of b\n'),
        ('[b]\nquery = "y"\n\n# of a\n[a]\nquery = "x"\n', '[b]\nquery = "y"\n'),
        ('[a]\nquery = "x"\n\n# the end\n', "# the end\n"),
        ('[a]\nquery = "x"\n# of b\n[b]\nquery = "y"\n', '# of b\n[b]\nquery = "y"\n'),
    ],
)
def test_a_comment_that_may_be_about_something_else_stays(text: str, left: str) -> None:
    assert without_view(text, "a") == left


def test_a_name_changes_where_it_stands() -> None:
    assert with_name(HAND, "big", "great") == HAND.replace("[big]", '["great"]')


def test_what_is_written_in_another_way_is_left_alone() -> None:
    inline = 'a = { query = "x" }\n'
    assert views_in(inline) == (View("a", "x"),)
    assert with_view(inline, View("a", "y")) is None
    assert without_view(inline, "a") is None
    assert with_name(inline, "a", "b") is None
    many_lines = '[a]\nquery = """\nx\n[b]\n"""\n'
    assert without_view(many_lines, "b") is None
    assert with_view(many_lines, View("a", "y")) is None


@settings(max_examples=40, deadline=None)
@given(st.lists(VIEWS, max_size=4, unique_by=lambda view: view.name), VIEWS, TEXTS.filter(str.strip))
def test_what_is_written_reads_as_it_was_meant(views: list[View], last: View, other: str) -> None:
    text = ""
    for view in (*views, last):
        text = with_view(text, view) or ""
        assert text
    kept = {view.name: view for view in (*views, last)}
    assert views_in(text) == tuple(kept.values())
    without = without_view(text, last.name)
    assert without is not None
    assert views_in(without) == tuple(view for view in kept.values() if view.name != last.name)
    if other not in kept:
        renamed = with_name(text, last.name, other)
        assert renamed is not None
        assert list(tables_in(renamed)) == [other if name == last.name else name for name in kept]
