"""Which language is chosen."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.speech import CHOICE, Tongue, choose, chosen, languages
from tui.speech.choosing import ENGLISH, among


@pytest.mark.parametrize(
    ("environment", "locale"),
    [
        ({}, "en"),
        ({"LANG": "fr_CA.UTF-8"}, "fr_CA"),
        ({"LANG": "fr"}, "fr"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": "fr_FR.UTF-8"}, "fr_FR"),
        ({"LANG": "fr_CA.UTF-8", "LC_MESSAGES": "en_CA.UTF-8"}, "en_CA"),
        ({"LANG": "fr_CA.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LANG": "en_CA.UTF-8", "LANGUAGE": "fr:en"}, "fr"),
        ({"LANG": "fr_CA.UTF-8", "LANGUAGE": "fr:en"}, "fr_CA"),
        ({"LANG": "en_CA.UTF-8", "LANGUAGE": "de:fr"}, "fr"),
        ({"LANG": "C", "LANGUAGE": "fr"}, "en"),
        ({"LANG": "C.UTF-8", "LANGUAGE": "fr"}, "fr"),
        ({"LANG": "fr_CA.UTF-8", CHOICE: "en"}, "en"),
        ({"LC_ALL": "C", CHOICE: "fr-CA"}, "fr_CA"),
    ],
)
def test_the_first_wish_that_is_spoken_here_is_heeded(environment: dict[str, str], locale: str) -> None:
    assert among(environment).locale == locale


@given(st.dictionaries(st.sampled_from(["LANG", "LANGUAGE", "LC_ALL", CHOICE]), st.text(max_size=12)))
def test_whatever_the_environment_says_a_language_that_is_spoken_is_chosen(env: dict[str, str]) -> None:
    assert among(env).language in languages()


def test_a_choice_is_handed_to_the_processes_that_are_started(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(CHOICE, "en")
    try:
        assert choose("fr-CA.UTF-8")
        assert chosen() == Tongue("fr", "CA")
        assert among({CHOICE: "fr_CA"}) == chosen()
    finally:
        monkeypatch.undo()
        chosen.cache_clear()


@pytest.mark.parametrize("name", ["", "xx", "français", "fr/../..", "\ud800"])
def test_what_is_not_spoken_changes_nothing(name: str) -> None:
    assert not choose(name)
    assert chosen() == ENGLISH
