from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.mission import AS_OF
from tui.store import Cancelled, Query, open_catalogue, open_catalogues
from tui.store.indexes import opening

from ..bulk.files import line, put
from ..drawn import queries
from ..large import Drawn, asked, large, same_answers


def refused(*_: object) -> Iterator[object]:
    raise OSError("there is no place")


@settings(max_examples=8, suppress_health_check=[HealthCheck.too_slow])
@given(large(), st.lists(queries, min_size=1, max_size=6))
def test_answers_are_those_of_a_plain_reading(drawn: Drawn, every: list[Query]) -> None:
    with patch.object(opening, "_opened", refused), asked(drawn) as (catalogue, oracle):
        for query in every:
            same_answers(catalogue, oracle, query)


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(opening, "_opened", refused)
    return put(tmp_path / "fair", a__jsonl=line(id="x/one"), b__jsonl=line(id="x/one") + line(id="x/two"))


def test_an_id_that_stands_twice_counts_once_and_is_told(root: Path) -> None:
    catalogue = open_catalogue(root, AS_OF)
    assert [str(each) for each in catalogue.workspace.problems] == [
        'bulk/b.jsonl:1:1: id: the id "x/one" is taken already, by bulk/a.jsonl:1'
    ]
    assert catalogue.tally(Query()).deals == 2


def test_it_can_be_given_up(root: Path) -> None:
    with pytest.raises(Cancelled):
        next(open_catalogues(root, AS_OF, is_cancelled=lambda: True))
