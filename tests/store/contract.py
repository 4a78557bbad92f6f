"""What every engine must do; a test of one inherits `Contract` and says how a catalogue is made."""

import string
from abc import ABC, abstractmethod
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tui.records import Organisation
from tui.store import FIELDS, SCALES, Catalogue, Count, Query, Workspace, read_query
from tui.store.queries.parts import Value, Word
from tui.store.queries.words import lines
from tui.store.texts.terms import matches

from .drawn import queries, workspaces
from .oracle import Oracle
from .workspaces import deal, embedded, organisation, source, workspace

modest = settings(
    max_examples=15, suppress_health_check=[HealthCheck.differing_executors, HealthCheck.too_slow]
)

ASKED = (
    "",
    "batt",
    "joint venture",
    "quebec japan",
    "kind:joint_venture",
    "kind:joint_venture kind:research irep",
    "country:JP record:organisation",
    "org:irep stage:signed",
    "record:deal batt",
    "mission:2014-01-japan sector:isic:7310",
    "evidence:none record:organisation",
    "basis:external evidence:verbatim batt",
    "org:nobody",
    "no such words",
    '"joint venture"',
    "~battereis",
    "jobs:>=10 or has:share",
    "!record:deal when:2014-01-20..2014-01-21",
    "(kind:licence or amount.CAD:1m..9m) !person:nobody",
    "year:2014 country:jp !(batteries or japan)",
)

HOSTILE = (
    *('"', "'", "AND", "OR", "NOT", "(", ")", "*", "?", "~", "^", "[a TO b]", "{", "\\", "/", "+a -b", "a:b"),
    *("field:", ":value", "words:a", "id:", "ordinal:1", "\0", "a\0b", "\ud800", "org:\ud800", "org:\0"),
    *("x" * 10_000, "org:" + "x" * 100_000, "x " * 10_000, "株" * 10_000, "", " ", "\n", "\u202e", "🎌"),
)

SIGNS = ("o'brien", "C++", "AT&T", "50%", "a-b")


class Contract(ABC):
    @abstractmethod
    def catalogue(self, workspace: Workspace) -> Catalogue:
        """A catalogue of the engine under test."""

    @modest
    @given(workspaces(), st.lists(queries, min_size=1, max_size=6))
    def test_answers_are_those_of_a_plain_reading(self, opened: Workspace, asked: list[Query]) -> None:
        catalogue = self.catalogue(opened)
        for query in asked:
            same_answers(catalogue, Oracle(opened), query)

    def test_answers_about_the_embedded_data_are_those_of_a_plain_reading(self) -> None:
        catalogue = self.catalogue(embedded())
        for text in ASKED:
            same_answers(catalogue, plainly(), read_query(text))

    def test_batt_finds_the_deal_about_batteries_first_and_lights_the_word(self) -> None:
        hit = self.catalogue(embedded()).search(read_query("batt")).hits[0]
        assert (hit.id, hit.field) == ("2014-01-japan/ireq-sei", "name")
        assert [hit.text[start:end] for start, end in hit.spans] == ["batt"]

    def test_every_word_of_every_field_finds_its_record(self) -> None:
        catalogue = self.catalogue(embedded())
        holders: dict[str, set[str]] = {}
        for record in embedded().records.values():
            for line in lines(record, embedded()):
                for chunk in line.text.split():
                    holders.setdefault(chunk, set()).add(record.id)
        found = {chunk: set(catalogue.ids(read_query(f",{chunk}"))) for chunk in holders}
        missed = {chunk for chunk, ids in holders.items() if not ids <= found[chunk]}
        assert missed == set()
        assert len(holders) > 500

    @pytest.mark.parametrize(
        ("words", "id"),
        [
            ("株式会社アイレップ", "irep"),
            ("アイレップ", "irep"),
            ("IREQ", "ireq"),
            ("Institut de recherche", "ireq"),
            ("hydro-québec research institute", "ireq"),
            ("toon boom", "toon-boom-animation"),
            ("lisee", "jean-francois-lisee"),
            ("LISÉE", "jean-francois-lisee"),
            ("QUEBEC", "CA-QC"),
            ("japon", "JP"),
        ],
    )
    def test_names_find_in_any_language_case_and_with_or_without_accents(self, words: str, id: str) -> None:
        assert id in self.catalogue(embedded()).ids(read_query(words))

    @pytest.mark.parametrize("asked", SIGNS)
    def test_words_with_signs_find_what_they_say_and_nothing_else(self, asked: str) -> None:
        alike = ("obrien", "C", "C#", "AT", "T", "500", "0.5", "ab", "a b", "b-a", "brien o")
        every = [organisation(f"n{number}", name) for number, name in enumerate((*SIGNS, *alike))]
        opened = workspace(*every)
        found = self.catalogue(opened).ids(read_query(asked))
        assert [opened.caption(id) for id in found] == [asked]

    @pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
    def test_no_text_is_syntax_or_raises(self, text: str) -> None:
        opened = workspace(organisation("first", "First Company"), organisation("nul", "Nul\0Company"))
        same_answers(self.catalogue(opened), Oracle(opened), read_query(text))

    def test_words_are_all_asked_for_wherever_they_stand_in_a_record(self) -> None:
        opened = workspace(
            organisation("first", "First Company", note=["makes batteries"]),
            organisation("second", "Second Company", note=["makes films"]),
        )
        catalogue = self.catalogue(opened)
        assert catalogue.ids(read_query("company makes")) == ("first", "second")
        assert catalogue.ids(read_query("batteries company")) == ("first",)
        assert catalogue.ids(read_query("batteries films")) == ()

    def test_what_is_found_by_name_comes_first(self) -> None:
        told = deal("trip/one", title="A deal", term=["with Second Company"])
        catalogue = self.catalogue(workspace(told, organisation("second", "Second Company")))
        assert catalogue.ids(read_query("second")) == ("second", "trip/one")

    def test_values_of_one_field_widen_and_fields_narrow(self) -> None:
        one, two = deal("trip/one", kind="supply"), deal("trip/two", kind="licence")
        catalogue = self.catalogue(workspace(one, two, deal("trip/three", kind="mou")))
        assert catalogue.ids(read_query("kind:supply kind:licence")) == (one.id, two.id)
        assert catalogue.ids(read_query("kind:supply stage:ended")) == ()

    def test_an_unknown_field_is_words(self) -> None:
        opened = workspace(organisation("first", "colour:red paint"), organisation("second", "red colour"))
        assert self.catalogue(opened).ids(read_query("colour:red")) == ("first",)

    @modest
    @given(workspaces(), queries)
    def test_a_hit_says_in_which_record_and_field_and_lights_a_match(
        self, opened: Workspace, query: Query
    ) -> None:
        for hit in self.catalogue(opened).search(query).hits:
            stands = [
                (line.field, line.label, line.text, line.start)
                for line in lines(opened.records[hit.id], opened)
            ]
            assert (hit.field, hit.label, hit.text, hit.start) in stands
            assert list(hit.spans) == matches(hit.text, query.terms)
            if all(isinstance(part, Word | Value) for part in query.asked.parts):
                assert bool(hit.spans) == bool(query.terms)

    def test_a_hit_shows_the_line_that_has_most_of_the_words(self) -> None:
        opened = workspace(organisation("first", "First Company", note=["First films", "First batteries"]))
        hit = self.catalogue(opened).search(read_query("batteries first")).hits[0]
        assert (hit.field, hit.spans) == ("note.2", ((0, 5), (6, 15)))

    def test_a_word_that_is_like_what_is_asked_for_is_lit_whole(self) -> None:
        opened = workspace(organisation("first", "First Company", note=["Green batteries"]))
        hit = self.catalogue(opened).search(read_query("~bateries ~gren")).hits[0]
        assert (hit.field, hit.spans) == ("note.1", ((0, 5), (6, 15)))

    def test_a_hit_in_a_text_says_where_it_stands_there(self) -> None:
        text = "The first sentence. Quebec&#39;s batteries are here."
        opened = workspace(source("trip/release"), texts={"trip/release": text})
        hit = self.catalogue(opened).search(read_query("quebec's")).hits[0]
        assert (hit.field, hit.start, hit.spans) == ("text", 20, ((0, 8),))

    @modest
    @given(workspaces(), queries, st.integers(1, 5))
    def test_pages_cover_all_hits_once(self, opened: Workspace, query: Query, size: int) -> None:
        catalogue = self.catalogue(opened)
        pages = [catalogue.search(query, size, offset) for offset in range(0, len(opened.records) + 1, size)]
        assert tuple(hit.id for page in pages for hit in page.hits) == catalogue.ids(query)
        assert {page.total for page in pages} == {catalogue.count(query)}

    def test_queries_that_the_same_records_answer_get_the_same_answers(self) -> None:
        catalogue = self.catalogue(embedded())
        one, other = read_query("record:deal"), read_query("record:deal mission:2014-01-japan")
        assert catalogue.ids(one) == catalogue.ids(other)
        assert catalogue.tally(one) is catalogue.tally(other)
        assert catalogue.facets(one) is catalogue.facets(other)
        for scale in SCALES:
            assert catalogue.timeline(one, scale) is catalogue.timeline(other, scale)
            assert catalogue.timeline(one, scale) == plainly().timeline(other, scale)

    @modest
    @given(
        workspaces(), st.sampled_from(FIELDS), st.sampled_from(("", "f", "JA", "2", "joint_v", "sec", "q"))
    )
    def test_values_are_those_that_records_have_and_their_beginning_can_mean(
        self, opened: Workspace, field: str, typed: str
    ) -> None:
        assert self.catalogue(opened).values(field, typed) == Oracle(opened).values(field, typed)

    def test_a_value_is_found_by_any_word_of_what_it_is_called(self) -> None:
        catalogue = self.catalogue(embedded())
        assert catalogue.values("org", "boom") == (Count("toon-boom-animation", 6),)
        assert catalogue.values("country", "jap")[0].value == "JP"
        assert catalogue.values("kind", "venture")[0].value == "joint_venture"
        assert catalogue.values("kind", "nothing") == catalogue.values("nothing", "") == ()

    def test_get_gives_the_record_with_an_id(self) -> None:
        first = organisation("first", "First Company")
        catalogue = self.catalogue(workspace(first))
        assert isinstance(catalogue.get("first"), Organisation)
        assert catalogue.get("first") == first
        assert catalogue.get("second") is None

    def test_an_empty_workspace_answers_nothing(self) -> None:
        catalogue = self.catalogue(workspace())
        assert (catalogue.ids(Query()), catalogue.count(read_query("a")), catalogue.timeline(Query())) == (
            (),
            0,
            (),
        )

    def test_a_long_word_is_found_by_its_beginning(self) -> None:
        long = string.ascii_lowercase * 5
        catalogue = self.catalogue(workspace(organisation("first", long)))
        assert [catalogue.count(read_query(long[:length])) for length in (1, 63, 64, 65, 130)] == [1] * 5


@cache
def plainly() -> Oracle:
    """The embedded data, read plainly."""
    return Oracle(embedded())


def same_answers(catalogue: Catalogue, oracle: Oracle, query: Query) -> None:
    assert catalogue.ids(query) == oracle.ids(query)
    assert catalogue.count(query) == oracle.count(query)
    assert catalogue.facets(query) == oracle.facets(query)
    assert catalogue.choices(query) == oracle.choices(query)
    assert catalogue.tally(query) == oracle.tally(query)
    assert catalogue.timeline(query) == oracle.timeline(query)
