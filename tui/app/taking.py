"""What a value is, to take away or to narrow by."""

from ..records import Code, Fact, Record
from ..speech import said
from ..store import Workspace
from ..wording import say_fact


def with_words(fact: Fact | None, record: Record, workspace: Workspace) -> str:
    """A value with its words and where they stand, as one line of text."""
    if fact is None:
        return record.caption
    what, value = said(fact.label.replace("_", " ")), say_fact(fact, workspace.caption)
    told = said("{record}, {what}: {value}", record=record.caption, what=what, value=value)
    quotes = [
        said(
            "“{words}” ({source})",
            words=" ".join(cite.quote.split()),
            source=workspace.caption(workspace.source_of(cite, record) or ""),
        )
        for cite in fact.cites
    ]
    return " — ".join([told, *quotes])


def narrowing(fact: Fact | None) -> tuple[str, str] | None:
    """The field and the value that a fact narrows a query to; none if it narrows to nothing."""
    if fact is None or not fact.values:
        return None
    first = fact.values[0]
    if fact.section == "parties":
        return "org", fact.links[0].id
    if fact.section == "stages":
        return "stage", fact.label
    if fact.label in ("market", "country", "home") and fact.links:
        return "country", fact.links[0].id.partition("-")[0]
    if fact.label in ("kind", "sector") and isinstance(first, Code):
        return fact.label, first.word
    return None
