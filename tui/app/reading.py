"""Which words of which source stand behind a value."""

from rich.text import Text

from ..panes import SourcePane
from ..records import Fact, Record
from ..store import Workspace
from ..text import shown


def show_words(pane: SourcePane, record: Record, fact: Fact | None, workspace: Workspace) -> None:
    """Shows the source of a value with its words lit, or says that it has none here."""
    evidence = workspace.evidence(fact, record) if fact else ()
    source = next((each.source for each in evidence if each.source in workspace.texts), None)
    if source is None and evidence:
        pane.border_subtitle = ""
        pane.tell(_elsewhere(fact, record, workspace))
        return
    source = source or _own(record, workspace)
    text = workspace.texts.get(source or "")
    if source is None or text is None:
        pane.border_subtitle = ""
        pane.tell(Text("No text is kept of this."))
        return
    pane.border_subtitle = shown(workspace.caption(source))
    pane.show(text, [(each.start, each.end) for each in evidence if each.source == source and each.end])


def _own(record: Record, workspace: Workspace) -> str | None:
    """The text that a record is, or that its mission has; for registers, the first there is."""
    if record.id in workspace.texts:
        return record.id
    return next(
        (id for id in workspace.texts if id.startswith(f"{record.mission}/")),
        next(iter(workspace.texts), None),
    )


def _elsewhere(fact: Fact | None, record: Record, workspace: Workspace) -> Text:
    if fact is None or not fact.see:
        return Text("No source states this value.", "bold").append("\nIt is inferred, or our own word.")
    notice = Text("Known from elsewhere, not from a text kept here.", "bold")
    for reference in fact.see:
        source = workspace.records.get(f"{record.mission}/{reference}") or workspace.records.get(reference)
        address = getattr(source, "url", None) or reference
        notice.append("\n\n").append_text(shown(source.caption if source else reference))
        notice.append("\n").append_text(shown(address, "dim"))
    return notice
