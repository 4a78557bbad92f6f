import pytest
from pydantic import BaseModel, ValidationError

from tui.records import Deal, Figure, Mission, full_id, references

from .samples import PLAIN, records


@pytest.mark.parametrize(
    ("reference", "kinds", "mission", "expected"),
    [
        ("irep", ("deal",), "trip", "trip/irep"),
        ("day-1.en", ("source",), "trip", "trip/day-1.en"),
        ("lunch", ("event",), "trip", "trip/lunch"),
        ("other/irep", ("deal",), "trip", "other/irep"),
        ("irep", ("organisation",), "trip", "irep"),
        ("irep", ("deal", "organisation"), "trip", "irep"),
        ("irep", ("deal",), "", "irep"),
    ],
)
def test_short_ids_of_what_missions_hold_are_read_within_the_mission(
    reference: str, kinds: tuple[str, ...], mission: str, expected: str
) -> None:
    assert full_id(reference, kinds, mission) == expected


@pytest.mark.parametrize("given", ["", "a b", "/a", "a/", "../a", "a//b", "a\n", "é", "a" * 201, 5, True])
def test_a_text_that_is_no_id_refers_to_nothing(given: object) -> None:
    with pytest.raises(ValidationError):
        Deal.model_validate({**PLAIN["deal"], "follows": given})


def test_references_are_found_with_their_paths_and_the_kinds_they_may_name() -> None:
    mission = Mission.model_validate({**PLAIN["mission"], "lead": "somebody"})
    assert [(each.path, each.kinds, each.id) for each in references(mission)] == [
        (("from", "place"), ("place",), "CA"),
        (("to", 0, "place"), ("place",), "JP"),
        (("lead", "who"), ("person", "organisation"), "somebody"),
    ]


def test_addresses_are_no_references_but_sources_to_see_are_offered_as_one() -> None:
    figure = Figure.model_validate(
        {"id": "x", "kind": "count", "value": 1, "basis": "external", "see": ["end.fr"], "shared_by": ["a"]}
    )
    found = {each.path: each.kinds for each in references(figure)}
    assert found[("see", 0)] == ("source",)
    assert found[("shared_by", 0)] == ("person", "organisation")


@pytest.mark.parametrize("record", records().values(), ids=records())
def test_every_reference_of_the_embedded_data_resolves(record: BaseModel) -> None:
    known, mission = records(), str(getattr(record, "mission", ""))
    lost = [
        each
        for each in references(record)
        if not each.id.startswith("http") and full_id(each.id, each.kinds, mission) not in known
    ]
    assert lost == []
