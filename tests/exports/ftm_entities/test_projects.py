import pytest

from tests.store.workspaces import amount, deal, source, workspace
from tui.records import Figure
from tui.store import TantivyCatalogue

from .entities import entities


def project(*figures: Figure) -> dict[str, list[str]]:
    found = entities("", TantivyCatalogue(workspace(deal("trip/a", figure=figures))))
    properties: dict[str, list[str]] = found["trip--a"]["properties"]
    return properties


def test_an_exact_amount_in_a_stated_currency_is_a_number() -> None:
    told = project(amount("EUR", value="5000000.50"))
    assert (told["amount"], told["currency"]) == (["5000000.50"], ["EUR"])


@pytest.mark.parametrize(
    "figure",
    [
        amount("CAD", "inferred"),
        amount(),
        amount("EUR", qualifier="about"),
        amount("EUR", modality="expected"),
        amount("EUR", value=[1, 5], qualifier="between"),
    ],
    ids=["inferred", "no currency", "about", "expected", "between"],
)
def test_any_other_amount_is_none(figure: Figure) -> None:
    assert "amount" not in project(figure)


def test_several_amounts_are_none() -> None:
    assert "amount" not in project(amount("EUR"), amount("EUR").model_copy(update={"id": "more"}))


def test_a_party_is_linked_with_its_role_and_words() -> None:
    link = entities("kind:joint_venture")["2014-01-japan--acquisio-irep..party.acquisio"]["properties"]
    assert (link["role"], link["status"], link["summary"]) == (
        ["home_partner"],
        ["role inferred"],
        ["Quebec company Acquisio"],
    )


def test_a_project_is_published_by_who_tells_of_it_and_not_by_who_settles_its_day() -> None:
    papers = [
        source("trip/weekday", title="Of cars", publisher="Cars", url="https://example.org/cars"),
        source("trip/told", title="Of the deal", publisher="Deals"),
    ]
    dated = {"edtf": "2014-01-20", "basis": "external", "see": "trip/weekday"}
    signed = {"is": "signed", "when": dated, "basis": "external", "see": "trip/told"}
    held = entities("", TantivyCatalogue(workspace(deal("trip/a", stage=[signed]), *papers)))
    told = held["trip--a"]["properties"]
    assert (told["publisher"], told["proof"]) == (["Deals"], ["trip--told"])
    assert held["trip--a..stage.1"]["properties"]["publisher"] == ["Deals", "Cars"]
