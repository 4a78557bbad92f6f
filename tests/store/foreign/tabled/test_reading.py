from pathlib import Path
from typing import Any

import pytest

from tests.exports.selections import mission_to_japan, money, selected
from tests.store.workspaces import deal, figure, mission, organisation, workspace
from tui.exports import FORMATS, Selection, export
from tui.records import Deal, Fact
from tui.store import Intake, Losses, Taken, Wish, open_intake
from tui.store.bulk import Raw, Rows
from tui.store.foreign.given import Given
from tui.store.foreign.tabled import read_tabled
from tui.store.held import Problem
from tui.store.texts import Passages

from ..files import lost

FORMS = pytest.mark.parametrize("form", ["csv", "xlsx"])


def back(selection: Selection, folder: Path, form: str) -> tuple[list[Taken], Losses]:
    """What is selected, exported as tables and read back."""
    folder.mkdir(exist_ok=True)
    export(FORMATS[form], selection, folder / f"deals.{form}", force=True)
    path = folder if form == "csv" else folder / "deals.xlsx"
    losses = Losses()
    with open_intake(Wish(path, name="x")) as intake:
        assert isinstance(intake, Intake), intake
        return list(intake.take({}, losses)), losses


def told(deal: Deal) -> list[tuple[Any, ...]]:
    """Every fact of a deal that tables can keep."""
    return [_told(fact) for fact in deal.facts() if fact.section != "disagreements"]


def _told(fact: Fact) -> tuple[Any, ...]:
    statement = fact.section in ("terms", "notes")
    values = [str(getattr(value, "edtf", value)) for value in fact.values[: 1 if statement else None]]
    if fact.section == "figures":
        figures: Any = fact.values[0]
        values = [figures.model_dump_json(exclude={"cite", "see", "as_of"})]
    return fact.field, fact.label, fact.basis, values, sorted(cite.quote for cite in fact.cites)


@FORMS
def test_the_deals_come_back_with_every_fact_and_its_words(tmp_path: Path, form: str) -> None:
    found, _ = back(mission_to_japan(), tmp_path, form)
    assert [problem for taken in found for problem in taken.problems] == []
    deals = {taken.record.id: taken.record for taken in found if isinstance(taken.record, Deal)}
    for sent in mission_to_japan().deals():
        assert (deals[sent.id].title, deals[sent.id].short) == (sent.title, sent.short)
        assert told(deals[sent.id]) == told(sent)
        text = Passages(deals[sent.id].passage or "")
        for cite in (cite for fact in deals[sent.id].facts() for cite in fact.cites):
            assert len(list(text.find(cite.quote, cite.before or "", cite.after or ""))) == 1, cite


@FORMS
def test_figures_of_every_sort_come_back(tmp_path: Path, form: str) -> None:
    found, _ = back(money(), tmp_path, form)
    deals = {taken.record.id: taken.record for taken in found if isinstance(taken.record, Deal)}
    sent = [deal for deal in money().deals() if form == "csv" or not deal.id.endswith("/e")]
    assert [told(deals[deal.id]) for deal in sent] == [told(deal) for deal in sent]


def test_a_spreadsheet_brings_the_organisations(tmp_path: Path) -> None:
    found, _ = back(mission_to_japan(), tmp_path, "xlsx")
    records = {taken.record.id: taken.record for taken in found if taken.record}
    irep: Any = records["irep"]
    assert (irep.name, irep.kind, irep.aka, irep.ids) == (
        "IREP",
        "company",
        ("IREP Co.,Ltd.",),
        {"edinet": "E05620"},
    )
    assert irep.translations == {"ja": "株式会社アイレップ"}


@FORMS
def test_what_tables_do_not_keep_is_told(tmp_path: Path, form: str) -> None:
    _, losses = back(mission_to_japan(), tmp_path, form)
    assert {"citations/source", "facts/leads_to", "facts/disagreement"} <= lost(losses).keys()


def test_names_that_no_cell_can_part_give_way_to_ids(tmp_path: Path) -> None:
    opened = workspace(
        deal("trip/a", "first", "second", figure=[figure("jobs", value=4)]),
        mission(),
        organisation("first", "First; and more"),
        organisation("second", "Second"),
    )
    found, _ = back(selected(opened), tmp_path, "csv")
    names = [taken.record.caption for taken in found if taken.record and taken.record.KIND == "organisation"]
    assert names == ["first", "second"]


def rows(*given: dict[str, Any] | Problem) -> Any:
    def table(losses: Losses) -> Rows:
        for number, each in enumerate(given, 1):
            yield each if isinstance(each, Problem) else (Raw(number, 0, b""), each)

    return table


DEAL = {"id": "m/a", "title": "T", "name": "T", "kind": "mou", "parties": "A", "party_ids": "a"}
PARTY = {"record": "m/a", "place": 1, "field": "party.a", "label": "buyer", "said": "A", "basis": "stated"}


def test_what_is_known_from_elsewhere_without_an_address_is_inferred_and_told() -> None:
    stage = {
        "field": "stage.1",
        "label": "signed",
        "date": "2014",
        "date_basis": "external",
        "basis": "external",
    }
    tables = {
        "deals": rows(DEAL),
        "facts": rows(PARTY, {**PARTY, "place": 2, "said": "", **stage}),
        "citations": rows(),
    }
    losses = Losses()
    found = [each.plain for each in read_tabled(tables, losses) if isinstance(each, Given)]
    assert found[0]["stage"] == [
        {"is": "signed", "basis": "inferred", "when": {"edtf": "2014", "basis": "inferred"}}
    ]
    assert lost(losses) == {"facts/date_basis": "external", "facts/basis": "external"}


def test_tables_in_another_order_and_bad_rows_do_no_harm() -> None:
    bad = Problem("facts.csv", 2, 1, "", "bad")
    other = {**PARTY, "record": "m/b"}
    tables = {
        "deals": rows({**DEAL, "id": "m/b"}, DEAL),
        "facts": rows(PARTY, bad, other, {**PARTY, "record": "m/c", "section": "parties"}),
        "citations": rows({"record": "m/a", "place": 1, "quote": "A", "source_title": "Said: so"}),
    }
    losses = Losses()
    found = list(read_tabled(tables, losses))
    plain = [each.plain for each in found if isinstance(each, Given) and each.kind == "deal"]
    assert [each["party"][0]["org"] for each in plain] == ["a", "a"]
    assert plain[1]["passage"] == "1. Said so: A"
    assert [each for each in found if isinstance(each, Problem)] == [bad]
    assert "facts/parties" in lost(losses)
