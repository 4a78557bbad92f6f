from tui.store import Known, external_sources, known_from

from ..workspaces import deal, embedded, figure, mission, source, workspace

PAGE = "https://example.com"
KEPT = {"file": "release.txt", "sha256": "0" * 64}


def jobs(*see: str, cite: object = ()) -> dict[str, object]:
    return {
        "figure": [figure("jobs", value=40, unit="jobs", basis="external", cite=cite, see=list(see))],
        "short": "Alpha × Beta",
    }


def test_a_value_that_is_known_from_a_source_is_told_with_its_name_and_what_it_says() -> None:
    known = workspace(mission(), source("trip/page"), deal("trip/pact", **jobs("page", PAGE)))
    (value,) = known_from(known, "trip/page")
    assert value == Known("trip/pact", "jobs", "Alpha × Beta", "jobs", "40 jobs")
    assert value.address == "trip/pact#jobs"
    assert known_from(known, PAGE) == (value,)
    assert known_from(known, "trip/gone") == ()


def test_a_value_that_quotes_a_source_of_which_no_text_is_kept_is_known_from_it() -> None:
    cite = {"quote": "40 jobs", "source": "page"}
    known = workspace(mission(), source("trip/page"), deal("trip/pact", **jobs("page", cite=cite)))
    assert [value.address for value in known_from(known, "trip/page")] == ["trip/pact#jobs"]


def test_the_external_sources_are_those_without_a_text_of_their_own() -> None:
    records = (mission(), source("trip/page"), source("trip/unused"), source("trip/release"))
    pact = deal("trip/pact", **jobs("page", "release", PAGE))
    known = workspace(*records, pact, texts={"trip/release": "Alpha met Beta."})
    assert external_sources(known) == ("trip/page", "trip/unused", PAGE)
    assert [value.address for value in known_from(known, "trip/release")] == ["trip/pact#jobs"]


def test_a_source_whose_text_is_missing_is_not_external() -> None:
    cite = {"quote": "40 jobs", "source": "release"}
    pact = deal("trip/pact", **jobs(PAGE, cite=cite))
    known = workspace(mission(), source("trip/release", **KEPT), pact)
    assert external_sources(known) == (PAGE,)
    assert known_from(known, "trip/release") == ()


def test_every_external_source_of_the_mission_says_what_is_known_from_it() -> None:
    known = embedded()
    filing = known_from(known, "2014-01-japan/sec-acquisio.en")
    assert "acquisio#note.1" in [value.address for value in filing]
    values = [value for source in external_sources(known) for value in known_from(known, source)]
    assert len(values) > 20
    assert all(value.caption and value.label and value.said for value in values)
