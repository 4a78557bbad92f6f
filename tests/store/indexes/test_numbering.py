from tui.store.indexes.halving import MOST_AT_ONCE
from tui.store.indexes.numbering import by_id, numbers_of_ids


def test_counts_by_number_are_told_by_the_ids_that_have_these() -> None:
    ids = ["second", "first"]
    numbers = numbers_of_ids(ids)
    assert by_id({numbers["first"]: 3, numbers["second"]: 1}, ids) == {"first": 3, "second": 1}


def test_more_than_the_engine_tells_at_once_have_no_numbers() -> None:
    assert len(numbers_of_ids([str(at) for at in range(MOST_AT_ONCE - 1)])) == MOST_AT_ONCE - 1
    assert numbers_of_ids([str(at) for at in range(MOST_AT_ONCE)]) == {}
