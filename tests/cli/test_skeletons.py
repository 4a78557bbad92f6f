import re
from typing import Any

import pytest
import tomli

from tui.cli import skeletons
from tui.records import KINDS

PLAIN = {
    "mission": skeletons.mission('A "title" of \\ ours', "CA", "JP"),
    "deal": skeletons.deal("A title", [("first", "supplier", "First"), ("second", "buyer", "Second")]),
    "organisation": skeletons.organisation("first", "First"),
    "person": skeletons.person("some-body", "Some Body"),
    "place": skeletons.place("CA", "Canada"),
    "source": skeletons.source("A title", "en", {"file": "day.txt", "sha256": "0" * 64}),
    "page": skeletons.source("A title", "en", {"url": "https://example.org/a"}),
}
"""What is written of each kind."""

OPTIONAL = re.compile(r"^# (?=\[|\w+ = )", re.MULTILINE)
"""Where a comment is something that could be said."""
INSTEAD = re.compile(r"^kind = \"\w+\"\n(?=(?:#.*\n)*kind = |\w+ = .*\nkind = )", re.MULTILINE)


def content(kind: str, text: str) -> dict[str, Any]:
    """What a file says of a record, without what is no record of its own."""
    read = tomli.loads(text)
    if kind in ("organisation", "person", "place"):
        (read,) = read.values()
    return {key: value for key, value in read.items() if key != "event"}


@pytest.mark.parametrize("name", PLAIN)
def test_a_skeleton_is_right_as_it_is(name: str) -> None:
    kind = "source" if name == "page" else name
    KINDS[kind].model_validate({**content(kind, PLAIN[name]), "id": "x"})


@pytest.mark.parametrize("name", PLAIN)
def test_what_a_skeleton_could_say_besides_is_right_too(name: str) -> None:
    kind = "source" if name == "page" else name
    said = INSTEAD.sub("", OPTIONAL.sub("", PLAIN[name]))
    more = content(kind, said)
    assert more.keys() > content(kind, PLAIN[name]).keys() or name == "place"
    KINDS[kind].model_validate({**more, "id": "x"})


@pytest.mark.parametrize("text", ['"', "\\", "\x7f", "\x00", "\n", "é", "東京", "'''", "a\tb"])
def test_any_title_is_quoted(text: str) -> None:
    assert tomli.loads(skeletons.place("X", f"a {text}"))["X"]["name"] == f"a {text}"


def test_an_id_with_a_dot_is_one_key() -> None:
    assert tomli.loads(skeletons.organisation("a.b", "A"))["a.b"]["name"] == "A"
