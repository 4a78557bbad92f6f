import re
from html.parser import HTMLParser
from itertools import pairwise
from urllib.parse import unquote

import pytest

from tests.exports.documents import HOSTILE, hostile, text_of

VOID = {"meta", "br", "img", "link", "input", "hr"}


class Page(HTMLParser):
    """What is in a page: its tags with their attributes, its text, and whether every tag is closed."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.open: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self.open += [] if tag in VOID else [tag]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def having(self, name: str) -> list[str]:
        return [str(having[name]) for _, having in self.tags if name in having]


def test_every_tag_is_closed_and_every_name_stands_once() -> None:
    page = Page(text_of("html"))
    assert page.open == []
    names = page.having("id")
    assert sorted(names) == sorted(set(names))
    assert [name for name in names if re.search(r"\s", name)] == []


@pytest.mark.parametrize(
    "query", ["", "kind:distribution", "batteries", "org:acquisio", "record:person", "xyzzy"]
)
def test_every_link_leads_into_the_page_or_the_web(query: str) -> None:
    page = Page(text_of("html", query))
    names = set(page.having("id"))
    within = [link for link in page.having("href") if not link.startswith(("http://", "https://"))]
    assert [link for link in within if link[:1] != "#" or link[1:] not in names] == []


def test_a_page_loads_nothing_and_runs_nothing() -> None:
    told = text_of("html")
    page = Page(told)
    tags = {tag for tag, _ in page.tags}
    assert (
        tags & {"script", "link", "img", "iframe", "object", "embed", "form", "base", "svg", "video"} == set()
    )
    assert page.having("src") + page.having("style") + page.having("onerror") == []
    assert "default-src 'none'" in told
    assert re.findall(r"url\(|@import|@font-face", told) == []


def test_headings_go_down_one_by_one() -> None:
    levels = [int(tag[1]) for tag, _ in Page(text_of("html")).tags if re.fullmatch("h[1-6]", tag)]
    assert levels.count(1) == 1
    assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == []


def test_the_page_says_its_language_and_has_landmarks() -> None:
    page = Page(text_of("html"))
    assert ("html", {"lang": "en"}) in page.tags
    assert {"header", "nav", "main", "footer"} <= {tag for tag, _ in page.tags}


def test_a_quotation_leads_to_the_very_words() -> None:
    told = text_of("html", "kind:joint_venture")
    found = re.search(r'<a href="#([^"]*)"><q lang="en">will ultimately create around 40 jobs</q>', told)
    assert found
    assert f'<mark id="{found[1]}">will ultimately create around 40 jobs</mark>' in told


def test_a_value_has_a_place_of_its_own() -> None:
    assert "2014-01-japan/acquisio-irep:jobs" in Page(text_of("html")).having("id")


def test_nothing_hostile_gets_through() -> None:
    told = text_of("html", "", hostile())
    page = Page(told)
    assert page.open == []
    assert {tag for tag, _ in page.tags} & {"script", "img", "b", "svg"} == set()
    assert page.having("onerror") == []
    assert [char for char in "\x1b\x07\u202e\u2066" if char in told] == []
    assert [link for link in page.having("href") if link[:1] != "#" and not link.startswith("https://")] == []


def test_what_is_hostile_is_still_to_be_read() -> None:
    words = "".join(Page(text_of("html", "", hostile())).words)
    for text in (text for text in HOSTILE if text.isprintable()):
        assert text in words


def test_places_are_named_so_that_a_link_finds_them() -> None:
    names = Page(text_of("html")).having("id")
    assert "2014-01-japan/toon-boom-heartbit:product.Toon Boom Storyboard Pro" in map(unquote, names)
