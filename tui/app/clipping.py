"""What can be taken away from the screen: a value with its words, a row, a record, a command."""

import json
import shlex
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from ..embedded import embedded_folder
from ..records import Fact, Record
from ..store import Workspace
from ..text import clean
from ..views import View
from ..wording import say
from .taking import with_words


@dataclass(frozen=True)
class Taking:
    """One thing to take away, under the key that takes it."""

    key: str
    name: str
    text: Callable[[], str]
    """Gives it, ready for a terminal."""


def takings(record: Record, fact: Fact | None, workspace: Workspace, view: View) -> tuple[Taking, ...]:
    """What there is to take away.

    Args:
        record: The record that is looked at.
        fact: The value of it that is looked at.
        workspace: Where it is held.
        view: What is seen.
    """
    value = "value with its words" if fact else "name"
    return (
        Taking("y", value, lambda: clean(with_words(fact, record, workspace))),
        Taking("r", "row", lambda: clean(row_of(record, workspace))),
        Taking("c", "command that opens this view", lambda: opening_command(view, workspace)),
        Taking("d", "data of the record, as JSON", lambda: json_of(record)),
    )


def row_of(record: Record, workspace: Workspace) -> str:
    """A record as lists show it, in one line, with its id."""
    said = (say(value, workspace.caption) for value in record.glance)
    return " · ".join(dict.fromkeys((record.caption, *said, record.id)))


def json_of(record: Record) -> str:
    """A record as JSON, without what it does not say."""
    plain = record.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    return json.dumps({"record": record.KIND, "id": record.id, **plain}, ensure_ascii=True, indent=2)


def opening_command(view: View, workspace: Workspace) -> str:
    """A command for a shell that opens the explorer on a view of a workspace."""
    query, words = clean(view.query), ["communique", "open"]
    if query and not query.startswith("-"):
        words.append(query)
    folder = workspace.folder.absolute()
    options = (
        ("--in", "" if folder == embedded_folder().absolute() else clean(str(folder))),
        ("--as-of", "" if workspace.as_of == date.today() else workspace.as_of.isoformat()),
        ("--pane", view.pane or ""),
        ("--sort", view.sort or ""),
    )
    words += [word for name, value in options if value for word in (name, value)]
    return shlex.join([*words, *(["--", query] if query.startswith("-") else [])])
