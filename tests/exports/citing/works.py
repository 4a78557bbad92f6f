"""Things to cite."""

from datetime import date

from hypothesis import strategies as st

from tests.mission import embedded
from tui.exports.citing import Cited, cited
from tui.records import When

TODAY = date(2026, 11, 26)
DEAL = "2014-01-japan/acquisio-irep"
WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cf", "Zl", "Zp"]), max_size=20)


def of(id: str, field: str | None = None, at: int = 0) -> Cited:
    """What a value of the mission is cited as."""
    record = embedded().record(id)
    work = cited(record, record.fact(field) if field else None, at, embedded(), TODAY)
    assert work
    return work


DATES = st.sampled_from(
    [
        None,
        When(edtf="2014-01-20"),
        When(edtf="2014-01"),
        When(edtf="2014~"),
        When(edtf="2014-01-20/2014-01-24"),
        When(edtf="2014-01-20/.."),
        When(said="last spring"),
        When(edtf="2013", basis="inferred"),
    ]
)

WORKS = st.builds(
    Cited,
    place=WORDS,
    quote=WORDS,
    source=WORDS,
    title=WORDS.map("T{}".format).map(str.strip),
    kind=st.sampled_from(["press_release", "report", "article", "filing", "web_page", "other"]),
    publisher=WORDS,
    published=DATES,
    address=st.just("") | WORDS.map("https://example.org/{}".format),
    language=st.sampled_from(["en", "fr", ""]),
    paragraph=st.none() | st.integers(1, 99),
    accessed=st.just(TODAY),
)
