from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.views import DeepLink, is_link, read_link, said_link

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
IDS = WORDS.map(lambda text: text.strip("/"))
FOLDERS = WORDS.map(lambda text: f"/{text.lstrip('/')}").map(lambda text: text.replace("\0", "")) | st.just(
    ""
)
LINKS = st.builds(
    DeepLink,
    query=WORDS,
    pane=WORDS.map(lambda text: text or None),
    sort=WORDS.map(lambda text: text or None),
    id=IDS,
    value=WORDS,
    folder=FOLDERS,
    as_of=st.none() | st.dates(),
)


@settings(max_examples=200)
@given(LINKS)
def test_a_link_is_read_as_it_was_said(link: DeepLink) -> None:
    text = said_link(link)
    assert text.isascii()
    assert text.isprintable()
    assert " " not in text
    assert (read_link(text), read_link(text).doubts) == (link, ())


@settings(max_examples=200)
@given(st.text(max_size=60) | st.text("communique:#?&=%q/pn+ain0as-of", max_size=60))
def test_no_text_is_refused(text: str) -> None:
    link = read_link(text)
    assert read_link(said_link(link)) == link
    assert all(link.doubts)


def test_a_link_looks_as_one_would_write_it() -> None:
    link = DeepLink(id="2014-01-japan/acquisio-irep", value="jobs")
    assert said_link(link) == "communique:2014-01-japan/acquisio-irep#jobs"
    link = DeepLink("", 'kind:licence "a b"', "deals", "date:down", as_of=date(2015, 1, 1))
    assert said_link(link) == (
        "communique:?q=kind:licence%20%22a%20b%22&pane=deals&sort=date:down&as-of=2015-01-01"
    )


def test_the_value_may_stand_at_the_end_as_generic_programs_put_it() -> None:
    assert read_link("communique:a/b?q=x&pane=deals#jobs") == read_link("communique:a/b#jobs?q=x&pane=deals")


def test_plus_is_no_space_and_case_of_the_scheme_does_not_matter() -> None:
    assert read_link("COMMUNIQUE:?q=a+b").query == "a+b"
    assert is_link("Communique:x")
    assert not is_link("communiques:x")


@pytest.mark.parametrize(
    ("text", "doubt", "right"),
    [
        ("communique:a/b?q=x&as-of=2015-02-30", "2015-02-30", DeepLink("", "x", id="a/b")),
        ("communique:a/b?as-of=tomorrow", "tomorrow", DeepLink(id="a/b")),
        ("communique:a?in=https://example.org/x", "no folder here", DeepLink(id="a")),
        ("communique:a?in=//example.org/x", "no folder here", DeepLink(id="a")),
        ("communique:a?in=%5C%5Cexample.org%5Cx", "no folder here", DeepLink(id="a")),
        ("communique:a?in=/x%00y", "no folder here", DeepLink(id="a")),
        ("communique:a?run=rm", "run", DeepLink(id="a")),
        ("communique:a?q=x&q=y", "twice", DeepLink("", "x", id="a")),
        ("communique:a?q=100%", "%", DeepLink("", "100%", id="a")),
        ("communique:a?q=%ff", "UTF-8", DeepLink("", "\ufffd", id="a")),
        ("communique:" + "a" * 200_000, "too long", DeepLink()),
    ],
)
def test_what_is_wrong_is_said_and_what_is_right_is_kept(text: str, doubt: str, right: DeepLink) -> None:
    link = read_link(text)
    assert link == right
    assert len(link.doubts) == 1
    assert doubt in link.doubts[0]


def test_a_link_alone_is_a_view_of_everything() -> None:
    assert read_link("communique:") == DeepLink()
    assert said_link(DeepLink()) == "communique:"
