from tests.store.workspaces import amount, deal, figure, workspace
from tui.records import Figure
from tui.store.tallies.tallying import tally


def jobs(**more: object) -> Figure:
    return figure("jobs", "count", **{"value": 4, "unit": "jobs", **more})


def told(*figures: Figure) -> list[str]:
    """What a deal each comes to, line by line; the deals are met in either order."""
    orders = []
    for every in (figures, figures[::-1]):
        opened = workspace(*(deal(f"trip/{number}", figure=[each]) for number, each in enumerate(every)))
        found = tally(opened, opened.records).sums
        orders.append(
            [f"{each.unit} {each.currency}: " + " ".join(one.why for one in each.listed) for each in found]
        )
    assert orders[0] == orders[1]
    return orders[0]


def test_amounts_come_first_then_what_most_deals_state_whatever_is_met_first() -> None:
    count = figure("patents", "count", value=3, unit="patents")
    assert told(count, jobs(), jobs(), amount("USD"), amount("CAD"), amount("CAD"), amount()) == [
        "dollars CAD: ",
        "dollars USD: ",
        "dollars None: currency_not_stated",
        "jobs None: ",
        "patents None: ",
    ]


def test_what_has_no_number_comes_last() -> None:
    assert told(amount(value=None, qualifier="not_stated"), jobs()) == [
        "jobs None: ",
        "dollars None: no_number",
    ]


def test_what_most_are_listed_for_comes_first() -> None:
    hopes = [jobs(modality=modality) for modality in ("potential", "expected", "potential")]
    assert told(*hopes) == ["jobs None: potential expected"]
    assert told(*hopes[:2]) == ["jobs None: expected potential"]
