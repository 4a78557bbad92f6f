import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.views import Reference, references, said_reference


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("view:big", ["big"]),
        ('japan view:"two words" !view:big', ["two words", "big"]),
        ("(view:big or x)", ["big"]),
        ("preview:big -view:big", []),
        ('"a view:big b"', []),
        ('org:"x view:big"', []),
        ('view:"big', ["big"]),
        ("view:", []),
    ],
)
def test_names_are_found_wherever_one_can_ask(text: str, names: list[str]) -> None:
    assert [each.name for each in references(text)] == names


def test_the_places_of_names_are_told() -> None:
    assert references('a view:big !view:"two words"') == (
        Reference(2, 10, "big"),
        Reference(12, 28, "two words"),
    )


@settings(max_examples=80)
@given(st.text('view:big "()! x', max_size=30))
def test_any_text_can_name_views_or_none(text: str) -> None:
    assert all(text[each.start :].startswith("view:") for each in references(text))


@settings(max_examples=60)
@given(st.text(min_size=1, max_size=12).filter(lambda name: '"' not in name and name.strip() == name))
def test_a_view_is_named_so_that_it_is_found(name: str) -> None:
    text = f"a {said_reference(name)} b"
    assert [each.name for each in references(text)] == [name]
