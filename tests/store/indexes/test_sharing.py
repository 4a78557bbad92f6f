"""What deals share with what they lead to."""

import json
from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from tui.store.indexes.sharing import SHARED, Led, Sharing, Way

WAYS: list[Way] = [("link", "acme"), ("link", "JP"), ("mission", "made"), ("words", "a/b")]
NAMES = st.sampled_from([f"value {number}" for number in range(20)])
VALUES = st.dictionaries(st.sampled_from(SHARED), st.sets(NAMES, min_size=1), max_size=4)
DEALS = st.lists(st.tuples(st.lists(st.sampled_from(WAYS), unique=True), VALUES), max_size=8)


def plainly(deals: list[tuple[list[Way], dict[str, set[str]]]]) -> dict[Way, dict[str, set[str]]]:
    led: dict[Way, dict[str, set[str]]] = {}
    for ways, values in deals:
        for way in ways:
            for name, those in values.items():
                led.setdefault(way, {}).setdefault(name, set()).update(those)
    return led


def noted(deals: list[tuple[list[Way], dict[str, set[str]]]]) -> Sharing:
    sharing = Sharing()
    for ways, values in deals:
        sharing.note(ways, sharing.bits(values), values)
    return sharing


def as_sets(led: Led) -> dict[Way, Mapping[str, set[str]]]:
    return {
        way: {name: set(those) for name, those in values.items()} for way, values in led.items() if values
    }


@given(DEALS)
def test_all_that_deals_share_is_known_of_what_they_lead_to(
    deals: list[tuple[list[Way], dict[str, set[str]]]],
) -> None:
    assert as_sets(noted(deals).led) == plainly(deals)


@given(DEALS, DEALS)
def test_lots_put_together_share_what_all_their_deals_do(
    some: list[tuple[list[Way], dict[str, set[str]]]], others: list[tuple[list[Way], dict[str, set[str]]]]
) -> None:
    whole = Sharing()
    for deals in (some, others):
        whole.add(json.loads(json.dumps(noted(deals).plain)))
    assert as_sets(whole.led) == plainly([*some, *others])
