"""States as a glyph and a word, never as colour alone."""

from rich.text import Text

from ..records import Fact
from ..store import Evidence
from ..text import shown
from ..wording import label

_GLYPHS = {
    "verbatim": "✓",
    "inferred": "~",
    "ambiguous": "?",
    "not_found": "✗",
    "source_changed": "!",
    "external": "↗",
    "none": "∅",
}
_AMISS = ("not_found", "source_changed", "ambiguous")


def evidence_word(fact: Fact, evidence: tuple[Evidence, ...]) -> str:
    """How firm a fact is, in a word: what is amiss with its words, else what it stands on."""
    state = _firmness(fact, evidence)
    return label(state) if state else ""


def evidence_mark(fact: Fact, evidence: tuple[Evidence, ...], *, word: bool) -> Text:
    """How firm a fact is as a glyph, with its word where there is room."""
    state = _firmness(fact, evidence)
    if not state:
        return Text()
    return shown(f"{_GLYPHS[state]} {label(state)}" if word else _GLYPHS[state], "dim")


def _firmness(fact: Fact, evidence: tuple[Evidence, ...]) -> str:
    states = [each.state for each in evidence]
    amiss = next((state for state in _AMISS if state in states), None)
    if amiss or not states:
        return amiss or ""
    if fact.basis == "external":
        return "external"
    if "verbatim" not in states:
        return "external" if "external" in states else "none"
    return "inferred" if fact.basis == "inferred" else "verbatim"
