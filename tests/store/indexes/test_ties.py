"""Circles and claims of bulk deals that are wrong are told, in memory as on disk, as those of files are."""

from pathlib import Path
from unittest.mock import patch

from tests.mission import AS_OF
from tui.store import open_catalogue
from tui.store.indexes import ties

from ..bulk.files import put
from ..folders import put as put_text
from .test_nowhere import deal, root

__all__ = ["root"]

DEAL = """
title = "By hand"
kind = {{ is = "other", basis = "inferred" }}
{more}
[[party]]
org = "first-company"
role = "supplier"
basis = "inferred"
[[stage]]
is = "announced"
basis = "inferred"
"""


def told(root: Path, **files: str) -> list[str]:
    return [str(problem) for problem in open_catalogue(put(root, **files), AS_OF).workspace.problems]


def by_hand(root: Path, name: str, more: str) -> None:
    put_text(root / "missions" / "trip" / "deals" / f"{name}.toml", DEAL.format(more=more))


def worth(*values: int) -> list[dict[str, object]]:
    return [
        {"id": f"worth-{value}", "kind": "amount", "value": value, "basis": "inferred"} for value in values
    ]


def differing(*claims: str) -> list[dict[str, object]]:
    return [{"about": "its worth", "claims": claims}]


def test_a_circle_of_deals_is_told_once_wherever_they_are_kept(root: Path) -> None:
    one = deal("a", follows="b") + deal("d", part_of="c")
    assert told(root, one__jsonl=one, two__jsonl=deal("b", follows="c") + deal("c", part_of="a")) == [
        'bulk/one.jsonl:1:214: follows: a circle of deals: "trip/a" follows "trip/b", '
        '"trip/b" follows "trip/c", "trip/c" is part of "trip/a"',
    ]


def test_a_circle_through_a_deal_of_a_file_of_its_own_is_told_in_the_bulk_file(root: Path) -> None:
    by_hand(root, "hand", 'follows = "a"')
    (problem,) = told(root, one__jsonl=deal("b") + deal("a", follows="hand"))
    assert problem.endswith(
        'follows: a circle of deals: "trip/a" follows "trip/hand", "trip/hand" follows "trip/a"'
    )
    assert problem.startswith("bulk/one.jsonl:2:")


def test_a_circle_of_files_alone_is_told_there_and_nowhere_else(root: Path) -> None:
    by_hand(root, "here", 'follows = "there"')
    by_hand(root, "there", 'follows = "here"')
    (problem,) = told(root, one__jsonl=deal("a", follows="here"))
    assert problem.startswith("missions/trip/deals/here.toml:")


def test_claims_that_lead_nowhere_are_told(root: Path) -> None:
    one = deal("a", figure=worth(1, 2), disagreement=differing("worth-1", "worth-3"))
    two = deal("b", disagreement=differing("a#worth-1", "c#worth-1", "a#worth-9"))
    assert [problem.split(": ", 1)[1] for problem in told(root, one__jsonl=one, two__jsonl=two)] == [
        'disagreement.0.claims.1: unknown value "worth-3": did you mean "worth-2"?',
        'disagreement.0.claims.1: unknown record "c"',
        'disagreement.0.claims.2: unknown value "worth-9" of "a": did you mean "worth-2"?',
    ]


def test_claims_of_values_that_are_there_are_no_problem(root: Path) -> None:
    by_hand(root, "hand", "")
    one = deal(
        "a", figure=worth(1, 2), disagreement=differing("worth-1", "worth-2", "b#worth-1", "hand#kind")
    )
    assert told(root, one__jsonl=one + deal("b", figure=worth(1))) == []


def test_of_very_many_it_is_only_told_how_many_they_are(root: Path) -> None:
    with patch.object(ties, "_MOST_PROBLEMS", 2):
        lines = "".join(deal(f"a{number}", follows=f"a{number}") for number in range(5))
        problems = told(root, one__jsonl=lines)
    assert [problem.split(":")[1] for problem in problems] == ["1", "2", "3"]
    assert problems[-1].endswith("and 3 more problems in this file")
