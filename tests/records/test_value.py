from typing import ClassVar

import pytest
from pydantic import TypeAdapter, ValidationError

from tui.records import KINDS
from tui.records.value import Many, Value, Words, short_for

from .samples import PLAIN


class Sample(Value):
    number: float = 0.0
    truth: bool = False
    words: Words = "x"
    many: Many[Words] = ()

    KEYS: ClassVar[tuple[str, ...]] = ("number", "truth", "words", "many")


@pytest.mark.parametrize(
    ("field", "given"),
    [
        ("number", float("nan")),
        ("number", float("inf")),
        ("number", True),
        ("number", "1.5"),
        ("truth", 1),
        ("truth", "true"),
        ("words", 5),
        ("words", b"x"),
        ("words", ""),
        ("words", " \t\n"),
        ("words", "x" * 100_001),
        ("many", "x"),
        ("many", [1]),
        ("many", ["x"] * 10_001),
        ("unheard", 1),
    ],
)
def test_nothing_is_taken_for_what_it_is_not(field: str, given: object) -> None:
    with pytest.raises(ValidationError) as caught:
        Sample.model_validate({field: given})
    assert {error["loc"][0] for error in caught.value.errors()} == {field}


@pytest.mark.parametrize("given", [["a", "b"], ("a", "b")])
def test_a_list_in_a_file_is_a_tuple_in_memory(given: object) -> None:
    assert Sample.model_validate({"many": given}).many == ("a", "b")


def test_a_value_cannot_be_changed() -> None:
    sample = Sample()
    with pytest.raises(ValidationError, match="frozen"):
        sample.number = 2.0  # type: ignore[misc] # mypy knows it too


def test_values_are_compared_and_hashed_by_content() -> None:
    assert len({Sample(many=("a",)), Sample(many=("a",)), Sample(many=("b",))}) == 2


@pytest.mark.parametrize("kind", KINDS)
def test_no_kind_takes_an_unknown_key(kind: str) -> None:
    with pytest.raises(ValidationError, match="unheard"):
        KINDS[kind].model_validate({**PLAIN[kind], "unheard": 1})


def test_words_may_be_of_any_script() -> None:
    assert TypeAdapter(Words).validate_python("東京 – Québec 😀") == "東京 – Québec 😀"


@pytest.mark.parametrize(
    ("given", "expected"),
    [("x", {"is": "x", "basis": "inferred"}), ({"is": "y"}, {"is": "y"}), (None, None)],
)
def test_what_is_no_table_stands_for_one_field_of_it(given: object, expected: object) -> None:
    assert short_for("is", basis="inferred")(given) == expected
