import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.views import Reference, expanded, references, said_reference

KEPT = {"big": "amount:>=5m", "two words": "a or b", "loop": "x view:loop", "both": "view:big view:loop"}


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("view:big", "(amount:>=5m)"),
        ('japan view:"two words" !view:big', "japan (a or b) !(amount:>=5m)"),
        ("(view:big or x)", "((amount:>=5m) or x)"),
        ("view:none", "view:none"),
        ("preview:big", "preview:big"),
        ('"a view:big b"', '"a view:big b"'),
        ('org:"x view:big"', 'org:"x view:big"'),
        ('view:"big', "(amount:>=5m)"),
        ("view:loop", "(x view:loop)"),
        ("view:both", "((amount:>=5m) (x view:loop))"),
        ("view:", "view:"),
    ],
)
def test_a_name_stands_for_the_query_of_its_view(text: str, full: str) -> None:
    assert expanded(text, KEPT) == full


def test_the_places_of_names_are_told() -> None:
    assert references('a view:big !view:"two words"') == (
        Reference(2, 10, "big"),
        Reference(12, 28, "two words"),
    )


def test_views_that_name_one_another_often_come_to_an_end() -> None:
    views = {f"v{deep}": f"view:v{deep + 1} " * 20 for deep in range(8)}
    assert len(expanded("view:v0", views)) < 20_000


@settings(max_examples=80)
@given(st.text('view:big "()! x', max_size=30))
def test_any_text_can_name_views_or_none(text: str) -> None:
    assert all(text[each.start :].startswith("view:") for each in references(text))
    if not references(text):
        assert expanded(text, KEPT) == text


@settings(max_examples=60)
@given(st.text(min_size=1, max_size=12).filter(lambda name: '"' not in name and name.strip() == name))
def test_a_view_is_named_so_that_it_is_found(name: str) -> None:
    text = f"a {said_reference(name)} b"
    assert [each.name for each in references(text)] == [name]
