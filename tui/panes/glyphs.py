"""States as a glyph and a word, never as colour alone."""

from collections import Counter
from collections.abc import Sequence

from rich.text import Text

from ..records import DISAGREEMENTS, Fact
from ..speech import marked, said
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
_NO_CLAIM = "–", marked("no claim")
"""What stands where no source is to be asked: beside a code, a file name, a word of the record's own."""
_DIFFER = "≠", marked("sources differ")


def evidence_word(fact: Fact, evidence: Evidence) -> str:
    """How firm a piece of a fact's evidence is, in a word."""
    return label(_firmness(fact, evidence))


def evidence_mark(fact: Fact, evidence: Sequence[Evidence], *, word: bool) -> Text:
    """How firm a fact is: each state of its evidence as a glyph, with words or counts where there is room."""
    if fact.section == DISAGREEMENTS:
        return _mark(_DIFFER, word)
    counts = Counter(_firmness(fact, each) for each in evidence)
    if not counts:
        return _mark(_NO_CLAIM, word)
    if not word:
        return shown("".join(_GLYPHS[state] for state in counts), "dim")
    if len(counts) > 1:
        return shown(" ".join(f"{_GLYPHS[state]}{number}" for state, number in counts.items()), "dim")
    ((state, number),) = counts.items()
    times = f" ×{number}" if number > 1 else ""
    return shown(f"{_GLYPHS[state]} {label(state)}{times}", "dim")


def _mark(mark: tuple[str, str], word: bool) -> Text:
    return shown(f"{mark[0]} {said(mark[1])}" if word else mark[0], "dim")


def _firmness(fact: Fact, evidence: Evidence) -> str:
    return "inferred" if fact.basis == "inferred" and evidence.state == "verbatim" else evidence.state
