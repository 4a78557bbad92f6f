import re
from dataclasses import replace

from hypothesis import given, settings

from tui.exports.citing import Cited, say_bibtex
from tui.records import When

from .works import DEAL, WORKS, of

LINE = re.compile(r"  ([a-z]+) = \{(.*)\},")


def fields(text: str) -> dict[str, str]:
    first, *lines, last = text.split("\n")
    assert re.fullmatch(r"@misc\{[A-Za-z0-9-]+,", first)
    assert last == "}"
    read = [LINE.fullmatch(line) for line in lines]
    assert None not in read
    return {match[1]: match[2] for match in read if match}


def test_an_entry_has_what_bibtex_and_biblatex_ask_for() -> None:
    entry = say_bibtex(of("2014-01-japan/mrif-nissan.en"))
    assert entry.startswith("@misc{2014-01-japan-mrif-nissan-en,\n")
    told = fields(entry)
    assert told["title"] == "{The ministry on the visit to Nissan, the day after}"
    assert told["howpublished"] == "{Ministère des Relations internationales du Québec}"
    assert (told["date"], told["year"], told["month"]) == ("2014-01-22", "2014", "1")
    assert told["url"] == "http://www.mrif.gouv.qc.ca/en/salle-de-presse/actualites/13619"
    assert told["urldate"] == "2026-11-26"


def test_the_words_and_their_paragraph_are_in_the_note() -> None:
    assert (
        fields(say_bibtex(of(DEAL, "jobs")))["note"] == "“will ultimately create around 40 jobs”, paragraph 4"
    )


def test_what_tex_would_obey_is_told_by_its_name() -> None:
    work = replace(
        of(DEAL, "jobs"), title="50% of A&B_{#1} ~ $5^\\x", address="https://example.org/a{b}%20c d"
    )
    told = fields(say_bibtex(work))
    assert told["title"] == (
        r"{50\% of A\&B\_\textbraceleft{}\#1\textbraceright{} \textasciitilde{} \$5\textasciicircum{}"
        r"\textbackslash{}x}"
    )
    assert told["url"] == "https://example.org/a%7Bb%7D%20c%20d"


def test_a_year_and_a_month_are_given_only_where_they_are_known() -> None:
    for edtf, year, month in (("2014", "2014", None), ("2014-01", "2014", "1"), ("2013/2014", None, None)):
        told = fields(say_bibtex(replace(of(DEAL, "jobs"), published=When(edtf=edtf))))
        assert (told["date"], told.get("year"), told.get("month")) == (edtf, year, month)


@settings(max_examples=150)
@given(WORKS)
def test_braces_are_even_whatever_is_cited(work: Cited) -> None:
    entry = say_bibtex(work)
    depth = 0
    for char in entry:
        depth += (char == "{") - (char == "}")
        assert depth >= 0
    assert depth == 0
    assert not re.search(
        r"(?<!\\)[%#&$]", "\n".join(value for name, value in fields(entry).items() if name != "url")
    )
