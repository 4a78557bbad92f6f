from hypothesis import given
from hypothesis import strategies as st

from tui.store.tallies import SMALL, Stats, cells_told, columns, lead_of, name_of

from ..workspaces import amount, deal

(COLUMN,) = columns(deal("trip/one", figure=[amount("CAD")])).values()
NAME = name_of(COLUMN, about=False, is_first_amount=False)


def stats(number: int) -> Stats:
    return Stats(1, number, number, number)


@given(st.integers(0, 2**40) | st.integers(0, 2**20).map(lambda number: number * 10**8))
def test_what_is_kept_of_a_number_is_small_and_tells_it(number: int) -> None:
    lead = lead_of(NAME, number)
    if lead:
        assert lead.number < SMALL or number % 100
        assert cells_told({lead.name: stats(lead.number)}) == {f"{COLUMN.key}_at": stats(number)}
    else:
        assert number >= SMALL * 100


def test_what_is_below_nought_or_very_large_and_odd_is_not_kept_so() -> None:
    assert lead_of(NAME, -1) is None
    assert lead_of(NAME, 2**40 + 1) is None
    assert lead_of(NAME, 2**40 - 1) == (f"{NAME}0", 2**40 - 1)
    assert lead_of(NAME, 7 * 10**14) == (f"{NAME}3", 7 * 10**8)


def test_a_name_tells_what_the_number_is() -> None:
    told = [
        cells_told({f"{name_of(COLUMN, about=about, is_first_amount=first)}0": Stats(2, 7, 3, 4)})
        for about, first in ((False, False), (True, False), (False, True))
    ]
    assert [
        {cell.removeprefix(f"{COLUMN.key}_"): each.sum for cell, each in one.items()} for one in told
    ] == [
        {"at": 7},
        {"at": 7, "about": 2},
        {"at": 7, "stating_amounts": 2},
    ]


def test_numbers_of_several_names_of_a_column_are_put_together() -> None:
    about = name_of(COLUMN, about=True, is_first_amount=False)
    found = cells_told({f"{NAME}0": Stats(2, 7, 3, 4), f"{about}1": Stats(1, 2, 2, 2), "": Stats(5)})
    assert found[f"{COLUMN.key}_at"] == Stats(3, 207, 3, 200)
