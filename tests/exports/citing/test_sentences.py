import re
from dataclasses import replace

from hypothesis import given, settings
from markdown_it import MarkdownIt

from tui.exports.citing import Cited, say_citation, say_citation_in_markdown
from tui.records import When

from .works import DEAL, WORKS, of


def test_a_citation_is_what_one_writes_under_a_text() -> None:
    assert say_citation(of(DEAL, "jobs")) == (
        "“will ultimately create around 40 jobs”. Release on the first day of the mission to Japan, "
        "[20 January 2014], paragraph 4. Read 26 November 2026."
    )


def test_a_page_has_its_publisher_and_address_and_the_day_it_was_looked_at() -> None:
    said = say_citation(of("2014-01-japan/mrif-nissan.en"))
    assert said.startswith("The ministry on the visit to Nissan, the day after, Ministère des Relations")
    assert said.endswith("/actualites/13619 (accessed 26 November 2026).")


def test_in_markdown_the_title_leads_to_the_address() -> None:
    said = say_citation_in_markdown(of("2014-01-japan/mrif-nissan.en"))
    (link,) = re.findall(r"\[(.*?)\]\(<(.*?)>\)", said)
    assert link == (
        "The ministry on the visit to Nissan, the day after",
        "http://www.mrif.gouv.qc.ca/en/salle-de-presse/actualites/13619",
    )


def test_dates_are_as_precise_as_they_are_known() -> None:
    work = of(DEAL, "jobs")
    for when, told in (
        (None, "undated"),
        (When(edtf="2014"), "2014"),
        (When(edtf="2014-01", basis="inferred"), "[January 2014]"),
        (When(said="last spring"), "“last spring”"),
    ):
        assert f", {told}, paragraph 4." in say_citation(replace(work, published=when))


@settings(max_examples=100)
@given(WORKS)
def test_markdown_says_the_words_as_they_are_and_makes_nothing_else_of_them(work: Cited) -> None:
    (block,) = MarkdownIt().parse(f"x {say_citation_in_markdown(work)}")[1:2]
    kinds = [each.type for each in block.children or ()]
    text = "".join(each.content for each in block.children or ())
    assert {"image", "html_inline", "code_inline", "strong_open"}.isdisjoint(kinds)
    assert kinds.count("link_open") == bool(work.address)
    assert not work.quote.strip() or work.quote in text


@settings(max_examples=100)
@given(WORKS)
def test_a_citation_is_one_line_that_holds_all_that_is_known(work: Cited) -> None:
    said = say_citation(work)
    assert "\n" not in said
    assert all(each in said for each in (work.quote, work.title, work.publisher, work.address))
