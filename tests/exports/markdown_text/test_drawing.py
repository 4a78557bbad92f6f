import re

from markdown_it import MarkdownIt
from markdown_it.token import Token

from tests.exports.documents import HOSTILE, hostile, text_of
from tui.exports.markdown_text.escaping import slug
from tui.text import clean

READER = MarkdownIt("commonmark")


def tokens(text: str) -> list[Token]:
    found = READER.parse(text)
    return [each for token in found for each in (token, *(token.children or ()))]


def headings(text: str, level: str) -> list[str]:
    found = READER.parse(text)
    return [
        "".join(child.content for child in found[at + 1].children or ())
        for at, token in enumerate(found)
        if token.type == "heading_open" and token.tag == level
    ]


def links(text: str) -> list[str]:
    return [str(token.attrs["href"]) for token in tokens(text) if token.type == "link_open"]


def test_a_dossier_on_the_mission_is_called_by_its_name() -> None:
    assert headings(text_of("markdown"), "h1") == ["Multisectoral mission to Japan"]


def test_every_part_has_its_heading() -> None:
    assert headings(text_of("markdown"), "h2") == [
        *("Timeline", "Deals", "Totals", "Announced, and recorded", "Where sources disagree"),
        *("The mission", "Events", "Organisations and people", "Sources", "About this dossier"),
    ]


def test_a_figure_stands_above_its_words() -> None:
    told = text_of("markdown", "kind:joint_venture")
    assert (
        "- jobs: **about 40 jobs, expected, ultimately**\n  - “will ultimately create around 40 jobs” ["
        in told
    )


def test_only_the_deals_that_answer_have_an_entry() -> None:
    told = text_of("markdown", "kind:distribution")
    deals = told.partition("## Deals")[2].partition("## Totals")[0]
    assert re.findall("^### (.*)$", deals, re.MULTILINE) == [
        "Toon Boom and HeARTBIT: Storyboard Pro and Harmony for Japan, in Japanese"
    ]


def test_every_link_within_leads_to_a_heading() -> None:
    told = text_of("markdown")
    known = {f"#{slug(title)}" for level in ("h3", "h4") for title in headings(told, level)}
    within = {link for link in links(told) if link.startswith("#")}
    assert within
    assert within <= known


def test_a_total_says_why_a_figure_is_not_added() -> None:
    assert "Acquisio × IREP: about 40 jobs, expected, ultimately · not done" in text_of("markdown")


def test_nothing_hostile_gets_through() -> None:
    told = text_of("markdown", "", hostile())
    assert {token.type for token in tokens(told)} & {
        "html_inline",
        "html_block",
        "code_inline",
        "fence",
    } == set()
    assert {link for link in links(told) if not link.startswith(("#", "https://"))} == set()
    assert set(headings(told, "h1")) == {"All deals"}


def test_what_is_hostile_is_still_to_be_read() -> None:
    titles = headings(text_of("markdown", "", hostile()), "h3")
    for text in HOSTILE:
        assert " ".join(clean(text, newlines=True).split()) in titles
