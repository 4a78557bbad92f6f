"""States as a glyph and a word, never as colour alone."""

from rich.text import Text

from ..records import Fact
from ..store import Evidence
from ..text import shown
from ..wording import label

_GLYPHS = {
    "verbatim": "✓",
    "ambiguous": "?",
    "not_found": "✗",
    "source_changed": "!",
    "external": "↗",
    "none": "∅",
}
_WORST = ("not_found", "source_changed", "ambiguous", "none", "external", "verbatim")


def evidence_word(fact: Fact, evidence: tuple[Evidence, ...]) -> str:
    """The state of a fact in a word: that of its weakest citation, or that it is inferred."""
    if not evidence:
        return ""
    worst = min((each.state for each in evidence), key=_WORST.index)
    return "inferred" if fact.basis == "inferred" and worst in ("none", "verbatim") else label(worst)


def evidence_mark(fact: Fact, evidence: tuple[Evidence, ...], *, word: bool) -> Text:
    """The state of a fact as a glyph, with its word where there is room."""
    if not evidence:
        return Text()
    said = evidence_word(fact, evidence)
    glyph = "~" if said == "inferred" else _GLYPHS[said.replace(" ", "_")]
    return shown(f"{glyph} {said}" if word else glyph, "dim")
