from datetime import date

from tui.records import Record, When
from tui.store import Claim
from tui.store.grounds.claims import Ground, claim_of, first_day

from ..workspaces import deal, figure, source, workspace

PAGE = source("trip/page", title="A page", date={"edtf": "2014-01-22", "basis": "inferred"})
EARLY = source("trip/early", title="An early page", date={"edtf": "2014-01-17", "basis": "inferred"})
RELEASE = source("trip/release", title="A release", file="release.txt", sha256="0" * 64, url=None)
TEXT = {"trip/release": "It creates\nabout 40 jobs, it is said."}


def claim(*facts: object, field: str = "jobs", **more: object) -> Claim:
    record: Record = deal("trip/one", **{"figure": facts, **more})
    here = workspace(record, PAGE, EARLY, RELEASE, texts=TEXT)
    return claim_of(record, next(fact for fact in record.facts() if fact.field == field), here)


def test_quoted_words_stand_on_one_line_with_their_source_and_state() -> None:
    stated = claim(figure("jobs", value=40, unit="jobs", cite="creates about 40 jobs"))
    ground = Ground("trip/release", "A release", "", "creates about 40 jobs", "verbatim")
    assert (stated.said, stated.grounds) == ("40 jobs", (ground,))


def test_what_is_known_from_elsewhere_has_addresses_and_no_words() -> None:
    seen = ["page", "https://example.org/other"]
    external = claim(figure("jobs", value=40, basis="external", cite=(), see=seen))
    assert external.grounds == (
        Ground("trip/page", "A page", "https://example.org", "", "external"),
        Ground("https://example.org/other", "", "https://example.org/other", "", "external"),
    )


def test_what_stands_on_nothing_says_so() -> None:
    assert claim(field="note.1", note=[{"text": "Known.", "basis": "inferred"}]).grounds == (
        Ground("", "", "", "", "none"),
    )


def test_the_date_of_a_figure_comes_before_that_of_its_sources() -> None:
    dated = {"edtf": "2014-01-20", "basis": "inferred"}
    given: dict[str, object] = {"value": 40, "unit": "jobs", "basis": "external", "cite": ()}
    given["see"] = ["page", "early"]
    assert (
        claim(figure("jobs", "count", **given)).date,
        claim(figure("jobs", "count", as_of=dated, **given)).date,
    ) == (
        "17 January 2014",
        "20 January 2014",
    )
    assert claim(figure("jobs", "count", as_of=dated, **given)).said == "40 jobs"


def test_a_claim_of_an_undated_source_has_no_date() -> None:
    undated = claim(figure("jobs", value=40, cite="40 jobs"))
    assert (undated.when, undated.date) == (None, "date not known")
    assert claim(figure("jobs", value=40, as_of={"said": "one day"})).date == "one day"


def test_what_has_no_first_day_comes_last() -> None:
    whens = [None, When(said="one day"), When(edtf="2014"), When(edtf="/2013-05"), When(edtf="2012-07-01")]
    assert [first_day(when) for when in whens] == [
        date.max,
        date.max,
        date(2014, 1, 1),
        date(2013, 5, 31),
        date(2012, 7, 1),
    ]
