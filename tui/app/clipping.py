"""What can be taken away from the screen: a value, its words, a citation, a row, data, a link, a command."""

import shlex
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from ..embedded import embedded_folder
from ..exports import Cited, cited, say_bibtex, say_citation, say_citation_in_markdown, say_csl, say_json
from ..records import Fact, Record
from ..speech import said
from ..store import Workspace
from ..text import clean
from ..views import DeepLink, View, said_link
from ..wording import say, say_fact
from .taking import with_words

_OF_A_RECORD = ("partnership", "source")
"""The panes that show one record."""


@dataclass(frozen=True)
class Taking:
    """One thing to take away, under the key that takes it."""

    key: str
    name: str
    text: Callable[[], str]
    """Gives it, ready for a terminal."""


def takings(
    record: Record, fact: Fact | None, at: int, workspace: Workspace, view: View
) -> tuple[Taking, ...]:
    """What there is to take away; words and citations only where there are any.

    Args:
        record: The record that is looked at.
        fact: The value of it that is looked at.
        at: Which of its evidence is looked at.
        workspace: Where it is held.
        view: What is seen.
    """
    value = said("value with its words") if fact else said("name")
    work = cited(record, fact, at, workspace, date.today())
    return (
        Taking("y", value, lambda: clean(with_words(fact, record, workspace))),
        *_value(fact, workspace),
        *_citations(work),
        Taking("r", said("row"), lambda: clean(row_of(record, workspace))),
        Taking("d", said("data of the record, as JSON"), lambda: json_of(record)),
        Taking("l", said("link to it"), lambda: link_to(record, fact, workspace, view)),
        Taking("c", said("command that opens this view"), lambda: _command(record, fact, workspace, view)),
    )


def line_takings(line: str, view: View, workspace: Workspace) -> tuple[Taking, ...]:
    """What there is to take away of a line that is no value of a record, such as a total."""
    return (
        Taking("y", said("the line"), lambda: clean(line)),
        Taking("c", said("command that opens this view"), lambda: opening_command(view, workspace)),
    )


def _value(fact: Fact | None, workspace: Workspace) -> Iterator[Taking]:
    if fact:
        yield Taking("v", said("value alone"), lambda: clean(say_fact(fact, workspace.caption)))


def _citations(work: Cited | None) -> Iterator[Taking]:
    if work is None:
        return
    if work.quote:
        yield Taking("w", said("words as quoted"), lambda: clean(work.quote))
    yield Taking("t", said("citation, as text"), lambda: clean(say_citation(work)))
    yield Taking("m", said("citation, in Markdown"), lambda: clean(say_citation_in_markdown(work)))
    yield Taking("b", said("citation, for BibTeX"), lambda: clean(say_bibtex(work), newlines=True))
    yield Taking("s", said("citation, as CSL-JSON"), lambda: say_csl(work))


def row_of(record: Record, workspace: Workspace) -> str:
    """A record as lists show it, in one line, with its id."""
    said = (say(value, workspace.caption) for value in record.glance)
    return " · ".join(dict.fromkeys((record.caption, *said, record.id)))


def json_of(record: Record) -> str:
    """A record as JSON, without what it does not say."""
    plain = record.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    return say_json({"record": record.KIND, "id": record.id, **plain})


def link_to(record: Record, fact: Fact | None, workspace: Workspace, view: View) -> str:
    """A link that opens the explorer on a record, at a value, in a view of a workspace."""
    folder = workspace.folder.absolute()
    link = DeepLink(
        "",
        clean(view.query),
        None if view.pane == "partnership" else view.pane,
        view.sort,
        record.id,
        fact.field if fact else "",
        "" if folder == embedded_folder().absolute() else str(folder),
        None if workspace.as_of == date.today() else workspace.as_of,
    )
    return clean(said_link(link))


def _command(record: Record, fact: Fact | None, workspace: Workspace, view: View) -> str:
    """A command that opens a view; beside a list, on the record that is looked at."""
    if view.pane in _OF_A_RECORD:
        return shlex.join(["communique", "open", link_to(record, fact, workspace, view)])
    return opening_command(view, workspace)


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
