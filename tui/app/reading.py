"""Which words of which source stand behind a value."""

from rich.text import Text

from ..panes import SourcePane, evidence_word
from ..records import DISAGREEMENTS, Fact, Record, Source
from ..speech import said
from ..store import Evidence, Workspace, disagreement_at, feeds, known_from, say_claims
from ..text import shown
from ..wording import say_fact


def firmness(fact: Fact, at: int, record: Record, workspace: Workspace) -> str:
    """How firm the evidence of a value is that is looked at, in a word: `verbatim`, `external · 2 of 3`."""
    evidence = workspace.evidence(fact, record)
    if not evidence:
        return said("sources differ") if fact.section == DISAGREEMENTS else said("no claim")
    at = min(at, len(evidence) - 1)
    word = evidence_word(fact, evidence[at])
    if len(evidence[at].places) > 1:
        word = said("{state}, {number} places", state=word, number=len(evidence[at].places))
    if len(evidence) > 1:
        return said("{state} · {number} of {all}", state=word, number=at + 1, all=len(evidence))
    return word


def show_words(pane: SourcePane, record: Record, fact: Fact | None, at: int, workspace: Workspace) -> None:
    """Shows the source of a value with the words lit that are looked at, or says that it has none here."""
    evidence = workspace.evidence(fact, record) if fact else ()
    if fact is None or not evidence:
        _show_unclaimed(pane, record, fact, workspace)
        return
    at = min(at, len(evidence) - 1)
    source, start, end = evidence[at].source, evidence[at].start, evidence[at].end
    quote = fact.cites[at].quote if at < len(fact.cites) else ""
    if source is None or workspace.text(source) is None:
        pane.tell(_elsewhere(evidence[at], quote, workspace))
        return
    words = [(start, end)] if end else []
    own = [(feed.start, feed.end) for feed in feeds(workspace, source) if feed.record == record.id]
    near = [span for span in own if span not in words]
    lost = quote if evidence[at].state == "not_found" else ""
    pane.show(source, workspace, words, near, f"{record.id}#{fact.field}", quoted=lost)


def _show_unclaimed(pane: SourcePane, record: Record, fact: Fact | None, workspace: Workspace) -> None:
    """Shows a record that is a text as itself, and claims that differ; of others, that no source is asked."""
    row = disagreement_at(fact.field, record, workspace) if fact else None
    if row:
        notice = shown(said("Sources differ."), "bold").append("\n\n").append_text(shown(say_claims(row)))
        pane.tell(
            notice.append("\n\n").append_text(shown(said("0 shows every claim with its words."), "dim"))
        )
        return
    if workspace.text(record.id):
        pane.show(record.id, workspace)
        return
    notice = _told(said("No source is asked for this."), said("It is a word of the record itself."))
    known = known_from(workspace, record.id)
    if known:
        notice.append("\n\n").append_text(shown(said("Known from here"), "bold underline"))
    for each in known:
        line = said("{record}, {what}: {value}", record=each.caption, what=each.label, value=each.said)
        notice.append("\n").append_text(shown(line))
    pane.tell(notice)


def _told(title: str, sentence: str) -> Text:
    return shown(title, "bold").append("\n").append_text(shown(sentence))


def _elsewhere(evidence: Evidence, quote: str, workspace: Workspace) -> Text:
    """Why the words are not seen here, and where they are to be looked for."""
    if evidence.state == "none":
        return _told(said("No source states this value."), said("It is inferred, or our own word."))
    if evidence.state == "external":
        notice = shown(said("Known from elsewhere, not from a text kept here."), "bold")
    else:
        notice = shown(said("The text that is quoted is missing here."), "bold")
        notice.append("\n\n").append_text(shown(said("“{words}”", words=" ".join(quote.split()))))
    source = workspace.get(evidence.source or "")
    named = source.caption if source else evidence.source or said("no source is named")
    notice.append("\n\n").append_text(shown(named))
    for fact in source.facts() if source else ():
        if fact.label in ("publisher", "when", "address", "file"):
            notice.append("\n").append_text(shown(say_fact(fact, workspace.caption), "dim"))
    if isinstance(source, Source) and source.url:
        notice.append("\n\n").append_text(shown(said("o opens its address."), "dim"))
    return notice
