import pytest
from pydantic import ValidationError

from tui.records import DISAGREEMENTS, KINDS, Code, Disagreement, Fact

from .samples import PLAIN, records

DECLARING = ("mission", "event", "deal", "organisation")


def disagreement(**fields: object) -> dict[str, object]:
    return {"about": "delegates", "claims": ["one", "two"], **fields}


def facts(kind: str, *declared: dict[str, object]) -> list[Fact]:
    record = KINDS[kind].model_validate({**PLAIN[kind], "id": "x", "disagreement": declared})
    return [fact for fact in record.facts() if fact.section == DISAGREEMENTS]


@pytest.mark.parametrize(
    ("claims", "reason"),
    [
        ([], "two claims or more"),
        (["one"], "two claims or more"),
        (["one", "two", "one"], "each claim is named once"),
    ],
)
def test_sources_that_disagree_make_several_claims(claims: list[str], reason: str) -> None:
    with pytest.raises(ValidationError, match=reason):
        Disagreement.model_validate(disagreement(claims=claims))


def test_what_is_believed_is_one_of_the_claims() -> None:
    assert Disagreement.model_validate(disagreement(believed="two")).believed == "two"
    with pytest.raises(ValidationError, match="must be one of the claims"):
        Disagreement.model_validate(disagreement(believed="three"))


@pytest.mark.parametrize("kind", DECLARING)
def test_a_record_tells_each_disagreement_and_why(kind: str) -> None:
    told = facts(kind, disagreement(why="Both may be right."), disagreement(about="length", why="Six."))
    assert [(fact.field, fact.label, fact.values) for fact in told] == [
        ("disagreement.1", "delegates", ("Both may be right.",)),
        ("disagreement.2", "length", ("Six.",)),
    ]
    assert {fact.basis for fact in told} == {None}


def test_a_disagreement_without_a_reason_tells_what_is_believed_or_that_nothing_is() -> None:
    told = facts("deal", disagreement(believed="two"), disagreement())
    assert [fact.values for fact in told] == [("two",), (Code("not_settled"),)]


def test_the_embedded_mission_tells_of_three_disagreements() -> None:
    told = [fact for fact in records()["2014-01-japan"].facts() if fact.section == DISAGREEMENTS]
    assert [fact.label for fact in told] == ["delegates", "agreements", "length"]
