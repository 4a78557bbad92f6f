import pytest

from tui.panes.glyphs import evidence_mark, evidence_word
from tui.records import Fact
from tui.store import Evidence
from tui.store.held import State

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


def test_a_date_known_from_elsewhere_is_external_though_its_words_are_quoted() -> None:
    assert said("when", "2014-01-japan") == ("external", "↗ external", "↗")


def test_a_step_whose_words_are_quoted_is_verbatim_though_its_day_is_known_from_elsewhere() -> None:
    assert said("stage.1") == ("verbatim", "✓ verbatim", "✓")


def test_a_value_without_a_source_says_so() -> None:
    assert said("kind", "acquisio") == ("no source", "∅ no source", "∅")


@pytest.mark.parametrize("state", ["not_found", "source_changed", "ambiguous"])
def test_what_is_amiss_with_one_citation_is_amiss_with_the_value(state: State) -> None:
    fact = Fact("jobs", "figures", "jobs", ("40",), "stated")
    assert evidence_word(fact, (Evidence("verbatim"), Evidence(state))) == state.replace("_", " ")


def test_what_is_no_claim_has_no_mark() -> None:
    assert said("code", "JP") == ("", "", "")


def test_every_state_of_the_mission_has_a_glyph_and_a_word() -> None:
    workspace = catalogue().workspace
    marks = {
        evidence_mark(fact, workspace.evidence(fact, record), word=True).plain
        for record in workspace.records.values()
        for fact in record.facts()
    }
    assert marks == {"", "✓ verbatim", "~ inferred", "↗ external", "∅ no source"}
