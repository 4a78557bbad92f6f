from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tui.store import read_query, read_typed
from tui.views import View, save_view


@pytest.fixture(autouse=True)
def settings_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    return tmp_path


def test_what_names_no_view_is_read_as_it_stands() -> None:
    typed, read = read_typed("kind:supply jobs:x"), read_query("kind:supply jobs:x")
    assert (typed, typed.mistakes) == (read, read.mistakes)


@pytest.mark.parametrize("text", ["view:one kind:supply", "wire view:one", "!view:one", "view:again or wire"])
def test_a_view_of_one_value_stands_beside_others_without_a_mistake(text: str) -> None:
    keep({"one": "org:first", "again": "view:one"})
    assert read_typed(text).mistakes == ()


def test_a_view_stands_for_its_query() -> None:
    save_view(View("big", "amount:>=5m or japan"))
    query = read_typed("view:big kind:supply")
    assert query == read_query("(amount:>=5m or japan) kind:supply")
    assert query.mistakes == ()


KEPT = {
    "big": "amount:>=5m",
    "two words": "a or b",
    "one": "org:first",
    "again": "view:one",
    "loop": "x view:loop",
    "both": "view:big view:loop",
    "quoted": '"abc',
    "closing": "a)",
    "opening": "(a",
    "wrong": "amount:CAD5m",
    "none": "!",
    "kinds": "kind:a kind:b",
    "far": "view:wrong",
}


def keep(views: Mapping[str, str]) -> None:
    for name, query in views.items():
        save_view(View(name, query))


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("view:big", "amount:>=5m"),
        ('japan view:"two words" !view:big', "japan (a or b) !amount:>=5m"),
        ("(view:big or x)", "amount:>=5m or x"),
        ("preview:big", "preview:big"),
        ("view:kinds kind:c", "(kind:a kind:b) kind:c"),
        ("view:one kind:supply", "org:first kind:supply"),
        ("wire view:one", "wire org:first"),
        ("!view:again or x", "!org:first or x"),
        ("view:quoted kind:supply", '"abc" kind:supply'),
        ("view:closing kind:supply", "a) kind:supply"),
        ("view:opening or kind:supply", "a or kind:supply"),
        ("view:none kind:supply", "kind:supply"),
        ('view:big"x y"', 'amount:>=5m "x y"'),
        ('a"b "c view:big', 'a"b "c view:big"'),
    ],
)
def test_a_view_is_read_by_itself(text: str, full: str) -> None:
    keep(KEPT)
    assert read_typed(text) == read_query(full)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("a view:opening b", "in “opening”: this group is not closed: a ) is missing"),
        ("a view:wrong", "in “wrong”: amount: needs a number, such as 40, >=5m or 10..50"),
        ("a view:far", "in “far”: in “wrong”: amount: needs a number, such as 40, >=5m or 10..50"),
        ("view:both", "in “both”: in “loop”: “loop” cannot stand within itself"),
    ],
)
def test_what_is_mistaken_in_a_view_is_told_where_it_is_named(text: str, reason: str) -> None:
    keep(KEPT)
    (mistake,) = read_typed(text).mistakes
    assert text[mistake.start : mistake.end].startswith("view:")
    assert mistake.reason == reason


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.sampled_from('ab"()!~:v, ') | st.characters(exclude_categories=["Cs"]), max_size=20))
def test_whatever_a_view_is_what_stands_beside_it_is_asked_for(text: str) -> None:
    save_view(View("x", text))
    query = read_typed("view:x kind:supply")
    assert ("kind", "supply") in query.only
    assert read_query(str(query)) == query


@pytest.mark.parametrize("link", ["view:v{} ", "a view:v{} ", "!(a or view:v{}) "])
def test_views_that_name_one_another_often_come_to_an_end(link: str) -> None:
    keep({f"v{deep}": link.format(deep + 1) * 8 for deep in range(30)} | {"v30": "b c"})
    query = read_typed("view:v0 kind:supply")
    assert query.mistakes
    assert read_query(str(query)) == query


def test_mistakes_stand_where_they_were_typed() -> None:
    save_view(View("big", "amount:>=5m or japan"))
    text = "view:big jobs:x"
    mistakes = read_typed(text).mistakes
    assert [text[each.start : each.end] for each in mistakes] == ["x"]


def test_a_name_that_no_view_has_is_a_mistake_with_the_nearest_one() -> None:
    save_view(View("big", "japan"))
    mistakes = read_typed("view:bigg").mistakes
    assert [(each.start, each.end) for each in mistakes] == [(0, 9)]
    assert mistakes[0].reason.startswith("there is no view “bigg”")
    assert "big" in mistakes[0].reason.partition("”")[2]


def test_a_file_that_cannot_be_read_is_told_where_a_view_is_named(settings_folder: Path) -> None:
    file = settings_folder / "communique" / "views.toml"
    file.parent.mkdir()
    file.write_text("[big\n", encoding="utf-8")
    query = read_typed("a view:big")
    assert query == read_query("a view:big")
    assert "views.toml:1:" in query.mistakes[0].reason
