from tests.store.workspaces import amount, deal, figure, workspace
from tui.records import Figure
from tui.store import TantivyCatalogue

from .graphs import SCHEMA, expanded, values

JOBS = "communique:2014-01-japan/acquisio-irep#jobs"


def quantity(told: Figure) -> dict[str, object]:
    """The number of a figure, and its properties by name."""
    found = expanded("", TantivyCatalogue(workspace(deal("trip/a", figure=[told]))))
    (main,) = found[f"communique:trip/a#{told.id}"][SCHEMA + "mainEntity"]
    inner = main.get(SCHEMA + "value", [main])[0]
    properties = {
        values(each, "name")[0]: values(each, "value") for each in inner[SCHEMA + "additionalProperty"]
    }
    ends = {name: values(inner, name) for name in ("minValue", "maxValue")}
    return {**ends, **properties, "currency": values(main, "currency") or properties.get("currency")}


def test_a_claim_is_about_its_record_and_quotes_its_source() -> None:
    claim = expanded("kind:joint_venture")[JOBS]
    assert values(claim, "about") == ["communique:2014-01-japan/acquisio-irep"]
    assert values(claim, "text") == ["about 40 jobs, expected, ultimately"]
    assert values(claim, "appearance") == ["communique:2014-01-japan/day-1.en"]
    (quotation,) = claim[SCHEMA + "citation"]
    assert values(quotation, "text") == ["will ultimately create around 40 jobs"]
    assert (values(quotation, "position"), values(quotation, "keywords")) == ([4], ["verbatim"])


def test_a_number_is_the_interval_that_it_can_mean() -> None:
    assert quantity(figure("jobs", value=10, unit="jobs", qualifier="at_most"))["minValue"] == ["0"]
    assert quantity(figure("jobs", value=10, unit="jobs", qualifier="more_than"))["maxValue"] == []
    assert quantity(figure("share", "share", value="22.6", unit="%"))["maxValue"] == ["22.6"]


def test_a_number_keeps_its_qualifier_basis_modality_and_horizon() -> None:
    told = quantity(
        figure("jobs", value=40, unit="jobs", qualifier="about", modality="expected", horizon="by 2016")
    )
    assert (told["qualifier"], told["modality"]) == (["about"], ["expected"])
    assert (told["basis"], told["horizon"]) == (["stated"], ["by 2016"])


def test_only_a_currency_that_is_stated_makes_money() -> None:
    assert quantity(amount("EUR"))["currency_basis"] == ["stated"]
    inferred = expanded("kind:joint_venture")["communique:2014-01-japan/acquisio-irep#investment"]
    assert [main["@type"] for main in inferred[SCHEMA + "mainEntity"]] == [[SCHEMA + "QuantitativeValue"]]


def test_a_date_stands_in_its_claim_as_it_is_known() -> None:
    stage = expanded("kind:joint_venture")["communique:2014-01-japan/acquisio-irep#stage.2"]
    assert values(stage, "temporalCoverage") == ["2014-01-20"]


def test_what_no_source_claims_is_no_claim() -> None:
    assert "communique:2014-01-japan/day-1.en#address" not in expanded()
