import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.records import Organisation, Record
from tui.store.indexes.glances import Glances
from tui.store.indexes.keys import ranked_by
from tui.store.indexes.quick.registers import numbers_of, states_of, traits_of
from tui.store.queries.knowing import traits
from tui.store.tallies import states

from ...drawn import names
from ...workspaces import deal, organisation, place, workspace

OPENED = workspace(place("JP", "Japan"), deal("trip/one", "first"))


@given(st.sampled_from(("second", "a-b", "x1")), names)
def test_what_is_known_of_a_name_is_what_is_known_of_an_organisation(id: str, name: str) -> None:
    same(organisation(id, name))


@pytest.mark.parametrize(
    "record",
    [
        organisation("first", "First"),
        organisation("one", "One", home="JP"),
        organisation("one", "One", aka=["Two"]),
        organisation("one", "One", part_of="two"),
        place("JP", "Japan"),
    ],
)
def test_what_has_more_than_a_name_or_is_led_to_is_read_in_full(record: Record) -> None:
    same(record)


def same(record: Record) -> None:
    one, other = traits_of(record, OPENED), traits(record, OPENED)
    assert (list(one.lines), one.words, one.names) == (list(other.lines), other.words, other.names)
    assert {name: set(those) for name, those in one.values.items()} == dict(other.values)
    assert (one.numbers, one.days) == (other.numbers, other.days)
    numbers = numbers_of(record, OPENED, 3, 70, Glances())
    wanted = ranked_by(record, OPENED, 3, 70)
    assert {**dict.fromkeys(wanted, 0), **numbers} == wanted
    assert states_of(record, OPENED) == states(record, OPENED)


def test_an_organisation_that_is_made_of_a_name_is_one() -> None:
    same(Organisation(id="first-company", name="First Company"))
