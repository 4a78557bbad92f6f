from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.store import MEANINGS, Count, complete, read_query
from tui.store.queries.completing import is_meant, say_value

from ..drawn import written
from ..workspaces import embedded

THERE_ARE = {
    "kind": ("supply", "joint_venture"),
    "org": ("first", "two words"),
    "year": ("2014", "2013"),
    "currency": ("CAD", "JPY"),
}


def there_are(field: str, typed: str) -> Sequence[Count]:
    values = (value for value in THERE_ARE.get(field, ()) if is_meant(typed, value, value.replace("_", " ")))
    return [Count(value, 10 - number) for number, value in enumerate(values)]


def offered(text: str) -> list[str]:
    """The whole query with each thing that could be meant at its end."""
    found = complete(text, len(text), there_are)
    return [text[: found.start] + choice.insert + text[found.end :] for choice in found.choices]


@pytest.mark.parametrize(
    ("text", "texts"),
    [
        ("ki", ["kind:"]),
        ("batt !ki", ["batt !kind:"]),
        ("(st", ["(stage:"]),
        ("KI", ["kind:"]),
        ("or", ["org:"]),
        ("money", ["amount:"]),
        ("amount.", ["amount.CAD:", "amount.JPY:"]),
        ("amount.j", ["amount.JPY:"]),
        ("kind:", ["kind:supply", "kind:joint_venture"]),
        ("!kind:ven", ["!kind:joint_venture"]),
        ("kind:Joint-V", ["kind:joint_venture"]),
        ("org:wor", ['org:"two words"']),
        ('org:"two w', ['org:"two words"']),
        ("when:", ["when:2014", "when:2013"]),
        ("when:2013", ["when:2013"]),
        ("when:>", []),
        ("jobs:", ["jobs:>=", "jobs:<="]),
        ("jobs:4", []),
        ("", []),
        ("batt ", []),
        ('"kin', []),
        ("~kin", []),
        ("nothinglikeit", []),
        ("kind:nothing", []),
    ],
)
def test_fields_and_values_complete(text: str, texts: list[str]) -> None:
    assert offered(text) == texts


def test_every_field_is_offered_with_what_it_means_and_values_with_their_number() -> None:
    for field, meaning in MEANINGS.items():
        assert (f"{field}:", meaning, None) in complete(field, len(field), there_are).choices
    assert complete("kind:v", 6, there_are).choices == (("kind:joint_venture", "joint venture", 10),)


@pytest.mark.parametrize(
    ("text", "cursor", "whole"),
    [
        ("kind:joXX batt", 7, "kind:joint_venture batt"),
        ('org:"two wo" batt', 9, 'org:"two words" batt'),
        ('org:"two kind:"a', 8, 'org:"two words" kind:"a'),
        ('org:"two" batt', 8, 'org:"two words" batt'),
        ("(kind:jo)", 8, "(kind:joint_venture)"),
        ("kiXX batt", 2, "kind: batt"),
    ],
)
def test_what_stands_after_the_cursor_is_replaced_with_its_word(text: str, cursor: int, whole: str) -> None:
    found = complete(text, cursor, there_are)
    assert text[: found.start] + found.choices[0].insert + text[found.end :] == whole


@given(written, st.integers(0, 60))
def test_what_is_offered_stands_in_the_text_and_is_never_mistaken(text: str, cursor: int) -> None:
    cursor = min(cursor, len(text))
    found = complete(text, cursor, there_are)
    assert 0 <= found.start <= cursor <= found.end <= len(text)
    for choice in found.choices:
        if not choice.insert.endswith((":", "=")):
            assert read_query(choice.insert).mistakes == ()


def test_ids_are_said_by_the_names_of_their_records_and_words_as_words() -> None:
    assert say_value("org", "irep", embedded()) == embedded().caption("irep")
    assert say_value("kind", "joint_venture", embedded()) == "joint venture"
    assert say_value("org", "nobody", embedded()) == "nobody"
