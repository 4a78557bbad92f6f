from pathlib import Path

from tui.store.foreign.ours import read_ours

from ..bulk.files import DEAL
from .files import put, read


def test_every_kind_of_record_is_given_as_it_is(tmp_path: Path) -> None:
    lines = [{"record": "deal", **DEAL}, {"record": "place", "id": "JP", "name": "Japan"}]
    found, problems, losses = read(read_ours, put(tmp_path, lines))
    assert [(each.kind, each.plain["id"], each.number) for each in found] == [
        ("deal", "one", 1),
        ("place", "JP", 2),
    ]
    assert (problems, list(losses)) == ([], [])


def test_a_kind_that_there_is_not_is_a_problem(tmp_path: Path) -> None:
    _, problems, _ = read(read_ours, put(tmp_path, [{"record": "deel"}, {"record": {}}]))
    assert problems[0] == 'given.json:1:1: record: this is no kind of record: "deel": did you mean "deal"?'
    assert len(problems) == 2
