from tests.exports.documents import selected
from tests.store.workspaces import deal, event, figure, mission, source, workspace
from tui.exports.happenings import Happening, happenings_of, proofs_for, say_origin, say_quote, told_of
from tui.records import Record
from tui.store import TantivyCatalogue

SIGNED = {"is": "signed", "when": {"edtf": "2014-01-20", "cite": "as quoted"}}
ENDED = {"is": "ended", "when": {"edtf": "2030-01", "basis": "inferred"}}


def happened(*records: Record) -> list[Happening]:
    return list(happenings_of(selected("", TantivyCatalogue(workspace(*records)))))


def test_stages_of_the_same_day_are_one_and_others_another() -> None:
    stages = [{**SIGNED, "is": "agreed"}, SIGNED, ENDED]
    found = happened(deal("trip/a", title="A", stage=stages))
    assert [(each.id, each.title, each.status) for each in found] == [
        ("trip/a#stage.1", "A: agreed, signed", "held"),
        ("trip/a#stage.3", "A: ended", "planned"),
    ]


def test_what_has_no_date_is_there_without_one() -> None:
    found = happened(deal("trip/a"), mission())
    assert sorted((each.id, each.when) for each in found) == [("trip", None), ("trip/a#stage.1", None)]


def test_an_event_is_what_it_says_to_be() -> None:
    (found,) = happened(event("trip/a", status="cancelled", when="2014-01-20"))
    assert (found.id, found.kind, found.status) == ("trip/a#when", "meeting", "cancelled")


def test_figures_are_told_with_their_basis() -> None:
    jobs = figure("jobs", value=40, unit="jobs", qualifier="about", horizon="by 2016", basis="inferred")
    selection = selected("", TantivyCatalogue(workspace(deal("trip/a", figure=[jobs]))))
    (found,) = happenings_of(selection)
    assert "jobs: about 40 jobs, by 2016 (inferred)" in told_of(found, selection)


def test_the_words_that_state_a_date_are_told_once_with_their_source() -> None:
    said = source("trip/said", title="A release", publisher="A ministry", file="a.txt", sha256="0" * 64)
    texts = {"trip/said": "So it is, as quoted."}
    both = deal("trip/a", stage=[{**SIGNED, "is": "agreed"}, SIGNED])
    selection = selected("", TantivyCatalogue(workspace(both, said, texts=texts)))
    (found,) = happenings_of(selection)
    (proof,) = proofs_for(found, selection)
    assert (say_quote(proof), say_origin(proof)) == ("“as quoted”", "A release, A ministry")


def test_the_basis_of_a_figure_is_told_apart_from_that_of_its_day() -> None:
    day = {"edtf": "2014-01-24", "basis": "external", "see": "https://example.org"}
    more: dict[str, object] = {"basis": "external", "see": "https://example.org", "cite": (), "as_of": day}
    ended = figure("ended", "count", value=5, unit="agreements", **more)
    selection = selected("", TantivyCatalogue(workspace(deal("trip/a", figure=[ended]))))
    (found,) = happenings_of(selection)
    told = "ended: 5 agreements, as of 24 January 2014 (external) (the value: external)"
    assert told in told_of(found, selection)
