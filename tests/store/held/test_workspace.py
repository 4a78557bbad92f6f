from dataclasses import replace

import pytest

from tui.records import Citation, Fact, Record
from tui.store import Evidence, Workspace
from tui.store.held.workspace import Workspace as Held

from ..workspaces import deal, embedded, event, organisation, source, workspace

TEXT = "They make films. They make ships."


def small() -> Workspace:
    told = event("trip/lunch", cite="make films")
    return workspace(told, source("trip/release"), texts={"trip/release": TEXT})


def test_what_a_record_says_is_read_once() -> None:
    opened = embedded()
    for record in opened.records.values():
        assert opened.facts(record) == tuple(record.facts())
        assert opened.facts(record) is opened.facts(record)


def test_what_another_record_of_the_same_id_says_is_its_own() -> None:
    held, same_id = deal("trip/one", title="One"), deal("trip/one", "second")
    opened = workspace(held)
    for record in (held, same_id, held):
        assert opened.facts(record) == tuple(record.facts())


def test_evidence_is_that_of_each_citation_then_of_each_other_source() -> None:
    opened = embedded()
    for record in opened.records.values():
        for fact in record.facts():
            assert opened.evidence(fact, record) == plainly(opened, fact, record)


def plainly(opened: Workspace, fact: Fact, record: Record) -> tuple[Evidence, ...]:
    found = [opened.find(cite, record) for cite in fact.cites]
    found += [Evidence("external", opened.seen(reference, record)) for reference in fact.see]
    return tuple(found) or (() if fact.basis is None else (Evidence("none"),))


def test_evidence_is_looked_for_once(monkeypatch: pytest.MonkeyPatch) -> None:
    opened, looked = small(), list[str]()
    find = Held.find

    def noted(self: Workspace, citation: Citation, record: Record) -> Evidence:
        looked.append(citation.quote)
        return find(self, citation, record)

    monkeypatch.setattr(Held, "find", noted)
    lunch = opened.records["trip/lunch"]
    for _ in range(3):
        assert [opened.evidence(fact, lunch)[0].state for fact in lunch.facts()] == ["verbatim"]
    assert looked == ["make films"]


def test_two_values_of_one_field_keep_their_own_evidence() -> None:
    opened = small()
    lunch = opened.records["trip/lunch"]
    one = Fact("when", "time", "when", ("then",), cites=(Citation(quote="make films"),))
    other = replace(one, cites=(Citation(quote="make ships"),))
    for _ in range(2):
        assert [opened.evidence(fact, lunch)[0].start for fact in (one, other)] == [5, 22]


def test_a_citation_without_a_source_is_of_the_one_text_of_its_mission() -> None:
    cite, lunch, dinner = Citation(quote="films"), event("trip/lunch"), event("visit/dinner")
    texts = {"trip/release": TEXT, "visit/one": TEXT, "visit/two": TEXT}
    opened = workspace(lunch, dinner, *map(source, texts), texts=texts)
    assert opened.source_of(cite, lunch) == "trip/release"
    assert opened.source_of(cite, dinner) is None
    assert opened.source_of(cite, organisation("trip", "Trip")) is None


def test_a_deal_with_a_passage_is_its_own_source() -> None:
    own = deal("trip/own", passage="They signed. They signed 40 orders.")
    opened = workspace(own, deal("trip/other"), source("trip/release"), texts={"trip/release": TEXT})
    here, there = Citation(quote="40 orders"), Citation(quote="make films", source="release")
    assert opened.source_of(here, own) == "trip/own"
    assert opened.source_of(here, opened.records["trip/other"]) == "trip/release"
    assert opened.find(here, own) == Evidence("verbatim", "trip/own", 25, 34)
    assert opened.find(there, own) == Evidence("verbatim", "trip/release", 5, 15)
    assert opened.find(Citation(quote="They signed"), own).state == "ambiguous"
    assert opened.find(Citation(quote="ships"), own) == Evidence("not_found", "trip/own")


def test_a_passage_is_found_also_of_a_deal_that_is_not_held() -> None:
    alone = deal("trip/alone", passage="They signed.")
    assert workspace().find(Citation(quote="signed"), alone) == Evidence("verbatim", "trip/alone", 5, 11)


def test_the_text_of_an_id_is_the_kept_one_or_the_passage_of_the_record() -> None:
    own = deal("trip/own", passage="They signed.")
    opened = workspace(own, deal("trip/other"), source("trip/release"), texts={"trip/release": TEXT})
    assert opened.text("trip/release") is opened.texts["trip/release"]
    assert (text := opened.text("trip/own")) is not None
    assert text.text == "They signed."
    assert opened.text("trip/own") is text
    assert (opened.text("trip/other"), opened.text("nowhere")) == (None, None)
