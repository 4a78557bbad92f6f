from tui.panes.glyphs import evidence_mark, evidence_word

from .bench import DEAL, catalogue


def said(field: str, id: str = DEAL) -> tuple[str, str, str]:
    workspace = catalogue().workspace
    record = workspace.records[id]
    fact = next(fact for fact in record.facts() if fact.field == field)
    evidence = workspace.evidence(fact, record)
    full, short = (evidence_mark(fact, evidence, word=word).plain for word in (True, False))
    return evidence_word(fact, evidence), full, short


def test_a_quoted_value_is_verbatim() -> None:
    assert said("kind") == ("verbatim", "✓ verbatim", "✓")


def test_a_value_that_we_read_into_the_words_is_inferred() -> None:
    assert said("kind", "2014-01-japan/ireq-sei") == ("inferred", "~ inferred", "~")


def test_every_state_of_the_mission_has_a_glyph_and_a_word() -> None:
    workspace = catalogue().workspace
    marks = {
        evidence_mark(fact, workspace.evidence(fact, record), word=True).plain
        for record in workspace.records.values()
        for fact in record.facts()
    }
    assert (
        {"✓ verbatim", "~ inferred", "↗ external"} <= marks <= {"", "✓ verbatim", "~ inferred", "↗ external"}
    )
