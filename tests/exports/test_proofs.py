from tests.store.workspaces import deal, mission, source, workspace
from tui.exports import Proof

from .selections import mission_to_japan, selected


def proofs(field: str) -> tuple[Proof, ...]:
    selection = mission_to_japan()
    record = selection.workspace.record("2014-01-japan/acquisio-irep")
    fact = record.fact(field)
    assert fact is not None
    return selection.evidence(record, fact)


def test_words_are_told_with_their_place_and_source() -> None:
    (jobs,) = proofs("jobs")
    text = mission_to_japan().workspace.text(jobs.source)
    assert text is not None
    assert text.text[jobs.start : jobs.end] == jobs.quote == "will ultimately create around 40 jobs"
    first, last = text.paragraphs[(jobs.paragraph or 0) - 1]
    assert first <= (jobs.start or 0) < last
    assert (jobs.state, jobs.date, jobs.language) == ("verbatim", "2014-01-20", "en")


def test_a_source_without_words_is_told_by_its_address() -> None:
    seen = [proof for proof in proofs("stage.1") if not proof.quote]
    assert [proof.state for proof in seen] == ["external", "external"]
    assert all(proof.address.startswith("http") and proof.publisher for proof in seen)
    assert {proof.paragraph for proof in seen} == {None}


def test_what_has_no_source_has_no_proof() -> None:
    assert proofs("note.1") == ()


def test_an_address_alone_is_no_source_of_the_workspace() -> None:
    opened = workspace(
        deal("trip/a", note=[{"text": "Seen", "basis": "external", "see": "https://example.org/x"}]),
        mission(),
    )
    selection, record = selected(opened), opened.record("trip/a")
    (note,) = (fact for fact in record.facts() if fact.section == "notes")
    assert selection.evidence(record, note) == (Proof("external", address="https://example.org/x"),)


def test_a_deal_with_a_passage_is_its_own_source() -> None:
    said = {"text": "Wire", "cite": "wire for Japan"}
    opened = workspace(deal("trip/a", passage="First sells wire for Japan.", term=[said]), mission())
    selection, record = selected(opened), opened.record("trip/a")
    (term,) = (fact for fact in record.facts() if fact.section == "terms")
    (proof,) = selection.evidence(record, term)
    assert proof == Proof("verbatim", "wire for Japan", "trip/a", paragraph=1, start=12, end=26)


def test_words_that_do_not_stand_there_have_no_place() -> None:
    said = {"text": "Wire", "cite": {"quote": "no such words", "source": "trip/paper"}}
    opened = workspace(
        deal("trip/a", term=[said]), source("trip/paper"), mission(), texts={"trip/paper": "Other words."}
    )
    selection, record = selected(opened), opened.record("trip/a")
    (term,) = (fact for fact in record.facts() if fact.section == "terms")
    (proof,) = selection.evidence(record, term)
    assert (proof.state, proof.quote, proof.title, proof.start) == (
        "not_found",
        "no such words",
        "A release",
        None,
    )
