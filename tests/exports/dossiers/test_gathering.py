import pytest

from tests.exports.documents import selected
from tests.store.workspaces import deal, figure, mission, source, workspace
from tui.exports import Notes
from tui.exports.dossiers import LOSES, Dossier, gathered, heading
from tui.exports.dossiers import gathering as room
from tui.store import Catalogue, TantivyCatalogue


def dossier(query: str = "", of: Catalogue | None = None) -> Dossier:
    return gathered(selected(query, of), Notes(LOSES))


def test_a_mission_is_told_whole() -> None:
    told = dossier()
    assert told.title == "Multisectoral mission to Japan"
    assert told.scope == "3 deals, as of 20 January 2026"
    assert [part.section for part in told.missions[0].parts][:2] == ["mission", "people"]
    assert [len(told.deals), len(told.events), len(told.others)] == [3, 6, 10]


def test_a_query_tells_its_deals_and_whom_they_name() -> None:
    told = dossier("kind:distribution")
    assert told.title == "Deals that answer “kind:distribution”"
    assert [entry.anchor for entry in told.deals] == ["2014-01-japan/toon-boom-heartbit"]
    assert [entry.anchor for entry in told.others] == ["heartbit-digital-creation", "toon-boom-animation"]
    assert [part.section for part in told.missions[0].parts] == ["mission"]
    assert [entry.anchor for entry in told.events] == ["2014-01-japan/business-lunch"]


def test_where_no_deal_answers_whoever_does_is_told_of() -> None:
    told = dossier("record:person")
    assert [entry.title for entry in told.others] == ["Jean-François Lisée"]


def test_every_figure_of_a_deal_has_its_words() -> None:
    rows = [row for entry in dossier().deals for part in entry.parts for row in part.rows]
    figures = {row.label: row for row in rows if row.label in ("jobs", "investment", "market share")}
    assert figures["jobs"].said == "about 40 jobs, expected, ultimately"
    assert [words.quote for words in figures["jobs"].words] == ["will ultimately create around 40 jobs"]
    assert [words.paragraph for words in figures["investment"].words] == [4]


def test_a_basis_is_said_once_where_the_source_does_not_state_the_value() -> None:
    rows = [row for entry in dossier().deals for part in entry.parts for row in part.rows]
    assert {row.basis for row in rows if row.label == "sector"} == {"inferred"}
    assert {row.basis for row in rows if row.label == "announced"} == {""}


def test_sources_are_numbered_as_they_are_met_and_each_told_once() -> None:
    told = dossier()
    assert [origin.number for origin in told.origins] == list(range(1, len(told.origins) + 1))
    assert told.origins[0].anchor == "2014-01-japan/day-1.en"
    assert told.origins[0].coverage.startswith("19 of 19 sentences are quoted")
    assert len({origin.anchor for origin in told.origins}) == len(told.origins)


def test_every_reference_leads_to_a_source_that_is_told() -> None:
    told = dossier()
    known = {origin.number: origin.anchor for origin in told.origins}
    words = [w for entry in told.deals for part in entry.parts for row in part.rows for w in row.words]
    assert {(each.number, each.origin) for each in words} <= set(known.items())


def test_a_passage_of_its_own_stands_with_its_deal() -> None:
    own = deal("trip/a", figure=[figure("jobs", value=4, unit="jobs")], passage="So it is, as quoted.")
    told = dossier("", TantivyCatalogue(workspace(own, mission("trip"))))
    (entry,) = told.deals
    (paragraph,) = entry.passage
    assert [stretch.text for stretch in paragraph.stretches] == ["So it is, ", "as quoted", "."]
    assert told.origins == ()


def test_words_that_do_not_stand_in_their_source_are_remarked_on() -> None:
    jobs = figure("jobs", value=4, unit="jobs", cite="never said")
    release = source("trip/said", file="said.txt", sha256="0" * 64)
    texts = {"trip/said": "Something else."}
    told = dossier(
        "", TantivyCatalogue(workspace(deal("trip/a", figure=[jobs]), mission(), release, texts=texts))
    )
    words = [w for part in told.deals[0].parts for row in part.rows for w in row.words]
    assert [each.remark for each in words] == ["not found"]


def test_what_is_left_out_is_counted_and_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "MOST", 2)
    notes = Notes(LOSES)
    told = gathered(selected(), notes)
    assert len(told.deals) == 2
    assert told.scope == "The first 2 of 3 deals, as of 20 January 2026"
    assert sorted(notes.changes.values()) == [1, 12]
    assert [note for note in told.notes if "left out" in note] == list(notes.lines())[1:]


def test_the_totals_are_of_all_that_answers_however_much_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = dossier().totals
    monkeypatch.setattr(room, "MOST", 1)
    assert [(total.title, total.said) for total in dossier().totals] == [(t.title, t.said) for t in whole]


def test_several_missions_are_told_under_a_heading_of_their_own() -> None:
    assert heading("missions", 1) == "The mission"
    assert heading("missions", 2) == "Missions"
    assert heading("deals", 1) == "Deals"
