import pytest

from tui.panes.glyphs import evidence_mark, evidence_word
from tui.records import Fact
from tui.store import Evidence
from tui.store.held import State

from .bench import DEAL, catalogue


def said(field: str, id: str = DEAL) -> tuple[list[str], str, str]:
    """The words of a value's evidence, its mark with words, and its mark without."""
    workspace = catalogue().workspace
    record = workspace.records[id]
    fact = next(fact for fact in record.facts() if fact.field == field)
    evidence = workspace.evidence(fact, record)
    full, short = (evidence_mark(fact, evidence, word=word).plain for word in (True, False))
    return [evidence_word(fact, each) for each in evidence], full, short


def test_a_quoted_value_is_verbatim() -> None:
    assert said("kind") == (["verbatim"], "✓ verbatim", "✓")


def test_a_value_with_several_citations_says_how_many() -> None:
    assert said("term.1") == (["verbatim"] * 2, "✓ verbatim ×2", "✓")


def test_a_value_that_we_read_into_the_words_is_inferred() -> None:
    assert said("kind", "2014-01-japan/ireq-sei") == (["inferred"] * 2, "~ inferred ×2", "~")


def test_a_step_with_quoted_words_and_a_day_known_from_elsewhere_shows_both() -> None:
    assert said("stage.1") == (["verbatim"] * 2 + ["external"] * 2, "✓2 ↗2", "✓↗")


def test_a_value_without_a_source_says_so() -> None:
    assert said("kind", "acquisio") == (["no source"], "∅ no source", "∅")


@pytest.mark.parametrize("state", ["not_found", "source_changed", "ambiguous"])
def test_what_is_amiss_with_one_citation_is_seen_beside_the_others(state: State) -> None:
    fact = Fact("jobs", "figures", "jobs", ("40",), "stated")
    evidence = (Evidence("verbatim"), Evidence(state))
    assert evidence_word(fact, evidence[1]) == state.replace("_", " ")
    assert evidence_mark(fact, evidence, word=False).plain[0] == "✓"
    assert len(evidence_mark(fact, evidence, word=False).plain) == 2


def test_what_is_no_claim_says_that_too() -> None:
    assert said("code", "JP") == ([], "– no claim", "–")


def test_no_value_of_the_mission_is_without_a_mark() -> None:
    workspace = catalogue().workspace
    for record in workspace.records.values():
        for fact in record.facts():
            evidence = workspace.evidence(fact, record)
            assert evidence_mark(fact, evidence, word=True).plain
            assert evidence_mark(fact, evidence, word=False).plain
