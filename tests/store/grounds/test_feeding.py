from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tui.store import Feed, Workspace, feeds, resting, unplaced

from ..workspaces import deal, embedded, figure, mission, source, workspace

TEXT = "Alpha and Beta signed. They will create 40 jobs, 40 in all. They hope."
JOBS = {"quote": "40 jobs", "source": "release"}


def trip(*cites: object, changed: frozenset[str] = frozenset()) -> Workspace:
    jobs = figure("jobs", value=40, unit="jobs", cite=list(cites))
    records = (mission(), source("trip/release"), source("trip/page"), deal("trip/pact", figure=[jobs]))
    return replace(workspace(*records, texts={"trip/release": TEXT}), changed=changed)


def told(found: tuple[Feed, ...]) -> list[tuple[str, str, int, str]]:
    return [(feed.address, TEXT[feed.start : feed.end], feed.at, feed.state) for feed in found]


def test_each_citation_of_a_value_is_told_with_its_words_and_its_number() -> None:
    found = feeds(trip(JOBS, "Alpha"), "trip/release")
    assert told(found) == [
        ("trip/pact#jobs", "Alpha", 1, "verbatim"),
        ("trip/pact#jobs", "40 jobs", 0, "verbatim"),
    ]
    assert {(feed.caption, feed.label, feed.quote) for feed in found} == {
        ("A deal", "jobs", "Alpha"),
        ("A deal", "jobs", "40 jobs"),
    }


def test_words_that_stand_twice_or_in_a_changed_text_say_so() -> None:
    assert told(feeds(trip("40"), "trip/release")) == [("trip/pact#jobs", "40", 0, "ambiguous")]
    changed = trip(JOBS, "in Lyon", changed=frozenset({"trip/release"}))
    assert told(feeds(changed, "trip/release")) == [("trip/pact#jobs", "40 jobs", 0, "source_changed")]
    assert told(unplaced(changed, "trip/release")) == [("trip/pact#jobs", "", 1, "not_found")]


def test_words_that_stand_twice_rest_on_both_places_until_it_is_settled() -> None:
    (feed,) = feeds(trip("40"), "trip/release")
    assert feed.places == ((40, 42), (49, 51))
    assert [TEXT[start:end] for start, end in feed.places] == ["40", "40"]
    spans = [(0, 23), (23, 45), (45, 58), (58, 70)]
    assert resting([feed], spans) == [(), (feed,), (feed,), ()]
    assert resting([feed], [(23, 58)]) == [(feed,)]
    (settled,) = feeds(trip(JOBS), "trip/release")
    assert settled.places == ()


def test_words_of_a_text_that_is_missing_are_told_apart_too() -> None:
    jobs = figure("jobs", value=40, unit="jobs", cite=[JOBS])
    kept = source("trip/release", file="release.txt", sha256="0" * 64)
    known = workspace(mission(), kept, deal("trip/pact", figure=[jobs]))
    assert feeds(known, "trip/release") == ()
    assert told(unplaced(known, "trip/release")) == [("trip/pact#jobs", "", 0, "not_found")]


def test_words_that_are_not_found_rest_on_nothing_and_are_told_apart() -> None:
    found = trip("50 jobs", "40 jobs")
    assert told(feeds(found, "trip/release")) == [("trip/pact#jobs", "40 jobs", 1, "verbatim")]
    assert told(unplaced(found, "trip/release")) == [("trip/pact#jobs", "", 0, "not_found")]


def test_a_source_without_a_text_has_values_but_no_words() -> None:
    known = trip({"quote": "40 jobs", "source": "page"})
    assert feeds(known, "trip/page") == unplaced(known, "trip/page") == ()


def test_every_citation_of_the_embedded_facts_is_told_once() -> None:
    known = embedded()
    found = [feed for id in known.texts for feed in feeds(known, id)]
    records = known.records.values()
    cited = [cite for record in records for fact in record.facts() for cite in fact.cites]
    external = [
        cite for record in records for fact in record.facts() for cite in fact.cites
        if known.find(cite, record).source not in known.texts
    ]  # fmt: skip
    assert len(found) == len(cited) - len(external) > 100
    assert found == sorted(found, key=lambda feed: (feed.start, feed.end))
    assert all(feed.state == "verbatim" for feed in found)
    for feed in found:
        fact = next(fact for fact in known.records[feed.record].facts() if fact.field == feed.field)
        assert fact.cites[feed.at].quote == feed.quote


@given(st.lists(st.integers(0, 60), unique=True), st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30))))
def test_what_rests_on_a_span_shares_a_character_with_it(
    edges: list[int], those: list[tuple[int, int]]
) -> None:
    ordered = sorted(edges)
    spans = list(zip(ordered[::2], ordered[1::2], strict=False))
    found = [
        Feed(at, at + long, "", "", "", "", number, "", "verbatim") for number, (at, long) in enumerate(those)
    ]
    for (start, end), resting_here in zip(spans, resting(found, spans), strict=True):
        shared = [feed for feed in found if set(range(feed.start, feed.end)) & set(range(start, end))]
        assert list(resting_here) == shared
