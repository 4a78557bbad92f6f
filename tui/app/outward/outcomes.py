"""What is said of an export: before it is written, and after."""

from collections.abc import Iterator

from rich.text import Text

from ...exports import Exported, Preview
from ...speech import counted, grouped, said
from ...text import shown

_MOST = 3
"""Losses that are told before; afterwards all are."""


def say_preview(told: Preview, caution: str = "") -> Text:
    """How much an export will hold, and what it will lose."""
    deals = counted(told.rows, "{number} deal", "{number} deals")
    columns = counted(len(told.columns), "{number} column", "{number} columns")
    text = Text().append_text(shown(said("{deals} · {columns}", deals=deals, columns=columns), "bold"))
    for line in filter(None, (told.refused, _others(told.others), caution)):
        text.append("\n").append_text(shown(line))
    if told.refused:
        return text
    losses = told.losses[:_MOST]
    if not losses:
        return text.append("\n").append_text(shown(said("Nothing is lost."), "dim"))
    text.append("\n").append_text(shown(said("Not kept as it is here:"), "dim"))
    for loss in losses:
        text.append("\n").append_text(shown(f"– {loss}", "dim"))
    if more := len(told.losses) - len(losses):
        beyond = counted(more, "and {number} more thing", "and {number} more things")
        text.append("\n").append_text(shown(f"– {beyond}", "dim"))
    return text


def _others(number: int) -> str:
    return counted(number, "and {number} other record", "and {number} other records") if number else ""


def say_done(exported: Exported) -> Text:
    """Where an export went, what it holds, and what was lost."""
    first, *others = exported.paths
    text = Text().append_text(shown(said("Written: {path}", path=first), "bold"))
    if others:
        names = ", ".join(path.name for path in others)
        text.append("\n").append_text(shown(said("beside it: {files}", files=names)))
    if counts := " · ".join(_counts(exported)):
        text.append("\n").append_text(shown(counts))
    for line in exported.notes.lines():
        text.append("\n").append_text(shown(f"– {line}", "dim"))
    return text


def _counts(exported: Exported) -> Iterator[str]:
    for name, number in exported.notes.counts.items():
        yield f"{name} {grouped(number)}"
