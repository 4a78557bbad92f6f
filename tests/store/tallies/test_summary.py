from dataclasses import replace

from tui.records import Figure
from tui.store import Count, Tally, say_tally
from tui.store.tallies import Around, Surroundings
from tui.store.tallies.tallying import tally

from ..workspaces import amount, deal, embedded, figure, mission, workspace


def over(*figures: Figure) -> Tally:
    opened = workspace(*(deal(f"trip/{number}", figure=[each]) for number, each in enumerate(figures)))
    return tally(opened, opened.records)


def jobs(value: int = 4, **more: object) -> Figure:
    return figure("jobs", "count", **{"value": value, "unit": "jobs", **more})


def test_the_embedded_data_in_one_line() -> None:
    assert say_tally(tally(embedded(), embedded().records))[0].split(" · ") == [
        "3 deals",
        "6 organisations",
        "1 of 3 with an amount",
        "not added: 5,000,000 dollars, CAD inferred, joint, committed; about 40 jobs, expected, ultimately; "
        "up to 10% of software, potential, from the first year",
        "5 agreements (external) announced, 3 recorded",
    ]


def test_the_briefest_line_has_every_figure_and_what_is_only_hoped_for() -> None:
    every = say_tally(tally(embedded(), embedded().records))
    assert [len(line) for line in every] == sorted((len(line) for line in every), reverse=True)
    assert every[2:] == (
        "3 deals · not added: 5,000,000 dollars (CAD inferred); about 40 jobs (expected);"
        " up to 10% (potential) · 3 of 5 recorded",
        "3 deals · not added: 5,000,000 dollars; about 40 jobs (expected); up to 10% (potential)"
        " · 3 of 5 recorded",
        "3 deals · not added: 5,000,000 dollars; hoped for: about 40 jobs, up to 10% · 3 of 5 recorded",
        "3 deals · not added: 5,000,000 dollars; hoped for: about 40 jobs, up to 10%",
    )


def test_sums_come_first_and_at_no_width_does_a_listed_figure_look_like_one() -> None:
    hoped = jobs(modality="expected", unit="posts")
    for line in say_tally(over(hoped, amount(), jobs(3), jobs(4), amount("CAD", value=1200))):
        added, listed = line.split(" · not added: ")
        assert "1,200 dollars, CAD · 7 jobs" in added
        assert not any(said in added for said in ("5 dollars", "4 posts"))
        assert "5 dollars" in listed
        assert "4 posts" in listed


def test_an_inferred_currency_is_left_out_only_where_a_unit_still_says_that_it_is_money() -> None:
    assert say_tally(over(amount("CAD", "inferred", unit=None)))[-1] == "1 deal · not added: 5 (CAD inferred)"
    assert say_tally(over(amount("CAD", "inferred")))[-1] == "1 deal · not added: 5 dollars"


def test_a_single_hope_says_how_firm_it_is_at_every_width() -> None:
    hoped = jobs(modality="potential")
    assert say_tally(over(amount(), hoped))[-1] == "2 deals · not added: 5 dollars; 4 jobs (potential)"


def test_a_currency_is_never_said_without_its_basis() -> None:
    for line in say_tally(tally(embedded(), embedded().records)):
        assert line.count("CAD") == line.count("CAD inferred")


def test_a_narrowed_line_says_of_how_many_and_nothing_of_what_whole_missions_announce() -> None:
    found = tally(embedded(), ["2014-01-japan", "2014-01-japan/ireq-sei"])
    assert say_tally(found)[0].split(" · ") == ["1 of 3 deals", "2 organisations", "0 of 1 with an amount"]


def test_without_deals_nothing_is_said_of_amounts() -> None:
    assert say_tally(tally(embedded(), []))[0] == "0 of 3 deals · 0 organisations"


def test_what_is_added_comes_first_and_many_listed_figures_are_only_counted() -> None:
    hopes = [jobs(each, modality="expected", unit="posts") for each in (1, 2)]
    assert say_tally(over(*hopes, jobs(3), jobs(4)))[0].endswith(" · 7 jobs · not added: 2 figures of posts")


def test_a_figure_that_is_counted_elsewhere_is_not_told_twice() -> None:
    told = deal("trip/one", figure=[jobs(3, unit="posts")])
    again = deal("trip/two", follows="one", figure=[jobs(4)])
    opened = workspace(told, again)
    assert say_tally(tally(opened, opened.records))[0].endswith("with an amount · 4 jobs")


def test_restated_deals_are_said() -> None:
    opened = workspace(deal("trip/one"), deal("trip/two", follows="one"))
    assert say_tally(tally(opened, opened.records))[0].startswith("2 deals, 1 restated · ")


def test_a_tally_without_figures_is_one_of_counts() -> None:
    around = Surroundings(lambda: Around(2, 0, 0, 0))
    assert say_tally(Tally(1, 1, around, 0, evidence=(Count("none", 1),)))[0] == (
        "1 deal · 2 organisations · 0 of 1 with an amount"
    )


def test_what_surrounds_the_figures_is_looked_for_only_where_there_is_room_for_it() -> None:
    looked: list[int] = []

    def look() -> Around:
        looked.append(1)
        return Around(7, 0, 0, 0)

    found = replace(tally(embedded(), embedded().records), surroundings=Surroundings(look))
    assert (len(say_tally(found, 80)), looked) == (4, [])
    assert say_tally(found, 1000)[0].startswith("3 deals · 7 organisations · 1 of 3 with an amount · ")
    assert (say_tally(found, 1000), looked) == (say_tally(found), [1])


def test_an_open_number_of_announced_deals_stays_open() -> None:
    told = figure("told", value=4, qualifier="more_than", counts="deals", unit="agreements")
    opened = workspace(mission("trip", figure=[told]), deal("trip/one"))
    every = say_tally(tally(opened, opened.records))
    assert every[0].endswith(" · more than 4 agreements announced, 1 recorded")
    assert every[-2].endswith(" · 1 of more than 4 recorded")
