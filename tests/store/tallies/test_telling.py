from collections.abc import Iterator
from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from tui.store import Member, foremost
from tui.store.tallies import Members
from tui.store.tallies.telling import chained, changed

from ..workspaces import figure

JOBS = figure("jobs", value=4, unit="jobs")
TEN = tuple(Member(f"trip/{n}", JOBS) for n in range(10))
LAZY = Members(10, lambda: iter(TEN))


@given(st.slices(10), st.integers(-10, 9))
def test_they_are_like_a_tuple_of_them(some: slice, at: int) -> None:
    assert LAZY[some] == TEN[some]
    assert LAZY[at] == TEN[at]
    assert LAZY == TEN
    assert TEN == LAZY
    assert TEN[:9] != LAZY
    assert TEN[::-1] != LAZY
    assert (len(LAZY), tuple(LAZY)) == (10, TEN)


def test_of_endless_members_only_those_are_read_that_are_asked_for() -> None:
    read: list[int] = []

    def told() -> Iterator[Member]:
        for number in count():
            read.append(number)
            yield Member(f"trip/{number}", JOBS)

    many = Members(1_000_000, told)
    assert [member.id for member in many[:2]] == ["trip/0", "trip/1"]
    assert many[1].id == "trip/1"
    assert read == [0, 1]
    other = chained(changed(many, lambda member: Member(member.id, JOBS, "expected")), TEN)
    assert len(other) == 1_000_010
    assert [(member.id, member.why) for member in other[:1]] == [("trip/0", "expected")]
    assert read == [0, 1, 0]
    assert len(foremost(other, 3, str)) == 3


def test_if_fewer_are_told_than_there_should_be_those_are_given() -> None:
    assert Members(20, lambda: iter(TEN))[8:] == TEN[8:]


def test_tuples_stay_tuples() -> None:
    assert chained(TEN, TEN) == (*TEN, *TEN)
    assert isinstance(chained(TEN, TEN), tuple)
    assert isinstance(changed(TEN, lambda member: member), tuple)


def test_few_are_shown_by_name_and_many_as_they_come() -> None:
    few = foremost(TEN[::-1], 2, str)
    assert [member.id for member in few] == ["trip/0", "trip/1"]
    many = foremost(TEN[::-1] * 11, 2, str)
    assert [member.id for member in many] == ["trip/9", "trip/8"]
