from pathlib import Path

import pytest

from ..samples import MISSION, STUDY, SUPPLY, bad, edit, good, told

FAULTS = {
    "unknown-organisation": [
        f'{STUDY}:5:1: party.0.org: unknown organisation "third-institut": did you mean "third-institute"?',
    ],
    "unknown-organisation-unlike-any": [f'{STUDY}:5:1: party.0.org: unknown organisation "xyzzy"'],
    "organisation-in-capitals": [
        f'{SUPPLY}:11:1: party.1.org: unknown organisation "Second": did you mean "second"?'
    ],
    "register-of-nothing": [
        f'{STUDY}:5:1: party.0.org: unknown organisation "third-institute"',
        f'{SUPPLY}:6:1: party.0.org: unknown organisation "first"',
        f'{SUPPLY}:11:1: party.1.org: unknown organisation "second"',
    ],
    "unknown-deal": [f'{MISSION}:14:24: event.0.announces.1: unknown deal "studdy": did you mean "study"?'],
    "place-of-another-kind": ['organisations.toml:9:1: second.home: "first" is an organisation, not a place'],
    "organisation-as-speaker": [f'{MISSION}:9:1: quote.0.speaker: "first" is an organisation, not a person'],
    "quote-not-in-source": [
        f'{SUPPLY}:8:1: party.0.cite: "First Company shall supply" does not stand in the source: did '
        'you mean "First Company will supply"?',
    ],
    "quote-unlike-any": [
        f'{SUPPLY}:8:1: party.0.cite: "Nobody wrote anything whatever of that sort" does not stand in '
        "the source",
    ],
    "quote-that-stands-twice": [
        f'{SUPPLY}:13:1: party.1.cite: "Second Company" stands more than once in the source: settle it '
        "with `before` or `after`",
    ],
    "quote-after-other-words": [
        f'{SUPPLY}:13:1: party.1.cite: "Second Company" stands in the source, but not with these words '
        "`before` or `after` it",
    ],
    "quote-inside-a-number": [
        f'{SUPPLY}:27:1: figure.0.cite: "5 million Canadian dollars" stands in the source only where it cuts '
        "a number in two: quote the whole number",
    ],
    "quote-inside-a-word": [
        f'{STUDY}:11:1: stage.0.cite: "announced a stud" cuts a word of the source in two: quote whole words'
    ],
    "deals-in-a-circle": [
        f'{STUDY}:3:1: part_of: a circle of deals: "first-visit/study" is part of "first-visit/supply", '
        '"first-visit/supply" follows "first-visit/study"',
    ],
    "figure-named-twice": [f'{SUPPLY}:30:1: figure.1.id: "worth" names another value of this record already'],
    "stages-out-of-order": [
        f"{STUDY}:16:1: stage.1.when: 2013 lies before 20 January 2014, when it had been announced: a "
        "history is told from its first stage to its last",
    ],
    "quote-of-an-unknown-source": [
        f'{SUPPLY}:13:1: party.1.cite: unknown source "relase.en": did you mean "release.en"?'
    ],
    "quote-in-a-register": [
        "organisations.toml:9:24: second.home.cite: say which source this quotes: `source` is needed, "
        "since there is not just one text",
    ],
    "unknown-claim": [
        f'{MISSION}:18:27: disagreement.0.claims.1: unknown value "worht" of "supply": did you mean "worth"?',
        f'{MISSION}:18:43: disagreement.0.claims.2: unknown record "suply": did you mean "supply"?',
        f'{MISSION}:18:58: disagreement.0.claims.3: unknown value "xyzzy" of "first-visit/study"',
        f'{MISSION}:18:85: disagreement.0.claims.4: unknown value "wen": did you mean "when"?',
    ],
    "wrong-weekday": [f"{SUPPLY}:17:1: stage.0.when: 2014-01-20 was a Monday, not a Tuesday"],
    "wrong-weekdays": [f"{MISSION}:6:1: when: 2014-01-24 was a Friday, not a Thursday"],
    "unknown-currency": [f'{SUPPLY}:25:1: figure.0.currency: "CDN" is no currency of ISO 4217'],
}


@pytest.mark.parametrize("fault", FAULTS)
def test_each_sample_gives_exactly_its_lines(fault: str, tmp_path: Path) -> None:
    assert told(bad(fault, tmp_path)) == FAULTS[fault]


PAGE = """\
title = "Page on the study"
kind = "web_page"
language = "en"
url = "https://example.org/study"
"""


def test_a_quotation_of_what_is_only_known_by_address_is_taken_on_trust(tmp_path: Path) -> None:
    root = good(tmp_path)
    (root / "missions/first-visit/sources/page.toml").write_text(PAGE)
    edit(root, STUDY, 'cite = "announced a study"', 'cite = { quote = "a study began", source = "page" }')
    assert told(root) == []


def test_one_address_among_the_sources_changes_nothing_for_the_quotations_of_the_text(tmp_path: Path) -> None:
    root = good(tmp_path)
    (root / "missions/first-visit/sources/page.toml").write_text(PAGE)
    assert told(root) == []


def test_of_two_texts_a_quotation_names_its_own(tmp_path: Path) -> None:
    root = good(tmp_path)
    sources = root / "missions/first-visit/sources"
    (sources / "copy.toml").write_bytes((sources / "release.en.toml").read_bytes())
    reason = "say which source this quotes: `source` is needed, since there is not just one text"
    assert f"{STUDY}:11:1: stage.0.cite: {reason}" in told(root)
    edit(root, STUDY, 'cite = "announced a study"', 'cite = { quote = "announced a study", source = "copy" }')
    assert [line for line in told(root) if line.startswith(f"{STUDY}:11:")] == []


def test_a_quotation_may_be_settled_by_what_stands_after_it(tmp_path: Path) -> None:
    root = good(tmp_path)
    edit(root, SUPPLY, 'before = "supply "', 'after = " makes"')
    assert told(root) == []


@pytest.mark.parametrize(
    ("edtf", "said", "reason"),
    [
        ("2014-01-20", "on Monday", ""),
        ("2014-01-20", "last TUESDAY", "2014-01-20 was a Monday, not a Tuesday"),
        ("2014-01-20", "the first day", ""),
        ("2014-01", "one Tuesday", ""),
        ("2014-01-20/2014-01-24", "until Friday", ""),
        ("2014-01-20/2014-01-24", "since Monday", ""),
        ("2014-01-20/2014-01-24", "on Sunday", "2014-01-20 was a Monday, not a Sunday"),
        ("2014-01-20/2014-01-24", "Sunday to Friday", "2014-01-20 was a Monday, not a Sunday"),
        ("2014-01-20/..", "since Tuesday", ""),
    ],
)
def test_a_weekday_agrees_with_its_date(edtf: str, said: str, reason: str, tmp_path: Path) -> None:
    root = good(tmp_path)
    when = f'when = {{ edtf = "{edtf}", said = "{said}", basis = "inferred" }}'
    edit(root, MISSION, 'when = "2014-01-20"', when)
    assert told(root) == ([f"{MISSION}:12:1: event.0.when: {reason}"] if reason else [])


def test_an_address_is_no_reference(tmp_path: Path) -> None:
    root = good(tmp_path)
    note = 'note = [{ text = "Known", basis = "external", see = ["https://example.org/study"] }]\nkind ='
    edit(root, STUDY, "kind =", note)
    assert told(root) == []


def test_an_unknown_source_of_a_value_is_told(tmp_path: Path) -> None:
    root = good(tmp_path)
    edit(
        root, STUDY, "kind =", 'note = [{ text = "Known", basis = "external", see = ["release.fr"] }]\nkind ='
    )
    reason = 'unknown source "release.fr": did you mean "release.en"?'
    assert told(root) == [f"{STUDY}:2:54: note.0.see.0: {reason}"]


DISAGREEMENT = '\n[[disagreement]]\nabout = "worth"\nclaims = ["when", "{claim}"]\n'


@pytest.mark.parametrize(
    "claim",
    ["supply#worth", "first-visit/supply#worth", "signing#when", "first-visit#from.CA-QC", "first#name.1"],
)
def test_a_claim_may_be_a_value_of_any_record(claim: str, tmp_path: Path) -> None:
    root = good(tmp_path)
    if claim.startswith("first#"):
        edit(
            root,
            "organisations.toml",
            "[first]\n",
            '[first]\nnaming = [{ name = "First", basis = "inferred" }]\n',
        )
    with (root / MISSION).open("a") as file:
        file.write(DISAGREEMENT.format(claim=claim))
    assert told(root) == []


def test_a_claim_of_a_record_that_cannot_be_read_is_not_told_again(tmp_path: Path) -> None:
    root = good(tmp_path)
    with (root / MISSION).open("a") as file:
        file.write(DISAGREEMENT.format(claim="supply#worth"))
    edit(root, SUPPLY, 'kind = "supply"', 'kind = "suply"')
    assert [line for line in told(root) if "disagreement" in line] == []


def test_a_disagreement_is_no_claim(tmp_path: Path) -> None:
    root = good(tmp_path)
    with (root / MISSION).open("a") as file:
        file.write(DISAGREEMENT.format(claim="disagreement.1"))
    assert told(root) == [f'{MISSION}:18:19: disagreement.0.claims.1: unknown value "disagreement.1"']
