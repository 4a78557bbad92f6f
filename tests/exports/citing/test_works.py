from datetime import date

import pytest

from tests.mission import embedded
from tui.exports.citing import cited

from .works import DEAL, TODAY, of


def test_a_value_is_cited_by_its_words_and_their_source() -> None:
    work = of(DEAL, "jobs")
    assert work.quote == "will ultimately create around 40 jobs"
    assert work.title == "Release on the first day of the mission to Japan"
    assert (work.paragraph, work.kind, work.language) == (4, "press_release", "en")
    assert (work.place, work.accessed) == (f"{DEAL}#jobs", TODAY)


def test_without_a_value_the_first_words_are_cited() -> None:
    work = of(DEAL)
    assert work.quote
    assert work.place.startswith(f"{DEAL}#")


def test_a_source_is_cited_as_a_whole() -> None:
    work = of("2014-01-japan/end.fr")
    assert work.address.startswith("https://newswire.ca/")
    assert (work.quote, work.paragraph, work.place) == ("", None, "2014-01-japan/end.fr")
    assert work.publisher.startswith("Cabinet du ministre")


def test_every_piece_of_evidence_is_cited_as_it_is_looked_at() -> None:
    workspace = embedded()
    for record in workspace.records.values():
        for fact in workspace.facts(record):
            if record.KIND == "source":
                continue
            pieces = [each for each in workspace.evidence(fact, record) if each.source]
            for at in range(len(pieces)):
                work = cited(record, fact, at, workspace, TODAY)
                assert work
                assert work.source == pieces[at].source
                assert work.title


def test_what_has_no_source_is_not_cited() -> None:
    workspace = embedded()
    record = workspace.record("acquisio")
    bare = next(
        fact
        for fact in record.facts()
        if {each.state for each in workspace.evidence(fact, record)} <= {"none"}
    )
    assert cited(record, bare, 0, workspace, TODAY) is None


@pytest.mark.parametrize("at", [0, 7])
def test_an_address_alone_is_cited_as_itself(at: int) -> None:
    workspace = embedded()
    record = workspace.record(DEAL)
    jobs = record.fact("jobs")
    assert jobs
    alone = type(jobs)("x", "s", "l", ("said",), "external", (), ("https://example.org/a",))
    work = cited(record, alone, at, workspace, date(2020, 1, 1))
    assert work
    assert work.title == work.address == work.source == "https://example.org/a"
