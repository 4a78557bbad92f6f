from tests.store.workspaces import amount, deal, figure
from tui.exports.keywords import keywords_of
from tui.records import Deal


def keywords(told: Deal, field: str) -> set[str]:
    fact = told.fact(field)
    assert fact
    return set(keywords_of(fact))


def test_a_figure_says_all_that_keeps_it_honest() -> None:
    jobs = figure(
        "jobs", value=40, unit="jobs", qualifier="more_than", modality="expected", horizon="by 2016"
    )
    assert keywords(deal("trip/a", figure=[jobs]), "jobs") == {
        *("basis=stated", "kind=count", "qualifier=more_than", "modality=expected"),
        *("low=40", "unit=jobs", "horizon=by 2016"),
    }


def test_a_currency_says_whether_it_is_stated() -> None:
    told = keywords(deal("trip/a", figure=[amount("CAD", "inferred", shared_by=["first"])]), "investment")
    assert {"currency=CAD", "currency_basis=inferred", "shared_by=first", "low=5", "high=5"} <= told


def test_a_date_is_as_it_is_known_with_its_own_basis() -> None:
    stage = {"is": "signed", "when": {"edtf": "2014-01~", "basis": "inferred"}}
    assert keywords(deal("trip/a", stage=[stage]), "stage.1") == {
        *("basis=stated", "edtf=2014-01~", "date_basis=inferred")
    }
