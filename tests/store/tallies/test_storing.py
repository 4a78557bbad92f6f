from tui.records import Figure
from tui.store import Member
from tui.store.tallies import cells, columns, members_of

from ..workspaces import amount, deal, figure


def of(*figures: Figure) -> list[dict[str, int | list[int]]]:
    """The cells of a deal with these figures, without its keys, for each column and line."""
    told = deal("trip/one", figure=list(figures))
    keys = [key for column in columns(told).values() for key in (column.key, column.line_key)]
    found = cells(told)
    return [
        {cell.removeprefix(key + "_"): number for cell, number in found.items() if cell.startswith(key)}
        for key in dict.fromkeys(keys)
        if any(cell.startswith(key) for cell in found)
    ]


def jobs(value: object = 4, id: str = "jobs", **more: object) -> Figure:
    return figure(id, "count", **{"value": value, "unit": "jobs", **more})


def test_a_plain_number_is_one_cell_of_hundredths() -> None:
    assert of(jobs("4.25")) == [{"at": 425}]
    assert of(jobs(40, qualifier="about")) == [{"about": 1, "at": 4000}]


def test_an_open_end_is_marked_and_lies_half_a_hundredth_within() -> None:
    assert of(jobs(qualifier="more_than")) == [{"ranged": 1, "more": 1, "lo": 801}]
    assert of(jobs(qualifier="at_least")) == [{"ranged": 1, "lo": 800}]
    assert of(jobs(qualifier="nearly")) == [{"ranged": 1, "about": 1, "less": 1, "lo": 0, "hi": 799}]
    assert of(jobs((3, 5), qualifier="between")) == [{"ranged": 1, "lo": 600, "hi": 1000}]


def test_several_figures_of_one_line_are_kept_apart_and_the_deal_states_them_once() -> None:
    assert of(jobs(1), jobs(2, "more"), jobs(2, "most")) == [{"at": [100, 200, 200]}, {"again": 2}]
    many = jobs(None, "more", qualifier="many"), jobs(None, "most", qualifier="many")
    assert of(jobs(1), *many) == [{"at": 100}, {"none": 2}]


def test_large_numbers_are_parted_and_kept_whole_where_they_are_compared() -> None:
    (parts,) = of(jobs(value=5_000_000_000))
    assert parts == {"at_q": 500_000_000_000 >> 24, "at_r": 500_000_000_000 % (1 << 24)}
    (parts,) = of(amount("CAD", value=5_000_000_000, modality="expected"))
    assert parts["at_w"] == 500_000_000_000


def test_the_first_amount_that_is_added_is_kept_apart_with_the_number_of_its_column() -> None:
    hoped, low, next = amount("CAD", modality="expected"), amount("CAD", value=-4), amount("USD", value=7)
    told = deal("trip/one", figure=[hoped, jobs(), low, next])
    _, _, column, _ = columns(told).values()
    found = cells(told)
    assert found["first"] == column.number
    assert (found["first_q"], found["first_r"]) == (-1, (1 << 24) - 400)
    assert column.key + "_at" not in found
    assert of(amount("CAD", value=4), next) == [{"at": 700}]


def test_the_evidence_and_whether_it_states_an_amount_are_cells_of_the_deal() -> None:
    found = cells(deal("trip/one", figure=[amount("CAD")]), evidence={"verbatim": 3, "none": 0})
    assert found.items() >= {("ev_verbatim", 3), ("stating_amounts", 1)}
    assert "ev_none" not in found
    unstated = amount("CAD", value=None, qualifier="not_stated")
    assert "stating_amounts" not in cells(deal("trip/one", figure=[unstated]))


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
