"""The translations: `python -m tests.messages` (or `make messages`) takes the messages from the code again.

Each language has a file for each floor, `tui/speech/messages/LANGUAGE/FLOOR.po`; together they make the
`communique.mo` that the program reads. `--missing LANGUAGE` prints, as JSON, what is not translated; `--fill
LANGUAGE FILE` takes such JSON with the translations in it (a list where there are plural forms).
"""

import argparse
import io
import json
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from babel.messages import Catalog, Message
from babel.messages.extract import extract_from_dir, extract_from_file
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

PACKAGE: Final = Path(__file__).resolve().parents[1] / "tui"
MESSAGES: Final = PACKAGE / "speech" / "messages"
LANGUAGES: Final = ("fr",)
KEYWORDS: Final = {"said": None, "marked": None, "counted": (2, 3), "named": ((1, "c"), 2)}
ROOT: Final = "entrance"
"""The name of the file for what stands in `tui/` itself."""

_CONTEXT: Final = "\x04"
_DAY: Final = datetime(2026, 1, 1, tzinfo=UTC)
_BREAKS: Final = re.compile(r"[ \u202f](?=[:%](?:\s|$))|[ \u202f](?=»)|(?<=«)[ \u202f]")
_PLACE: Final = re.compile(r"\{(\w*)[^{}]*\}")

Translations = Mapping[str, str | Sequence[str]]


def floors() -> Iterator[str]:
    """The floors of the house that say anything, and what stands beside them."""
    yield from sorted(path.parent.name for path in PACKAGE.glob("*/__init__.py"))
    yield ROOT


def said_on(floor: str) -> Iterator[tuple[str | tuple[str, ...], str | None]]:
    """The messages of a floor: each, or its forms for one and for many, and its context."""
    if floor == ROOT:
        for path in sorted(PACKAGE.glob("*.py")):
            for _, message, _, context in extract_from_file("python", path, keywords=KEYWORDS):
                yield message, context
    else:
        for _, _, message, _, context in extract_from_dir(
            PACKAGE / floor, [("**.py", "python")], keywords=KEYWORDS
        ):
            yield message, context


def kept(language: str, floor: str) -> Catalog:
    """What is kept of a floor in a language; empty where nothing is."""
    path = MESSAGES / language / f"{floor}.po"
    if not path.exists():
        return _empty(language)
    with path.open("rb") as file:
        return read_po(file, locale=language)


def fresh(language: str, floor: str, old: Catalog) -> Catalog:
    """The messages as the code now has them, with the translations that they had."""
    new = _empty(language)
    for message, context in said_on(floor):
        entry = new.add(message, context=context)
        before = old.get(entry.id, context)
        if before and before.id == entry.id:
            entry.string = before.string
    return new


def places(text: str) -> set[str]:
    """The names of the places in a message."""
    return set(_PLACE.findall(text.replace("{{", "").replace("}}", "")))


def untranslated(catalog: Catalog) -> Iterator[Message]:
    """The messages that have no translation, or not in every form."""
    for message in catalog:
        if message.id and not all(_forms(message)):
            yield message


def combined(language: str) -> bytes:
    """All that a language has, as the program reads it."""
    together = _empty(language)
    for floor in floors():
        for message in kept(language, floor):
            if message.id and all(_forms(message)):
                together.add(message.id, message.string, context=message.context)
    into = io.BytesIO()
    write_mo(into, together)
    return into.getvalue()


def key(message: Message) -> str:
    """What a message is called in JSON: its context if it has one, and its form for one."""
    one = message.id[0] if isinstance(message.id, tuple | list) else message.id
    return f"{message.context}{_CONTEXT}{one}" if message.context else str(one)


def refresh(language: str, translations: Translations) -> None:
    """Writes the files of a language anew: messages from the code, translations from what is kept."""
    known = _known(language)
    for floor in floors():
        catalog = fresh(language, floor, kept(language, floor))
        for message in list(catalog):
            other = None if all(_forms(message)) else known.get(key(message))
            if message.id and (given := translations.get(key(message), other)):
                message.string = _fitting(message, given)
            if language == "fr" and message.string:
                message.string = _set_in_french(message.string)
        path = MESSAGES / language / f"{floor}.po"
        if len(catalog):
            into = io.BytesIO()
            write_po(into, catalog, width=110, sort_output=True, no_location=True)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(into.getvalue())
        else:
            path.unlink(missing_ok=True)
    compiled = MESSAGES / language / "LC_MESSAGES" / "communique.mo"
    compiled.parent.mkdir(parents=True, exist_ok=True)
    compiled.write_bytes(combined(language))


def missing(language: str) -> dict[str, str | list[str]]:
    """What is not translated, by what it is called in JSON: the English, in all its forms."""
    return {
        key(message): list(message.id) if isinstance(message.id, tuple | list) else str(message.id)
        for floor in floors()
        for message in untranslated(fresh(language, floor, kept(language, floor)))
    }


def _known(language: str) -> dict[str, str | Sequence[str]]:
    """What is translated on some floor, for the others that say the same."""
    every = (message for floor in floors() for message in kept(language, floor) if message.id)
    return {key(message): message.string for message in every if message.string and all(_forms(message))}


def _fitting(message: Message, given: str | Sequence[str]) -> str | tuple[str, ...]:
    """A translation in as many forms as its message has, which may be counted here and not there."""
    if isinstance(message.id, tuple | list):
        return (given, given) if isinstance(given, str) else tuple(given)
    return given if isinstance(given, str) else given[0]


def _set_in_french(string: str | list[str] | tuple[str, ...]) -> str | tuple[str, ...]:
    """A translation whose lines break neither before a colon nor within quotation marks."""
    if isinstance(string, str):
        return _BREAKS.sub("\u00a0", string)
    return tuple(_BREAKS.sub("\u00a0", form) for form in string)


def _forms(message: Message) -> Sequence[str]:
    return [message.string] if isinstance(message.string, str) else list(message.string or [""])


def _empty(language: str) -> Catalog:
    return Catalog(
        language,
        project="Communiqué",
        version="1",
        header_comment="",
        creation_date=_DAY,
        revision_date=_DAY,
        last_translator="Communiqué",
        language_team="Communiqué",
        msgid_bugs_address="Communiqué",
        fuzzy=False,
    )


def main() -> None:
    """Does what the command line says."""
    parser = argparse.ArgumentParser(prog="python -m tests.messages", description=__doc__)
    parser.add_argument("--missing", metavar="LANGUAGE")
    parser.add_argument("--fill", nargs=2, metavar=("LANGUAGE", "FILE"))
    asked = parser.parse_args()
    if asked.missing:
        sys.stdout.write(json.dumps(missing(asked.missing), ensure_ascii=False, indent=1) + "\n")
        return
    filled = json.loads(Path(asked.fill[1]).read_text(encoding="utf-8")) if asked.fill else {}
    for language in LANGUAGES:
        refresh(language, filled if asked.fill and asked.fill[0] == language else {})
        sys.stdout.write(f"{language}: {len(missing(language))} messages are not translated\n")


if __name__ == "__main__":
    main()
