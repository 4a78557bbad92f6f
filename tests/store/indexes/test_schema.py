from hypothesis import given

from tui.store.indexes.schema import GAP, LAST_DAY, document
from tui.store.queries.knowing import Traits, traits_of_texts
from tui.store.texts import apart, index_terms

from ..drawn import names


def test_a_document_has_what_is_known_and_no_more() -> None:
    what = Traits(
        lines=[["li", "ion"], ["deal"]],
        words=frozenset(("li", "ion", "li-ion", "deal")),
        names=frozenset(("deal",)),
        values={"kind": {"supply"}, "org": set()},
        numbers={"amount.CAD": [5]},
        days=(None, 735_000),
    )
    made = document(what, "one", 7).to_dict()
    assert made["id"] == ["one"]
    assert made["ordinal"] == [7]
    assert made["words"] == [f"li ion {GAP} deal {GAP} li-ion {GAP}"]
    assert sorted(made["starts"][0].split()) == ["d", "de"]
    assert made["kind"] == ["supply"]
    assert "org" not in made
    assert made["numbers"] == [{"amount_CAD": [5.0]}]
    assert (made["first"], made["last"]) == ([0], [735_001])


def test_what_is_not_known_has_no_field() -> None:
    made = document(Traits(days=(1, None)), "one", 0).to_dict()
    assert made["last"] == [LAST_DAY]
    assert not {"first", "last", "numbers"} & document(Traits(), "one", 0).to_dict().keys()


@given(names)
def test_no_word_is_what_parts_the_lines_or_like_it(text: str) -> None:
    assert all(apart(word, GAP, 2) for word in index_terms(text))
    assert GAP not in document(traits_of_texts([]), "one", 0).to_dict()["words"]
