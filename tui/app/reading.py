"""Which words of which source stand behind a value."""

from rich.text import Text

from ..panes import SourcePane, evidence_word
from ..records import Fact, Record
from ..store import Evidence, Workspace, feeds
from ..text import shown
from ..wording import say_fact


def firmness(fact: Fact, at: int, record: Record, workspace: Workspace) -> str:
    """How firm a value is, in a word, and which of its evidence is looked at: `verbatim 2 of 3`."""
    evidence = workspace.evidence(fact, record)
    word = evidence_word(fact, evidence)
    return f"{word} {at + 1} of {len(evidence)}" if len(evidence) > 1 else word


def show_words(pane: SourcePane, record: Record, fact: Fact | None, at: int, workspace: Workspace) -> None:
    """Shows the source of a value with the words lit that are looked at, or says that it has none here."""
    evidence = workspace.evidence(fact, record) if fact else ()
    looked_at = evidence[min(at, len(evidence) - 1)] if evidence else None
    if looked_at and looked_at.source not in workspace.texts:
        pane.tell(_elsewhere(looked_at, record, workspace))
        return
    source = (looked_at and looked_at.source) or _own(record, workspace)
    if source is None:
        pane.tell(shown("No text is kept of this."))
        return
    words = [(looked_at.start, looked_at.end)] if looked_at and looked_at.end else []
    own = [(feed.start, feed.end) for feed in feeds(workspace, source) if feed.record == record.id]
    near = [span for span in own if span not in words]
    pane.show(source, workspace, words, near, f"{record.id}#{fact.field}" if fact else None)


def _own(record: Record, workspace: Workspace) -> str | None:
    """The text that a record is, or that its mission has; for registers, the first there is."""
    if record.id in workspace.texts:
        return record.id
    return next(
        (id for id in workspace.texts if id.startswith(f"{record.mission}/")),
        next(iter(workspace.texts), None),
    )


def _elsewhere(evidence: Evidence, record: Record, workspace: Workspace) -> Text:
    if evidence.source is None:
        return shown("No source states this value.", "bold").append("\nIt is inferred, or our own word.")
    notice = shown("Known from elsewhere, not from a text kept here.", "bold").append("\n\n")
    source = workspace.records.get(evidence.source)
    notice.append_text(shown(source.caption if source else evidence.source))
    for fact in source.facts() if source else ():
        if fact.label in ("publisher", "when", "address"):
            notice.append("\n").append_text(shown(say_fact(fact, workspace.caption), "dim"))
    return notice
