"""A language that nobody speaks, and data in another: what is written in neither was not translated.

Messages are in Cyrillic letters, data in Armenian ones, each for one of the alphabet, and ids in digits;
places of messages and codes stay as they are.
"""

import io
import json
import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any, Final

from babel.messages import Catalog
from babel.messages.mofile import write_mo

from tests.messages import floors, said_on
from tui.records import KINDS
from tui.store import Workspace
from tui.store.files.keeping import _read_back, _told

LANGUAGE: Final = "ja"
"""What the language passes for, so that months and weekdays are in no Latin letters either."""

_ALPHABET: Final = "abcdefghijklmnopqrstuvwxyz"
_KEPT: Final = re.compile(r"(\{[^{}]*\}|%\(\w+\)\w)")
_CODE: Final = re.compile(
    r"https?://.*|[a-z]+:[\w.-]+|[A-Z]{2,3}(-\w+)?|[a-z]{2}(-\w+)?|[0-9T:./~?%-]+|[0-9a-f]{64}"
)
_ADDRESS: Final = re.compile(r"[a-z0-9]+(?:[-./_#][A-Za-z0-9]+)+")


def _letters(first: int, capital: int) -> dict[int, str]:
    lower = {ord(letter): chr(first + place) for place, letter in enumerate(_ALPHABET)}
    return lower | {ord(letter.upper()): chr(capital + place) for place, letter in enumerate(_ALPHABET)}


_CYRILLIC: Final = _letters(0x430, 0x410)
_ARMENIAN: Final = _letters(0x561, 0x531)


_DIGITS: Final = {ord(letter): str(10 + place) for place, letter in enumerate(_ALPHABET)}


def as_message(text: str) -> str:
    """A message in the language that nobody speaks."""
    parts = _KEPT.split(text)
    return "".join(part if place % 2 else part.translate(_CYRILLIC) for place, part in enumerate(parts))


def write_messages(folder: Path) -> None:
    """Translates every message of the program."""
    catalog = Catalog("en")
    for floor in floors():
        for message, context in said_on(floor):
            forms = (message,) if isinstance(message, str) else message
            told = tuple(map(as_message, forms))
            catalog.add(message, told[0] if isinstance(message, str) else told, context=context)
    into = io.BytesIO()
    write_mo(into, catalog)
    compiled = folder / LANGUAGE / "LC_MESSAGES" / "communique.mo"
    compiled.parent.mkdir(parents=True)
    compiled.write_bytes(into.getvalue())


def estranged(workspace: Workspace) -> Workspace:
    """The workspace with all its words in other letters and its ids in digits; codes are as they were."""
    told: dict[str, Any] = json.loads(json.dumps(_told(workspace)))
    listed = {*_listed([kind.model_json_schema() for kind in KINDS.values()])}
    ids = {*listed_ids(told["records"])}
    strange = partial(_strange, listed, ids)
    told["records"] = [[kind, json.dumps(strange(json.loads(text)))] for kind, text in told["records"]]
    told["texts"] = {strange(id): text.translate(_ARMENIAN) for id, text in told["texts"].items()}
    return _read_back(told, workspace.folder, workspace.as_of)


def listed_ids(records: list[list[str]]) -> Iterator[str]:
    """The ids of records, in full and as they are written within a mission, and those of their values."""
    for _, text in records:
        told = json.loads(text)
        yield from (told["id"], told["id"].rpartition("/")[2])
        for each in (item for value in told.values() if isinstance(value, list) for item in value):
            if isinstance(each, dict) and "id" in each:
                yield each["id"]


def _strange(listed: set[str], ids: set[str], value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _strange(listed, ids, each) for key, each in value.items()}
    if isinstance(value, list):
        return [_strange(listed, ids, each) for each in value]
    if not isinstance(value, str) or value in listed or _CODE.fullmatch(value):
        return value
    return value.translate(_DIGITS if value in ids or _ADDRESS.fullmatch(value) else _ARMENIAN)


def _listed(schema: Any) -> Iterator[str]:
    """The words of closed lists."""
    if isinstance(schema, dict):
        yield from (word for word in schema.get("enum", ()) if isinstance(word, str))
        if isinstance(schema.get("const"), str):
            yield schema["const"]
        schema = list(schema.values())
    if isinstance(schema, list):
        for each in schema:
            yield from _listed(each)
