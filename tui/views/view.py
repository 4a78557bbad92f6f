"""A view: a query with a name, and how it is looked at."""

from dataclasses import dataclass

from ..speech import said
from ..text import clean

LONGEST = 80
"""How many characters a name has at most."""


@dataclass(frozen=True, slots=True)
class View:
    """What is asked, where it is looked at, and in which order.

    Attributes:
        name: What the reader calls it; nothing for a view that is not kept.
        query: The text of the query.
        pane: The pane that it is looked at in, by its id.
        sort: What the list in that pane is sorted by: a column, and `:down` where it goes down.
    """

    name: str = ""
    query: str = ""
    pane: str | None = None
    sort: str | None = None


def said_name(text: str) -> str:
    """A name as it is kept: one line, without what a terminal would obey.

    Raises:
        ValueError: it cannot be the name of a view; the message says why.
    """
    name = clean(" ".join(text.split())).replace('"', "'")
    if not name:
        raise ValueError(said("a view needs a name"))
    if len(name) > LONGEST:
        raise ValueError(said("a name has {most} characters at most", most=LONGEST))
    return name


def say_place(view: View) -> str:
    """Where and in which order a view is looked at, as one reads it; nothing if it does not say."""
    sort, _, way = (view.sort or "").partition(":")
    column = said(sort.replace("_", " "))
    by = said("by {column}", column=f"{column} ↓" if way == "down" else column) if sort else ""
    pane = said(view.pane) if view.pane else ""
    return ", ".join(part for part in (pane, by) if part)
