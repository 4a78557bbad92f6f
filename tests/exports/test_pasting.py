import json

from hypothesis import given, settings
from hypothesis import strategies as st

from tui.exports import say_json
from tui.text import clean


def test_words_stand_as_they_are_read() -> None:
    assert say_json({"a": "Acquisio × IREP, “été”"}) == '{\n  "a": "Acquisio × IREP, “été”"\n}'


def test_what_a_terminal_obeys_is_told_by_its_number() -> None:
    assert say_json(["\x1b[2J\x9b\u202e🎉"]) == '[\n  "\\u001b[2J\\u009b\\u202e🎉"\n]'


@settings(max_examples=80)
@given(st.lists(st.text(max_size=8), max_size=3))
def test_it_is_the_same_value_and_ready_for_a_terminal(value: list[str]) -> None:
    told = say_json(value)
    assert json.loads(told) == value
    assert clean(told, newlines=True) == told
