"""What machines say, in the reader's words."""

import json
from errno import ENOENT
from os import strerror

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

from tui.speech import relayed

from ..tongues import speaking


@given(st.text() | st.none())
def test_in_english_it_is_what_was_said(message: str | None) -> None:
    assert relayed(message) == (message or "")


def test_the_usual_reasons_of_the_system_are_translated() -> None:
    with speaking("fr_CA"):
        assert relayed(strerror(ENOENT)) == "ce fichier ou ce dossier n’existe pas"
        assert relayed("Something else") == "Something else"


@pytest.mark.parametrize("text", ["a = ", "a", 'a = "x', "[a", "a = [1", "[a]\n[a]", "a = 1 b", 'a = "\x01"'])
def test_what_is_no_toml_is_told_in_french(text: str) -> None:
    with pytest.raises(tomli.TOMLDecodeError) as told:
        tomli.loads(text)
    with speaking("fr_CA"):
        assert relayed(told.value.msg) != told.value.msg
    assert relayed(told.value.msg) == told.value.msg


@pytest.mark.parametrize("text", ["{", '{"a"', '{"a":1', '"x', '{"a":"\\q"}', "{} {}", '"\x01"', '"\\u12"'])
def test_what_is_no_json_is_told_in_french(text: str) -> None:
    with pytest.raises(json.JSONDecodeError) as told:
        json.loads(text)
    with speaking("fr_CA"):
        assert relayed(told.value.msg) != told.value.msg
    assert relayed(told.value.msg) == told.value.msg
