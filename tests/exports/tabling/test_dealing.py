from datetime import date

from tests.exports.selections import mission_to_japan, selected
from tests.store.workspaces import amount, deal, figure, mission, organisation, workspace
from tui.exports import Selection
from tui.exports.tabling import DEALS, Cell, drawn
from tui.records import Deal
from tui.store import silence_of


def row(selection: Selection, id: str) -> dict[str, Cell]:
    record = selection.workspace.record(id)
    assert isinstance(record, Deal)
    return dict(zip(DEALS.names, DEALS.row(drawn(selection, record)), strict=True))


def test_a_row_says_what_the_list_says() -> None:
    selection = mission_to_japan()
    told = row(selection, "2014-01-japan/acquisio-irep")
    record = selection.workspace.record("2014-01-japan/acquisio-irep")
    assert isinstance(record, Deal)
    silence = silence_of(record, selection.workspace)
    assert told["name"] == record.caption
    assert (told["kind"], told["stage"], told["earliest"]) == ("joint_venture", "signed", date(2014, 1, 20))
    assert silence
    assert told["silent_days"] == silence.days
    assert (told["amount_low"], told["currency"], told["currency_basis"]) == (5_000_000, "CAD", "inferred")
    assert (told["jobs"], told["jobs_qualifier"]) == ("about 40 jobs, expected, ultimately", "about")
    assert (told["parties"], told["party_roles"]) == ("Acquisio; IREP", "home_partner; host_partner")


def test_what_it_stands_on_is_the_first_that_it_cites() -> None:
    told = row(mission_to_japan(), "2014-01-japan/ireq-sei")
    assert (told["quote"], told["evidence"], told["paragraph"]) == ("patents specific", "verbatim", 6)


def test_a_deal_that_says_little_leaves_cells_empty() -> None:
    opened = workspace(deal("trip/a", part_of="b"), mission(), organisation("first", "First"))
    told = row(selected(opened), "trip/a")
    assert told["part_of"] == "trip/b"
    assert [told[name] for name in ("date", "amount", "jobs", "markets", "quote", "source")] == [None] * 6


def test_a_party_that_is_no_record_is_told_by_its_id() -> None:
    assert row(selected(workspace(deal("trip/a", "gone"), mission())), "trip/a")["parties"] == "gone"


def test_a_figure_stands_beside_its_own_words_and_the_quotation_says_what_it_is_of() -> None:
    told = row(mission_to_japan(), "2014-01-japan/acquisio-irep")
    assert told["amount_quote"] == "represents joint investments of five million dollars"
    assert told["jobs_quote"] == "will ultimately create around 40 jobs"
    assert (told["amount_evidence"], told["jobs_evidence"]) == ("verbatim", "verbatim")
    assert (told["quote_of"], told["quote"]) == ("kind", "allowing the creation of a joint venture")


def test_figures_that_have_no_columns_are_counted() -> None:
    several = [
        amount("JPY", value=1000),
        amount("EUR", value=5).model_copy(update={"id": "more"}),
        figure("jobs", unit="jobs", qualifier="many"),
        figure("share", "share", value=10, unit="%", qualifier="at_most"),
    ]
    told = row(selected(workspace(deal("trip/a", figure=several), mission())), "trip/a")
    assert (told["currency"], told["jobs"], told["figures_more"]) == ("JPY", None, 3)
    assert row(mission_to_japan(), "2014-01-japan/ireq-sei")["figures_more"] == 2
    assert row(mission_to_japan(), "2014-01-japan/acquisio-irep")["figures_more"] == 0


def test_every_cell_of_several_has_the_basis_of_each() -> None:
    made = deal(
        "trip/a",
        party=[
            {"org": "first", "role": "supplier", "role_basis": "stated"},
            {"org": "second", "role": "buyer", "basis": "inferred"},
        ],
        sector=["isic:2720", {"code": "isic:7310", "basis": "stated"}],
        market=["JP", {"place": "FR", "basis": "inferred"}],
        product=["cells"],
        stage=[{"is": "signed", "basis": "inferred"}],
    )
    told = row(selected(workspace(made, mission())), "trip/a")
    names = ("parties", "party_roles", "sectors", "markets", "products", "stage")
    assert [told[f"{name}_basis"] for name in names] == [
        *(
            "stated; inferred",
            "stated; inferred",
            "inferred; stated",
            "stated; inferred",
            "stated",
            "inferred",
        )
    ]


def test_what_has_no_source_says_so() -> None:
    bare = figure("investment", "amount", value=5, basis="inferred", cite=())
    told = row(selected(workspace(deal("trip/a", figure=[bare]), mission())), "trip/a")
    assert [told[name] for name in ("evidence", "quote_of", "amount_evidence", "jobs_evidence")] == [
        *("none", None, "none", None)
    ]
