from decimal import Decimal

from tui.records import Figure
from tui.store import Member
from tui.store.tallies import columns, members_of, stored

from ..workspaces import amount, deal, figure


def of(*figures: Figure) -> list[dict[str, int | list[int]]]:
    """The cells of a deal with these figures, without its keys, for each column and line."""
    told = deal("trip/one", figure=list(figures))
    keys = [key for column in columns(told).values() for key in (column.key, column.line_key)]
    found = stored(told).cells
    return [
        {cell.removeprefix(key + "_"): number for cell, number in found.items() if cell.startswith(key)}
        for key in dict.fromkeys(keys)
        if any(cell.startswith(key) for cell in found)
    ]


def led(*figures: Figure) -> list[tuple[str, int]]:
    """What is kept apart of them, with the kind of their columns for the names of these."""
    told = deal("trip/one", figure=list(figures))
    names = {key: column.kind for key, column in columns(told).items()}
    return [(names[name[:-3]] + name[-3:], number) for name, number in stored(told).leads]


def jobs(value: object = 4, id: str = "jobs", **more: object) -> Figure:
    return figure(id, "count", **{"value": value, "unit": "jobs", **more})


def test_the_first_numbers_are_kept_apart_by_what_they_are() -> None:
    assert led(jobs("4.25"), jobs(40, qualifier="about")) == [("count=.0", 425), ("count~.0", 4000)]
    assert led(amount("CAD"), amount("USD", value=7)) == [("amount=$0", 500), ("amount=.0", 700)]
    assert led(jobs(qualifier="more_than"), amount("CAD")) == [("amount=$0", 500)]


def test_what_finds_no_place_is_one_cell_of_hundredths() -> None:
    first = jobs(1), jobs(2, "more")
    assert of(*first) == [{"again": 1}]
    assert of(*first, amount("CAD")) == [{"again": 1}, {"at": 500}]
    assert of(*first, amount("CAD", qualifier="about")) == [{"again": 1}, {"about": 1, "at": 500}]


def test_an_open_end_is_marked_and_lies_half_a_hundredth_within() -> None:
    assert of(jobs(qualifier="more_than")) == [{"ranged": 1, "more": 1, "lo": 801}]
    assert of(jobs(qualifier="at_least")) == [{"ranged": 1, "lo": 800}]
    assert of(jobs(qualifier="nearly")) == [{"ranged": 1, "about": 1, "less": 1, "lo": 0, "hi": 799}]
    assert of(jobs((3, 5), qualifier="between")) == [{"ranged": 1, "lo": 600, "hi": 1000}]


def test_several_figures_of_one_line_are_kept_apart_and_the_deal_states_them_once() -> None:
    first = jobs(1), jobs(2, "more")
    assert of(*first, jobs(2, "most"), jobs(3, "all")) == [{"at": [200, 300]}, {"again": 3}]
    many = jobs(None, "more", qualifier="many"), jobs(None, "most", qualifier="many")
    assert of(jobs(1), *many) == [{"none": 2}]


def test_large_numbers_are_parted_and_kept_whole_where_they_are_compared() -> None:
    large = Decimal("50000000000.01")
    (parts,) = of(jobs(value=large))
    assert parts == {"at_q": 5_000_000_000_001 >> 24, "at_r": 5_000_000_000_001 % (1 << 24)}
    (parts,) = of(amount("CAD", value=large, modality="expected"))
    assert parts["at_w"] == 5_000_000_000_001


def test_that_it_states_an_amount_is_told_once_with_the_first_of_them() -> None:
    def is_told(*figures: Figure) -> int:
        told = stored(deal("trip/one", figure=list(figures)))
        return sum(lead.name[-2] == "$" for lead in told.leads) + (told.cells.get("stating_amounts") == 1)

    unstated = amount("CAD", value=None, qualifier="not_stated")
    assert is_told(unstated, jobs()) == 0
    assert is_told(unstated, amount("CAD"), amount("USD")) == 1
    assert is_told(amount("CAD", value=-4), amount("USD")) == 1
    assert is_told(jobs(), jobs(5, "more"), amount("USD")) == 1


def test_what_is_amiss_with_its_words_parts_a_figure_from_others() -> None:
    told = deal("trip/one", figure=[jobs()])
    assert [each.why for each in columns(told).values()] == [None]
    assert [each.why for each in columns(told, lambda figure: "not_found").values()] == ["not_found"]
    hoped = deal("trip/one", figure=[jobs(modality="expected")])
    assert [each.why for each in columns(hoped, lambda figure: "not_found").values()] == ["expected"]


def test_the_members_of_some_columns_are_told_in_the_order_of_the_deal() -> None:
    told = deal("trip/one", figure=[jobs(), amount("CAD"), jobs(modality="expected", id="more")])
    jobs_only = [key for key, column in columns(told).items() if column.kind == "count"]
    assert list(members_of(told, jobs_only)) == [
        Member("trip/one", told.figure[0]),
        Member("trip/one", told.figure[2], "expected"),
    ]
