import pytest
from hypothesis import given
from pydantic import ValidationError

from tui.records import Citation, Code, Fact, Figure, Link, Record, Stated, citations
from tui.records.record import fact, figure_facts, own_fact

from .samples import figures, records

every_record = pytest.mark.parametrize("record", records().values(), ids=records())


@every_record
def test_a_record_comes_back_from_json_as_it_was(record: Record) -> None:
    assert type(record).model_validate_json(record.model_dump_json()) == record


@every_record
def test_a_record_cannot_be_changed(record: Record) -> None:
    with pytest.raises(ValidationError, match="frozen"):
        record.id = "other"  # type: ignore[misc] # mypy knows it too


@every_record
def test_every_fact_has_an_address_of_its_own(record: Record) -> None:
    fields = [fact.field for fact in record.facts()]
    assert sorted(fields) == sorted(set(fields))


@every_record
def test_every_link_leads_to_a_record(record: Record) -> None:
    links = {link.id for fact in record.facts() for link in fact.links}
    assert links - records().keys() == set()


@every_record
def test_facts_of_a_section_stand_together(record: Record) -> None:
    sections = [fact.section for fact in record.facts()]
    begun = [now for before, now in zip(["", *sections], sections, strict=False) if before != now]
    assert [section for section in begun if begun.count(section) > 1] == []


@every_record
def test_a_record_has_facts_and_is_found_by_its_caption_first(record: Record) -> None:
    assert list(record.facts())
    assert record.names[0] == record.caption != ""


@every_record
def test_external_facts_say_where_they_are_known_from(record: Record) -> None:
    external = [fact for fact in record.facts() if fact.basis == "external"]
    assert [fact for fact in external if not fact.see and not any(c.source for c in fact.cites)] == []


def test_the_mission_of_a_record_is_the_first_part_of_its_id() -> None:
    known = records()
    assert known["2014-01-japan/acquisio-irep"].mission == "2014-01-japan"
    assert (known["irep"].mission, known["2014-01-japan"].mission) == ("", "2014-01-japan")


def test_a_link_is_read_within_the_mission_of_the_record() -> None:
    deal = records()["2014-01-japan/acquisio-irep"]
    assert deal.link("ireq-sei", "deal") == Link("2014-01-japan/ireq-sei")
    assert deal.link("irep", "organisation") == Link("irep")
    assert deal.link(None, "deal") is None


def test_a_fact_stands_on_its_value_and_on_further_words() -> None:
    stated = Stated.model_validate({"basis": "external", "cite": "a", "see": "end.fr"})
    made = fact(stated, "x", "section", "label", Code("mou"), None, cites=[Citation(quote="b")])
    assert [cite.quote for cite in made.cites] == ["a", "b"]
    assert (made.values, made.basis, made.see) == ((Code("mou"),), "external", ("end.fr",))


@pytest.mark.parametrize(("cites", "basis"), [((), "inferred"), ((Citation(quote="a"),), "stated")])
def test_a_value_without_words_is_our_own_reading(cites: tuple[Citation, ...], basis: str) -> None:
    assert fact(None, "x", "section", "label", "text", cites=cites).basis == basis


def test_what_is_no_claim_of_a_source_has_no_basis() -> None:
    made = own_fact("x", "section", "label", "text", None)
    assert (made.basis, made.values, made.cites) == (None, ("text",), ())


@every_record
def test_every_citation_of_a_record_stands_behind_one_of_its_values(record: Record) -> None:
    behind = {cite for fact in record.facts() for cite in fact.cites}
    own = {cite for path, cite in citations(record) if path[0] != "event"}
    assert own <= behind


def test_only_links_are_links() -> None:
    assert Fact("x", "section", "label", ("JP", Code("JP"), Link("JP"))).links == (Link("JP"),)


@given(figures())
def test_a_figure_is_a_fact_under_its_own_id(figure: Figure) -> None:
    (made,) = figure_facts(records()["irep"], [figure])
    assert (made.field, made.values, made.basis, made.cites) == (
        figure.id,
        (figure,),
        figure.basis,
        figure.cite,
    )
