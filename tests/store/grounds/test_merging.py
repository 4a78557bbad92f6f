from itertools import permutations
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from ..workspaces import deal
from .differing import differing, jobs_of, release, rows, told


def test_the_same_thing_declared_twice_is_one_row() -> None:
    one = release(
        "trip/one", 40, disagreement=[differing("jobs", "trip/two#jobs", believed="jobs", why="A.")]
    )
    two = release("trip/two", 50, disagreement=[differing("one#jobs", "jobs", believed="one#jobs", why="B.")])
    (row,) = rows(one, two)
    assert (row.id, told(row), row.why) == ("trip/one", ["*trip/one#jobs", "trip/two#jobs"], "A.; B.")


def test_of_two_beliefs_that_differ_neither_is_held() -> None:
    one = release("trip/one", 40, disagreement=[differing("jobs", "two#jobs", believed="jobs", why="A.")])
    two = release("trip/two", 50, disagreement=[differing("one#jobs", "jobs", believed="jobs", why="B.")])
    (row,) = rows(one, two)
    assert (row.believed, row.why) == (None, "A.; B.")


def test_some_of_the_claims_are_no_row_of_their_own() -> None:
    few, all = differing("jobs", "kind"), differing("jobs", "kind", "party.first", believed="jobs")
    for declared in ([few, all], [all, few]):
        (row,) = rows(deal("trip/one", figure=[jobs_of(4)], disagreement=declared))
        assert sorted(told(row)) == ["*trip/one#jobs", "trip/one#kind", "trip/one#party.first"]


def test_what_is_declared_decides_over_what_is_found() -> None:
    early = differing("jobs", "two#jobs", believed="jobs", why="The second errs.")
    (row,) = rows(release("trip/one", 40, disagreement=[early]), release("trip/two", 50, "one"))
    assert (told(row)[0], row.why, row.declared) == ("*trip/one#jobs", "The second errs.", True)
    (row,) = rows(
        release("trip/one", 40, disagreement=[differing("jobs", "two#jobs")]), release("trip/two", 50, "one")
    )
    assert (row.believed, row.why) == (None, None)


def test_two_rows_that_only_a_third_holds_together_are_one() -> None:
    claims = (["jobs", "note.1"], ["note.2", "note.3"], ["jobs", "note.1", "note.2", "note.3"])
    declared = [{"about": f"thing {number}", "claims": some} for number, some in enumerate(claims)]
    for order in permutations(declared):
        (row,) = rows(deal("trip/one", figure=[jobs_of(4)], note=["a", "b", "c"], disagreement=order))
        assert len(row.claims) == 4


def test_what_is_declared_decides_also_over_found_rows_that_it_holds_together() -> None:
    first = [release("trip/one", 40), release("trip/two", 50, "one")]
    second = [release("trip/three", 60), release("trip/four", 70, "three")]
    whole = differing(
        *(f"trip/{id}#jobs" for id in ("one", "two", "three", "four")), believed="trip/one#jobs"
    )
    (row,) = rows(*first, *second, deal("trip/five", disagreement=[whole]))
    assert (told(row)[0], row.declared) == ("*trip/one#jobs", True)


NOTES = st.sets(st.sampled_from([f"note.{number}" for number in range(1, 7)]), min_size=2)


@given(st.lists(NOTES, min_size=1, max_size=5), st.randoms())
def test_no_row_is_left_that_another_holds_whatever_their_order(
    claims: list[set[str]], random: Random
) -> None:
    declared = [{"about": f"thing {number}", "claims": sorted(some)} for number, some in enumerate(claims)]
    orders = (declared, random.sample(declared, len(declared)))
    both = [
        [row.addresses for row in rows(deal("trip/one", note=list("abcdef"), disagreement=order))]
        for order in orders
    ]
    for found in both:
        assert not any(one <= other for one, other in permutations(found, 2))
    assert set(both[0]) == set(both[1])
