import json
from collections.abc import Iterator
from functools import cache
from html import unescape
from typing import Any

import pytest
from pyld import jsonld  # type: ignore[import-untyped]  # PyLD says no types

from tests.exports.documents import hostile, selected, text_of, written
from tests.mission import embedded
from tests.store.workspaces import deal, figure, source, workspace
from tui.exports.web_annotations import LOSES
from tui.store import TantivyCatalogue, embedded_folder
from tui.views import read_link

OA, DC = "http://www.w3.org/ns/oa#", "http://purl.org/dc/elements/1.1/"
AS, RDF = "http://www.w3.org/ns/activitystreams#", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
NAMED = {"@type": "@id"}
CONTEXT: dict[str, Any] = {
    "id": "@id",
    "type": "@type",
    **{kind: OA + kind for kind in ("Annotation", "TextualBody", "SpecificResource")},
    **{kind: OA + kind for kind in ("TextQuoteSelector", "TextPositionSelector")},
    **{kind: AS + kind for kind in ("OrderedCollection", "OrderedCollectionPage")},
    "AnnotationCollection": AS + "OrderedCollection",
    "AnnotationPage": AS + "OrderedCollectionPage",
    **{word: OA + word for word in ("describing", "identifying", "linking", "tagging")},
    "body": {"@id": OA + "hasBody", **NAMED},
    "target": {"@id": OA + "hasTarget", **NAMED},
    "source": {"@id": OA + "hasSource", **NAMED},
    "selector": {"@id": OA + "hasSelector", **NAMED},
    "motivation": {"@id": OA + "motivatedBy", "@type": "@vocab"},
    "purpose": {"@id": OA + "hasPurpose", "@type": "@vocab"},
    **{word: OA + word for word in ("exact", "prefix", "suffix", "start", "end")},
    "value": RDF + "value",
    "dcterms": "http://purl.org/dc/terms/",
    "format": DC + "format",
    "language": DC + "language",
    "label": "http://www.w3.org/2000/01/rdf-schema#label",
    "first": {"@id": AS + "first", **NAMED},
    "startIndex": AS + "startIndex",
    "total": AS + "totalItems",
    "items": {"@id": AS + "items", "@container": "@list", **NAMED},
}
"""What the published context makes of the words used here, so that a test needs no network."""


def context(url: str, options: object) -> dict[str, object]:
    assert url == "http://www.w3.org/ns/anno.jsonld"
    return {"contextUrl": None, "documentUrl": url, "document": {"@context": CONTEXT}}


@cache
def collection(query: str = "", of: TantivyCatalogue | None = None) -> Any:
    return json.loads(text_of("annotations", query, of))


def annotations(query: str = "", of: TantivyCatalogue | None = None) -> list[Any]:
    items: list[Any] = collection(query, of)["first"]["items"]
    return items


def quoting(query: str = "", of: TantivyCatalogue | None = None) -> Iterator[tuple[str, dict[str, Any]]]:
    """The source and the selectors, by their type, of each annotation of words."""
    for each in annotations(query, of):
        if "selector" in each["target"]:
            yield each["target"]["source"], {one["type"]: one for one in each["target"]["selector"]}


def words(node: object) -> Iterator[str]:
    """Every word that a part of the collection uses as a key or as a kind."""
    if isinstance(node, dict):
        for key, value in node.items():
            yield key
            yield from [value] if key in ("type", "motivation", "purpose") else words(value)
    elif isinstance(node, list):
        for each in node:
            yield from words(each)


def test_every_word_is_one_of_the_model() -> None:
    assert set(words(collection())) <= {*CONTEXT, "@context", "dcterms:description"}


def test_it_is_read_as_linked_data_and_nothing_is_dropped() -> None:
    (read,) = jsonld.expand(collection(), {"documentLoader": context})
    assert [note["@value"] for note in read["http://purl.org/dc/terms/description"]] == list(LOSES)
    (page,) = read[AS + "first"]
    items = page[AS + "items"][0]["@list"]
    assert len(items) == collection()["total"] == len(annotations())
    assert {kind for each in items for kind in each["@type"]} == {OA + "Annotation"}
    assert all(each[OA + "hasTarget"] and each[OA + "hasBody"] for each in items)


def test_every_quotation_is_found_again_where_it_says_to_be() -> None:
    kept = embedded().texts
    found = list(quoting())
    assert len(found) > 100
    for address, selectors in found:
        text = kept[read_link(address).id].text
        place, quote = selectors["TextPositionSelector"], selectors["TextQuoteSelector"]
        assert text[place["start"] : place["end"]] == quote["exact"]
        whole = quote.get("prefix", "") + quote["exact"] + quote.get("suffix", "")
        assert text.count(whole) == 1
        assert text.find(whole) + len(quote.get("prefix", "")) == place["start"]


def test_positions_are_those_in_the_file_once_its_character_references_are_read() -> None:
    kept = embedded_folder() / "missions" / "2014-01-japan" / "sources" / "day-1.en.txt"
    text = unescape(kept.read_text(encoding="utf-8-sig"))
    placed = [each for address, each in quoting() if address.endswith("day-1.en")]
    assert placed
    for selectors in placed:
        place = selectors["TextPositionSelector"]
        assert text[place["start"] : place["end"]] == selectors["TextQuoteSelector"]["exact"]
    assert any("once its character references, such as &#39;, are read" in note for note in LOSES)


def test_names_are_always_the_same_and_each_stands_once() -> None:
    ids = [each["id"] for each in annotations()]
    assert len(set(ids)) == len(ids)
    assert text_of("annotations") == text_of("annotations")


def test_a_note_says_the_value_and_what_keeps_it_honest() -> None:
    (jobs,) = [each for each in annotations("kind:joint_venture") if "jobs" in str(each["body"][1])]
    assert jobs["body"][0]["value"] == "jobs: about 40 jobs, expected, ultimately"
    assert jobs["body"][1]["source"] == "communique:2014-01-japan/acquisio-irep#jobs"
    tags = {body["value"] for body in jobs["body"] if body["purpose"] == "tagging"}
    assert {"basis=stated", "qualifier=about", "modality=expected", "horizon=ultimately"} <= tags
    assert "evidence=verbatim" in tags


def test_a_source_that_is_only_named_is_annotated_as_a_whole() -> None:
    whole = [each for each in annotations() if each["motivation"] == "linking"]
    assert {each["target"]["source"].partition(":")[0] for each in whole} == {"http", "https"}
    assert all(set(each["target"]) == {"source"} for each in whole)


@pytest.mark.parametrize(("text", "state"), [("so, so", "ambiguous"), ("otherwise", "not_found")])
def test_a_place_that_is_not_settled_is_not_given(text: str, state: str) -> None:
    release = source("trip/said", file="said.txt", sha256="0" * 64)
    jobs = figure("jobs", value=4, cite={"quote": "so"})
    held = workspace(deal("trip/a", figure=[jobs]), release, texts={"trip/said": text})
    (made,) = annotations("", TantivyCatalogue(held))
    assert made["target"]["selector"] == [{"type": "TextQuoteSelector", "exact": "so"}]
    assert f"evidence={state}" in [body.get("value") for body in made["body"]]


def test_a_source_that_is_published_is_annotated_at_its_address() -> None:
    release = source("trip/said", file="said.txt", sha256="0" * 64, url="https://example.org/said")
    held = workspace(
        deal("trip/a", figure=[figure("jobs", value=4)]), release, texts={"trip/said": "as quoted"}
    )
    assert [address for address, _ in quoting("", TantivyCatalogue(held))] == ["https://example.org/said"]


def test_a_passage_is_annotated_in_its_deal() -> None:
    own = deal("trip/a", figure=[figure("jobs", value=4)], passage="So it is, as quoted.")
    ((address, selectors),) = quoting("", TantivyCatalogue(workspace(own)))
    assert (address, selectors["TextPositionSelector"]["start"]) == ("communique:trip/a", 10)


def test_only_what_answers_is_annotated() -> None:
    values = {each["body"][1]["source"] for each in annotations("record:deal kind:distribution")}
    assert {value.partition("#")[0] for value in values} == {"communique:2014-01-japan/toon-boom-heartbit"}


def test_what_was_written_is_counted() -> None:
    _, notes = written("annotations", selected())
    assert notes.counts == {"annotations": collection()["total"]}


def test_nothing_hostile_gets_through() -> None:
    for each in annotations("", hostile()):
        said = [body["value"] for body in each["body"] if "value" in body]
        assert [text for text in said if any(char in text for char in "\x1b\x07\u202e\u2066\n\r")] == []
