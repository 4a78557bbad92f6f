from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tui.store import Losses, Problem
from tui.store.foreign.given import Asked, Given
from tui.store.foreign.taking import taken

from ..bulk.files import DEAL
from .files import asked

GOOD: dict[str, Any] = {**DEAL, "id": "x/one", "party": [{"org": "first", "role": "buyer"}]}


def told(*given: Given | Problem) -> list[list[str]]:
    def reading(asked: Asked, losses: Losses) -> Iterator[Given | Problem]:
        yield from given

    found = list(taken(reading, asked(Path("x.json")), Losses()))
    assert all((each.record is None) == bool(each.problems) for each in found)
    return [[str(problem) for problem in each.problems] for each in found]


def test_good_records_are_records_and_problems_stay_problems() -> None:
    assert told(Given("deal", GOOD, 3), Problem("x", 1, 1, "", "bad")) == [[], ["x:1:1: bad"]]


@pytest.mark.parametrize(
    ("kind", "plain", "reason"),
    [
        ("deal", {**GOOD, "id": "one"}, 'id: "one" cannot be the id of a record of this kind'),
        ("deal", {**GOOD, "id": 7}, "id: `id` is missing, and is needed as text"),
        ("deal", {**GOOD, "kind": "suply"}, 'kind: "suply" is none of'),
        (
            "deal",
            {**GOOD, "party": [{"org": "First", "role": "buyer"}]},
            'party.0.org: "First" has capital letters or is long',
        ),
        ("deal", {**GOOD, "passage": "x" * (1 << 20)}, "this text is too long"),
        ("organisation", {"id": "a", "name": "A", "part_of": "B"}, 'part_of: "B" has capital letters'),
        ("organisation", {"id": "a/b", "name": "A"}, 'id: "a/b" cannot be the id'),
        ("place", {"id": "JP"}, ": `name` is missing"),
    ],
)
def test_what_is_wrong_is_told_with_its_line_and_its_field(
    kind: str, plain: dict[str, Any], reason: str
) -> None:
    ((problem,),) = told(Given(kind, plain, 7))
    assert problem.startswith("x.json:7:1: ")
    assert reason in problem


def test_a_deal_too_long_for_a_line_is_told() -> None:
    notes = [{"text": "é" * 90_000, "basis": "inferred"}] * 10
    ((problem,),) = told(Given("deal", {**GOOD, "note": notes}))
    assert "takes more than 1,048,576 bytes as a line" in problem


def test_an_id_is_taken_once_whatever_the_kind_and_the_case() -> None:
    place = {"id": "ABC", "name": "A"}
    assert told(Given("place", place), Given("organisation", {"id": "abc", "name": "A"}, 2)) == [
        [],
        ['x.json:2:1: id: the id "abc" is taken already, by an earlier record of this file'],
    ]
