"""Messages with their places filled in."""

from hypothesis import given
from hypothesis import strategies as st

from tui.speech import counted, marked, named, said

from ..tongues import speaking


@given(st.text())
def test_what_goes_into_a_place_stays_as_it_is(value: str) -> None:
    assert said("cannot read {path}", path=value) == f"cannot read {value}"


@given(st.text())
def test_in_english_a_message_without_places_is_itself(message: str) -> None:
    assert said(message) == marked(message) == named("anything", message) == message


def test_one_is_said_differently_from_many_and_thousands_stand_apart() -> None:
    said_of = [
        counted(n, "{number} deal of {all}", "{number} deals of {all}", all="x") for n in (0, 1, 2, 1234)
    ]
    assert said_of == ["0 deals of x", "1 deal of x", "2 deals of x", "1,234 deals of x"]


def test_a_translation_keeps_the_places_and_has_its_own_plural() -> None:
    messages: dict[str, str | tuple[str, ...]] = {
        "cannot read {path}": "{path} ne peut être lu",
        "{number} deal": ("{number} accord", "{number} accords"),
        "stage\x04open": "ouvert",
    }
    with speaking("fr", messages):
        assert said("cannot read {path}", path="{x}") == "{x} ne peut être lu"
        many = [counted(n, "{number} deal", "{number} deals") for n in (0, 1, 2, 1234)]
        assert many == ["0 accord", "1 accord", "2 accords", "1\u202f234 accords"]
        assert (named("stage", "open"), named("file", "open"), said("unknown")) == (
            "ouvert",
            "open",
            "unknown",
        )


def test_a_translation_with_a_place_that_does_not_exist_gives_way_to_english() -> None:
    with speaking("fr", {"in {place}": "dans {lieu}"}):
        assert said("in {place}", place="x") == "in x"
