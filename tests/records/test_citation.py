import pytest
from pydantic import ValidationError

from tui.records import Citation, Deal, Stated, citations

from .samples import PLAIN

A, B = Citation(quote="a"), Citation(quote="b", before="x ", source="day-1.en")


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("a", (A,)),
        (["a"], (A,)),
        ({"quote": "a"}, (A,)),
        (["a", {"quote": "b", "before": "x ", "source": "day-1.en"}], (A, B)),
        ((A, B), (A, B)),
        ([], ()),
    ],
)
def test_a_citation_is_written_as_a_text_a_table_or_a_list_of_both(
    given: object, expected: tuple[Citation, ...]
) -> None:
    assert Stated.model_validate({"cite": given}).cite == expected


@pytest.mark.parametrize(
    "given",
    [1, True, None, "", "  ", [1], [["a"]], {"quote": 1}, {"words": "a"}, {"quote": "a", "page": 1}, {}],
)
def test_what_is_no_quotation_is_refused(given: object) -> None:
    with pytest.raises(ValidationError):
        Stated.model_validate({"cite": given})


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("end.fr", ("end.fr",)),
        ("https://example.org/a", ("https://example.org/a",)),
        (["end.fr", "https://example.org/a"], ("end.fr", "https://example.org/a")),
    ],
)
def test_a_text_stands_for_one_thing_to_see(given: object, expected: tuple[str, ...]) -> None:
    assert Stated.model_validate({"basis": "external", "see": given}).see == expected


@pytest.mark.parametrize("given", ["", "a b", "file:///x", 1, [""], {"a": "b"}])
def test_what_names_no_source_cannot_be_seen(given: object) -> None:
    with pytest.raises(ValidationError):
        Stated.model_validate({"see": given})


@pytest.mark.parametrize("fields", [{}, {"cite": "a"}, {"see": []}])
def test_an_external_value_says_where_it_is_known_from(fields: dict[str, object]) -> None:
    with pytest.raises(ValidationError, match="needs `see`"):
        Stated.model_validate({"basis": "external", **fields})


def test_an_external_value_may_quote_the_source_it_is_known_from() -> None:
    assert Stated.model_validate({"basis": "external", "cite": B.model_dump()}).cite == (B,)


def test_citations_are_found_with_their_paths_in_the_file() -> None:
    deal = Deal.model_validate(
        {
            **PLAIN["deal"],
            "kind": {"is": "mou", "cite": "memo"},
            "stage": [{"is": "signed", "when": {"edtf": "2014", "cite": ["then", "again"]}}],
        }
    )
    assert [(path, cite.quote) for path, cite in citations(deal)] == [
        (("kind", "cite", 0), "memo"),
        (("stage", 0, "when", "cite", 0), "then"),
        (("stage", 0, "when", "cite", 1), "again"),
    ]
