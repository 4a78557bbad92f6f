"""The translations that come with the program."""

import re
from datetime import date

import pytest
from babel.messages import Message

from tests.messages import LANGUAGES, combined, floors, fresh, kept, key, missing, places
from tui.speech import MESSAGES, languages
from tui.wording import say_day

from ..tongues import speaking

EVERY = [(language, floor) for language in LANGUAGES for floor in floors()]


def forms(message: Message) -> tuple[list[str], list[str]]:
    """What a message is in English and in the language, in all forms."""
    ids = list(message.id) if isinstance(message.id, tuple | list) else [str(message.id)]
    strings = [message.string] if isinstance(message.string, str) else list(message.string or [""])
    return ids, strings


def test_english_and_every_translation_are_spoken() -> None:
    assert languages() == ("en", *LANGUAGES)


@pytest.mark.parametrize(("language", "floor"), EVERY)
def test_the_messages_of_the_code_are_those_that_are_kept(language: str, floor: str) -> None:
    old = kept(language, floor)
    new = fresh(language, floor, old)
    assert {(str(message.id), message.context) for message in new} == {
        (str(message.id), message.context) for message in old
    }, "run `make messages`"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_is_translated(language: str) -> None:
    assert missing(language) == {}


@pytest.mark.parametrize(("language", "floor"), EVERY)
def test_a_translation_has_the_places_of_its_message(language: str, floor: str) -> None:
    for message in kept(language, floor):
        if message.id:
            ids, strings = forms(message)
            wanted = places(ids[-1])
            assert all(places(string) <= wanted for string in strings), strings
            assert wanted - {"number"} <= set.intersection(*map(places, strings)), strings


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_message_is_translated_in_one_way_wherever_it_stands(language: str) -> None:
    ways: dict[str, set[str]] = {}
    for message in (message for floor in floors() for message in kept(language, floor) if message.id):
        ways.setdefault(key(message), set()).add(forms(message)[1][0])
    assert [(name, found) for name, found in ways.items() if len(found) > 1] == []


@pytest.mark.parametrize("floor", floors())
def test_in_french_no_line_breaks_before_a_colon_or_within_quotation_marks(floor: str) -> None:
    told = (string for message in kept("fr", floor) if message.id for string in forms(message)[1])
    assert [
        string for string in told if re.search(r"[ \u202f](?=[:%](?:\s|$))|[ \u202f]»|«[ \u202f]|\s;", string)
    ] == []


def test_in_french_a_day_stays_with_its_month() -> None:
    with speaking("fr_CA"):
        assert say_day(date(2014, 1, 20)) == "20\xa0janvier 2014"


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_program_reads_is_made_from_what_people_wrote(language: str) -> None:
    compiled = MESSAGES / language / "LC_MESSAGES" / "communique.mo"
    assert compiled.read_bytes() == combined(language), "run `make messages`"
