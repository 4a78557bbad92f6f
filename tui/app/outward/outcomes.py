"""What is said of an export: before it is written, and after."""

from collections.abc import Callable, Iterator, Mapping

from rich.text import Text

from ...exports import Exported, Preview
from ...speech import counted, grouped, said
from ...text import shown

_MOST = 3
"""Losses that are told before; afterwards all are."""

_RECORDS: Mapping[str, Callable[[int], str]] = {
    "deal": lambda number: counted(number, "{number} deal", "{number} deals"),
    "event": lambda number: counted(number, "{number} event", "{number} events"),
    "mission": lambda number: counted(number, "{number} mission", "{number} missions"),
    "organisation": lambda number: counted(number, "{number} organisation", "{number} organisations"),
    "person": lambda number: counted(number, "{number} person", "{number} people"),
    "place": lambda number: counted(number, "{number} place", "{number} places"),
    "source": lambda number: counted(number, "{number} source", "{number} sources"),
}
_COUNTED: Mapping[str, Callable[[int], str]] = {
    **_RECORDS,
    **{("people" if kind == "person" else f"{kind}s"): say for kind, say in _RECORDS.items()},
    "annotations": lambda number: counted(number, "{number} annotation", "{number} annotations"),
    "citations": lambda number: counted(number, "{number} citation", "{number} citations"),
    "disagreements": lambda number: counted(number, "{number} disagreement", "{number} disagreements"),
    "facts": lambda number: counted(number, "{number} fact", "{number} facts"),
    "parties": lambda number: counted(number, "{number} party", "{number} parties"),
    "stages": lambda number: counted(number, "{number} stage", "{number} stages"),
    "totals": lambda number: counted(number, "{number} total", "{number} totals"),
}
"""How what formats count is said; what they name by words of their own stays as it is."""


def say_preview(told: Preview, caution: str = "") -> Text:
    """How much an export will hold, and what it will lose."""
    deals = counted(told.rows, "{number} deal", "{number} deals")
    text = Text().append_text(shown(said("{deals} · {columns}", deals=deals, columns=told.extent), "bold"))
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
        say = _COUNTED.get(name)
        yield say(number) if say else f"{name} {grouped(number)}"
