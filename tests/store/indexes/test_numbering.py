from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from tui.store.indexes.halving import MOST_AT_ONCE
from tui.store.indexes.numbering import ByNumber, Register, mark_of, numbers_of_ids

IDS = ["third", "first", "second"]


@given(st.dictionaries(st.sampled_from(range(3)), st.integers(1, 3)), st.integers(1, 3))
def test_counts_by_number_are_as_good_as_those_by_id(counts: dict[int, int], number: int) -> None:
    told = Counter(counts).most_common()
    found = ByNumber(Register(IDS), [{"key": each, "doc_count": many} for each, many in told])
    plain = {IDS[each]: many for each, many in counts.items()}
    assert (dict(found), len(found)) == (plain, len(plain))
    assert found == plain
    assert [id in found for id in (*IDS, "fourth")] == [id in plain for id in (*IDS, "fourth")]
    assert found.get("fourth", 0) == 0
    if number <= len(plain):
        least = sorted(plain.values(), reverse=True)[number - 1]
        assert dict(found.first(number)) == {id: many for id, many in plain.items() if many >= least}


def test_another_order_is_marked_otherwise() -> None:
    assert mark_of(IDS) == mark_of(tuple(IDS))
    assert len({mark_of(ids) for ids in (IDS, IDS[::-1], IDS[:2], [*IDS, ""], [])}) == 5


def test_more_than_the_engine_tells_at_once_have_no_numbers() -> None:
    assert len(numbers_of_ids([str(at) for at in range(MOST_AT_ONCE - 1)])) == MOST_AT_ONCE - 1
    assert numbers_of_ids([str(at) for at in range(MOST_AT_ONCE)]) == {}
