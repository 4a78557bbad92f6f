from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import cast

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.mission import AS_OF
from tui.store import (
    FIELDS,
    SCALES,
    Catalogue,
    Query,
    Scale,
    Tally,
    TantivyCatalogue,
    open_catalogue,
    open_workspace,
    read_query,
)
from tui.store.answers.large_catalogue import LargeCatalogue
from tui.store.answers.pointing import point
from tui.store.indexes import large as large_index
from tui.store.queries.words import lines

from ..bulk.files import line, put
from ..contract import ASKED, HOSTILE
from ..drawn import queries
from ..folders import written
from ..large import Drawn, asked, large, same_answers
from ..oracle import Oracle
from ..workspaces import deal, embedded, mission, organisation, workspace

modest = settings(max_examples=12, suppress_health_check=[HealthCheck.too_slow])


@modest
@given(large(), st.lists(queries, min_size=1, max_size=8))
def test_answers_are_those_of_a_plain_reading(drawn: Drawn, every: list[Query]) -> None:
    with asked(drawn) as (catalogue, oracle):
        for query in every:
            same_answers(catalogue, oracle, query)


@modest
@given(large(), st.randoms(use_true_random=False))
def test_words_that_go_on_answer_as_a_plain_reading_does(drawn: Drawn, chance: Random) -> None:
    with asked(drawn) as (catalogue, oracle):
        captions = {word for record in oracle.workspace.records.values() for word in record.caption.split()}
        for word in chance.sample(sorted(captions), min(2, len(captions))):
            for end in (*range(2, len(word) + 1), *range(len(word), 2, -1)):
                same_answers(catalogue, oracle, read_query(word[:end]))


@modest
@given(large(), queries, st.sampled_from(SCALES))
def test_the_timeline_of_few_deals_is_that_of_a_plain_reading(drawn: Drawn, query: Query, scale: str) -> None:
    with asked(drawn) as (catalogue, oracle):
        told = cast(Scale, scale)
        assert catalogue.timeline(query, told) == oracle.timeline(query, told)


@modest
@given(large(), queries)
def test_a_hit_is_the_line_that_a_plain_reading_points_to(drawn: Drawn, query: Query) -> None:
    with asked(drawn) as (catalogue, oracle):
        for hit in catalogue.search(query).hits:
            record = oracle.workspace.records[hit.id]
            said = list(lines(record, oracle.workspace)) if query else ()
            assert hit == point(record, query, said, oracle.workspace)


@modest
@given(large(), st.sampled_from(FIELDS), st.sampled_from(("", "f", "JA", "2", "joint_v", "sec", "q")))
def test_values_are_those_that_records_have_and_their_beginning_can_mean(
    drawn: Drawn, field: str, typed: str
) -> None:
    with asked(drawn) as (catalogue, oracle):
        assert catalogue.values(field, typed) == oracle.values(field, typed)


@modest
@given(large(), queries, st.integers(1, 5))
def test_pages_cover_all_hits_once(drawn: Drawn, query: Query, size: int) -> None:
    with asked(drawn) as (catalogue, _):
        pages = [catalogue.search(query, size, start) for start in range(0, catalogue.total + 1, size)]
        assert tuple(hit.id for page in pages for hit in page.hits) == catalogue.ids(query)
        assert {page.total for page in pages} == {catalogue.count(query)}


@pytest.mark.parametrize("strangers", [[], ["third"]])
def test_organisations_are_counted_alike_whether_registers_have_them_all_or_not(
    strangers: list[str], tmp_path: Path
) -> None:
    orgs = ["first", "second", *strangers]
    deals = [deal(f"trip/d{n}", *orgs[n % len(orgs) :], kind="supply") for n in range(7)]
    opened = workspace(mission("trip"), *map(organisation, orgs, orgs), *deals)
    bulk = {"one": [each.id for each in deals], "kept.organisations": ["second", "first"]}
    catalogue = open_catalogue(written(tmp_path / "large", opened, bulk), AS_OF, keep=False)
    oracle = Oracle(open_workspace(written(tmp_path / "plain", opened, {}), AS_OF))
    assert isinstance(catalogue, LargeCatalogue)
    assert bool(catalogue._index._register()) != bool(strangers)
    for query in map(read_query, ("", "kind:supply", "org:first", "!org:first", "org:second !d1")):
        same_answers(catalogue, oracle, query)


def test_the_embedded_data_answers_alike_with_deals_and_organisations_in_bulk() -> None:
    every = [each.id for each in embedded().of("deal")]
    drawn = Drawn(embedded(), {"some": every[:2], "kept.organisations": ["irep", "ireq"]})
    with asked(drawn) as (catalogue, oracle):
        plainly = TantivyCatalogue(oracle.workspace)
        for text in ASKED:
            query = read_query(text)
            same_answers(catalogue, oracle, query)
            assert catalogue.conflicts(query) == plainly.conflicts(query)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_no_text_is_syntax_or_raises(text: str, hostile: tuple[Catalogue, Oracle]) -> None:
    same_answers(*hostile, read_query(text))


@pytest.fixture(scope="module")
def hostile() -> Iterator[tuple[Catalogue, Oracle]]:
    names = ("First Company", "Nul\0Company")
    told = [organisation(f"o{number}", name) for number, name in enumerate(names)]
    with asked(Drawn(workspace(*told), {"kept.organisations": ["o0", "o1"]})) as both:
        yield both


def test_an_organisation_that_is_known_by_its_name_alone_is_there(tmp_path: Path) -> None:
    party = [{"org": "First Company", "role": "supplier"}, {"org": "second", "role": "buyer"}]
    put(tmp_path, fair__jsonl=line(party=party) + line(id="two", party=party))
    catalogue = open_catalogue(tmp_path, AS_OF, keep=False)
    assert catalogue.ids(read_query("record:organisation")) == ("first-company",)
    assert catalogue.workspace.caption("first-company") == "First Company"
    assert catalogue.count(read_query("org:first-company record:deal")) == 2
    assert catalogue.tally(Query()).around.organisations == 1
    assert catalogue.search(read_query('"first company"')).hits[0].id == "first-company"


def test_a_passage_of_its_own_is_no_source_that_a_deal_quotes(tmp_path: Path) -> None:
    told = "First supplies Second with wire worth CAD 5."
    figure = {"id": "worth", "kind": "amount", "value": 5, "currency": "CAD", "cite": "worth CAD 5"}
    figure["currency_basis"] = "stated"
    lines = [line(id=f"d{number}", passage=told, figure=[figure]) for number in range(3)]
    put(tmp_path, fair__jsonl="".join(lines))
    catalogue = open_catalogue(tmp_path, AS_OF, keep=False)
    held = replace(
        catalogue.workspace,
        records={id: catalogue.workspace.record(id) for id in catalogue.ids(Query())},
        beside=None,
    )
    same_answers(catalogue, Oracle(held), Query())
    same_answers(catalogue, Oracle(held), read_query("wire"))
    assert catalogue.tally(Query()).around.sources == 0


def test_what_finds_the_same_while_a_word_goes_on_is_told_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path, fair__jsonl="".join(line(id=f"d{number}", title="Batteries") for number in range(3)))
    catalogue = open_catalogue(tmp_path, AS_OF, keep=False)
    assert isinstance(catalogue, LargeCatalogue)
    told: list[Query] = []
    tallied = catalogue._tallied

    def noted(query: Query) -> Tally:
        told.append(query)
        return tallied(query)

    monkeypatch.setattr(catalogue, "_tallied", noted)
    answers = [catalogue.tally(read_query(text)) for text in ("batter", "batteri", "batterie", "batter")]
    assert answers[0].deals == 3
    assert answers == [answers[0]] * 4
    assert told == [read_query("batter")] * 4


def test_what_was_listed_is_read_without_being_looked_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path, fair__jsonl="".join(line(id=f"d{number}", title="Batteries") for number in range(3)))
    catalogue = open_catalogue(tmp_path, AS_OF, keep=False)
    ids = catalogue.listed(Query()).ids(0, 10)
    looked_up: list[str] = []
    monkeypatch.setattr(large_index, "place_in", lambda _, __, id: looked_up.append(id))
    assert [record and record.id for record in map(catalogue.get, ids)] == list(ids)
    assert not looked_up


def test_however_much_is_listed_all_of_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(large_index, "_PLACES_KEPT", 2)
    put(tmp_path, fair__jsonl="".join(line(id=f"d{number}", title="Batteries") for number in range(5)))
    catalogue = open_catalogue(tmp_path, AS_OF, keep=False)
    ids = catalogue.listed(Query()).ids(0, 10)
    assert [record and record.id for record in map(catalogue.get, ids)] == list(ids)
