"""Whatever is shown and is no data was said through the translations: told by its letters."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from .foreign import LANGUAGE, as_message, write_messages
from .places import ROOT
from .untranslated import COMMANDS, LOOKS, words_in


def looked_at() -> dict[str, list[str]]:
    """The words in Latin letters of every screen and command; in a process that speaks from its beginning."""
    with TemporaryDirectory() as folder:
        write_messages(Path(folder))
        environment = {
            **os.environ,
            "COMMUNIQUE_CACHE": f"{folder}/cache",
            "COMMUNIQUE_LANG": LANGUAGE,
            "COMMUNIQUE_MESSAGES": folder,
        }
        done = subprocess.run(
            [sys.executable, "-m", "tests.house.untranslated"],
            cwd=ROOT,
            env=environment,
            capture_output=True,
            check=True,
        )
        found: dict[str, list[str]] = json.loads(done.stdout)
        return found


def test_no_screen_or_command_says_anything_past_the_translations() -> None:
    looks = {f"{screen}, {columns} columns" for screen in LOOKS for columns in (180, 80)}
    found = looked_at()
    assert found.keys() == {*looks, *COMMANDS}
    assert {name: words for name, words in found.items() if words} == {}


def test_a_message_keeps_its_places_and_no_latin_letter() -> None:
    told = as_message("{number} of {all:>5} deals at %(prog)s")
    assert re.findall(r"\{.*?\}|%\(\w+\)s", told) == ["{number}", "{all:>5}", "%(prog)s"]
    assert [*words_in([re.sub(r"\{.*?\}|%\(\w+\)s", "", told)])] == []
    assert [*words_in([as_message("Evidence: {states} deals").format(states="12")])] == []


def test_a_word_that_was_not_translated_is_seen() -> None:
    lines = ["╭─ Timeline ─╮ esc élargit", "CAD https://example.org/a isic:2720 --all [--in FOLDER] a/b#c"]
    assert [*words_in(lines)] == ["Timeline", "élargit"]
