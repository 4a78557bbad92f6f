"""Quotations that do not stand where they are said to."""

from collections.abc import Collection, Iterator

from ...records import Record, citations
from ...speech import said
from ..held import Evidence, Workspace, quoted
from ..texts import Passages
from .tables import Keys


def misquoted(record: Record, workspace: Workspace, lost: Collection[str] = ()) -> Iterator[tuple[Keys, str]]:
    """Each citation whose words do not stand just once in its source, with the reason why it is wrong.

    Args:
        record: what cites.
        workspace: what has the texts.
        lost: the missions of which a source cannot be read, which is told already.
    """
    for path, citation in citations(record):
        if citation.source is None and record.mission in lost:
            continue
        evidence = workspace.find(citation, record)
        own = evidence.source == record.id
        text = workspace.text_of(record) if own else workspace.text(evidence.source or "")
        if evidence.source is None:
            yield (
                path,
                said("say which source this quotes: `source` is needed, since there is not just one text"),
            )
        elif text and (reason := _quotation(citation.quote, evidence, text)):
            yield path, reason


def _quotation(quote: str, evidence: Evidence, text: Passages) -> str:
    """What is wrong with a quotation of a text; nothing if it is well."""
    if evidence.places:
        return said(
            "{quote} stands more than once in the source: settle it with `before` or `after`",
            quote=quoted(quote),
        )
    if evidence.end:
        cuts = text.cuts_word(evidence.start, evidence.end)
        cut = said("{quote} cuts a word of the source in two: quote whole words", quote=quoted(quote))
        return cut if cuts else ""
    if text.find(quote):
        return said(
            "{quote} stands in the source, but not with these words `before` or `after` it",
            quote=quoted(quote),
        )
    if text.cut_numbers(quote):
        return said(
            "{quote} stands in the source only where it cuts a number in two: quote the whole number",
            quote=quoted(quote),
        )
    close = text.nearest(quote)
    if close:
        return said(
            "{quote} does not stand in the source: did you mean {close}?",
            quote=quoted(quote),
            close=quoted(close),
        )
    return said("{quote} does not stand in the source", quote=quoted(quote))
