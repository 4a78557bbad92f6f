import json
from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from jsonschema import Draft7Validator

from tui.exports.citing import Cited, say_csl
from tui.records import When
from tui.text import clean

from .works import DEAL, WORKS, of

WORD = {"type": "string", "minLength": 1}
DATE = {
    "type": "object",
    "properties": {
        "date-parts": {
            "type": "array",
            "minItems": 1,
            "maxItems": 2,
            "items": {"type": "array", "minItems": 1, "maxItems": 3, "items": {"type": "integer"}},
        },
        "circa": {"type": ["string", "number", "boolean"]},
        "literal": WORD,
    },
    "additionalProperties": False,
    "minProperties": 1,
}
ITEMS = {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "type": "array",
    "items": {
        "type": "object",
        "required": ["type", "id"],
        "properties": {
            "type": {"enum": ["article", "document", "report", "webpage"]},
            "id": {"type": ["string", "number"]},
            "issued": DATE,
            "accessed": DATE,
            "custom": {"type": "object"},
            **dict.fromkeys(("title", "genre", "publisher", "URL", "language", "note"), WORD),
        },
        "additionalProperties": False,
    },
}
"""What CSL asks of a list of items, as far as ours use it."""


def item(work: Cited) -> dict[str, Any]:
    told = json.loads(say_csl(work))
    Draft7Validator(ITEMS).validate(told)
    (only,) = told
    assert isinstance(only, dict)
    return only


def test_an_item_has_the_words_the_title_and_both_days() -> None:
    told = item(of(DEAL, "jobs"))
    assert told["id"] == "2014-01-japan/day-1.en"
    assert (told["type"], told["genre"]) == ("document", "press release")
    assert told["issued"] == {"date-parts": [[2014, 1, 20]]}
    assert told["accessed"] == {"date-parts": [[2026, 11, 26]]}
    assert told["note"] == "“will ultimately create around 40 jobs”, paragraph 4"
    assert told["custom"] == {
        "cited-for": f"{DEAL}#jobs",
        "quote": "will ultimately create around 40 jobs",
        "paragraph": 4,
    }


def test_a_page_has_its_address_and_publisher() -> None:
    told = item(of("2014-01-japan/mrif-nissan.en"))
    assert (told["type"], told["language"]) == ("webpage", "en")
    assert told["URL"].startswith("http://www.mrif.gouv.qc.ca/")
    assert told["publisher"].startswith("Ministère")


def test_dates_are_as_precise_as_they_are_known() -> None:
    work = of(DEAL, "jobs")
    for edtf, issued in (
        ("2014", {"date-parts": [[2014]]}),
        ("2014-01", {"date-parts": [[2014, 1]]}),
        ("2014~", {"date-parts": [[2014]], "circa": True}),
        ("2014-01-20/2014-01-24", {"date-parts": [[2014, 1, 20], [2014, 1, 24]]}),
        ("2014-01-20/..", {"literal": "2014-01-20/.."}),
    ):
        assert item(replace(work, published=When(edtf=edtf)))["issued"] == issued
    assert item(replace(work, published=When(said="last spring")))["issued"] == {"literal": "last spring"}


@settings(max_examples=100)
@given(WORKS)
def test_an_item_keeps_what_is_cited_and_is_ready_for_a_terminal(work: Cited) -> None:
    assert clean(say_csl(work), newlines=True) == say_csl(work)
    told = item(replace(work, source=work.source or "source"))
    assert told.get("title", "") == work.title
    assert told.get("URL", "") == work.address
