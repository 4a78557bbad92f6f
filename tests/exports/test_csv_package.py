import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import frictionless
import pytest

from tui.exports import FORMATS, Selection, export, export_to
from tui.store import Sort

from .selections import HARM, harmful, mission_to_japan, money

CSV = FORMATS["csv"]


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def package(path: Path) -> Any:
    return json.loads((path.parent / "datapackage.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("query", ["", "kind:distribution", "batteries", "country:JP !kind:licence"])
def test_there_is_exactly_a_row_for_each_line_of_the_list(query: str, tmp_path: Path) -> None:
    selection = mission_to_japan(query, Sort("name", down=True))
    listing = selection.catalogue.listed(selection.query, "deal", selection.sort)
    export(CSV, selection, tmp_path / "deals.csv")
    assert [row["id"] for row in rows(tmp_path / "deals.csv")] == list(listing.ids(0, 100))


def test_a_row_has_its_quote_and_source() -> None:
    stream = io.BytesIO()
    export_to(CSV, mission_to_japan("kind:distribution"), stream)
    (row,) = csv.DictReader(io.StringIO(stream.getvalue().decode(), newline=""))
    assert row["name"] == "Toon Boom × HeARTBIT"
    assert (row["stage"], row["date"], row["markets"]) == ("signed", "2014-01-20", "JP")
    assert row["quote"] == "concerning the distribution"
    assert (row["source"], row["paragraph"]) == ("2014-01-japan/day-1.en", "5")


def test_every_figure_keeps_what_keeps_it_honest(tmp_path: Path) -> None:
    export(CSV, mission_to_japan(), tmp_path / "deals.csv")
    told = {(row["record"], row["field"]): row for row in rows(tmp_path / "deals.facts.csv")}
    jobs = told["2014-01-japan/acquisio-irep", "jobs"]
    kept = ("qualifier", "number", "low", "high", "unit", "modality", "horizon", "basis")
    assert [jobs[name] for name in kept] == [
        "about",
        "40",
        "40",
        "40",
        "jobs",
        "expected",
        "ultimately",
        "stated",
    ]
    assert jobs["quote"] == "will ultimately create around 40 jobs"
    share = told["2014-01-japan/toon-boom-heartbit", "market-share"]
    assert [share[name] for name in kept[:4]] == ["at_most", "10", "", "10"]
    amount = told["2014-01-japan/acquisio-irep", "investment"]
    assert [amount[name] for name in ("currency", "currency_basis")] == ["CAD", "inferred"]
    royalties = told["2014-01-japan/ireq-sei", "royalties"]
    assert [royalties[name] for name in kept[:4]] == ["not_stated", "", "0", ""]


def test_every_value_of_every_deal_is_there_with_all_that_it_stands_on(tmp_path: Path) -> None:
    selection = mission_to_japan()
    export(CSV, selection, tmp_path / "deals.csv")
    said = [(deal.id, fact.field) for deal in selection.deals() for fact in deal.facts()]
    assert [(row["record"], row["field"]) for row in rows(tmp_path / "deals.facts.csv")] == said
    proofs = [
        proof.quote
        for deal in selection.deals()
        for fact in deal.facts()
        for proof in selection.evidence(deal, fact)
    ]
    assert [row["quote"] for row in rows(tmp_path / "deals.citations.csv")] == proofs


@pytest.mark.parametrize("made", [mission_to_japan, money, harmful])
def test_frictionless_finds_the_package_valid(made: Callable[[], Selection], tmp_path: Path) -> None:
    export(CSV, made(), tmp_path / "deals.csv")
    report = frictionless.validate(str(tmp_path / "datapackage.json"))
    assert report.flatten(["title", "message"]) == []
    read: Any = frictionless.Package(str(tmp_path / "datapackage.json"))
    kinds = {field.name: field.type for field in read.get_resource("facts").schema.fields}
    assert (kinds["low"], kinds["earliest"], kinds["paragraph"]) == ("number", "date", "integer")
    told = package(tmp_path / "deals.csv")["resources"]
    assert [len(each.read_rows()) for each in read.resources] == [each["rows"] for each in told]


def test_tables_may_begin_with_a_byte_order_mark(tmp_path: Path) -> None:
    path = tmp_path / "deals.csv"
    export(CSV, mission_to_japan(), path, bom=True)
    stream = io.BytesIO()
    export_to(CSV, mission_to_japan(), stream, bom=True)
    assert stream.getvalue() == path.read_bytes()
    for table in ("deals", "deals.facts", "deals.citations", "deals.disagreements"):
        assert (tmp_path / f"{table}.csv").read_bytes().startswith(b"\xef\xbb\xbf"), table
    report = frictionless.validate(str(tmp_path / "datapackage.json"))
    assert report.flatten(["title", "message"]) == []


def test_a_fact_of_no_deal_is_found_out_by_frictionless(tmp_path: Path) -> None:
    export(CSV, mission_to_japan(), tmp_path / "deals.csv")
    facts = tmp_path / "deals.facts.csv"
    facts.write_text(
        facts.read_text(encoding="utf-8").replace("acquisio-irep,1,", "gone,1,"), encoding="utf-8"
    )
    assert not frictionless.validate(str(tmp_path / "datapackage.json")).valid


def test_numbers_stay_exact_and_numbers(tmp_path: Path) -> None:
    export(CSV, money(), tmp_path / "deals.csv")
    told = {row["record"]: row for row in rows(tmp_path / "deals.facts.csv") if row["figure"]}
    assert told["trip/a"]["number"] == "5000000.25"
    assert [told["trip/b"][name] for name in ("number", "low", "high")] == ["", "3", "5"]
    assert told["trip/e"]["number"] == "123456789012345678.5"


def test_a_date_that_is_no_day_keeps_its_form_beside_its_ends(tmp_path: Path) -> None:
    export(CSV, money(), tmp_path / "deals.csv")
    row = next(row for row in rows(tmp_path / "deals.csv") if row["id"] == "trip/d")
    assert [row[name] for name in ("date", "earliest", "latest")] == ["1899-12-31/..", "1899-12-31", ""]


def test_no_cell_is_a_formula_and_the_package_says_what_was_changed(tmp_path: Path) -> None:
    export(CSV, harmful(), tmp_path / "deals.csv")
    for name in ("deals.csv", "deals.facts.csv", "deals.citations.csv", "deals.disagreements.csv"):
        for row in rows(tmp_path / name):
            for cell in row.values():
                assert not cell.lstrip().startswith(("=", "+", "-", "@"))
    notes = " ".join(package(tmp_path / "deals.csv")["notes"])
    assert "formula" in notes
    assert "control character" in notes


def test_long_and_broken_texts_come_out_whole(tmp_path: Path) -> None:
    export(CSV, harmful(), tmp_path / "deals.csv")
    titles = {row["id"]: row["title"] for row in rows(tmp_path / "deals.csv")}
    for number, text in enumerate(HARM):
        if text.isprintable() and text[0] not in " =+-@＝＋－＠" and ";" not in text and "," not in text:
            assert titles[f"trip/{number:02}"] == text
    assert titles["trip/01"] == "a\nb"


def test_the_package_tells_query_day_and_sources_and_makes_up_no_licence(tmp_path: Path) -> None:
    export(CSV, mission_to_japan("kind:distribution"), tmp_path / "deals.csv")
    told = package(tmp_path / "deals.csv")
    assert (told["query"], told["as_of"]) == ("kind:distribution", "2026-01-20")
    assert any(source.get("publisher") and source["path"].startswith("http") for source in told["sources"])
    assert "licenses" not in told


def test_where_sources_differ_every_claim_is_there_and_which_is_believed(tmp_path: Path) -> None:
    export(CSV, mission_to_japan(), tmp_path / "deals.csv")
    told = [row for row in rows(tmp_path / "deals.facts.csv") if row["disagreement"] == "form of the deal"]
    assert [(row["field"], row["believed"]) for row in told] == [
        ("called.3", "no"),
        ("called.4", "yes"),
        ("called.6", "no"),
    ]
    claims = [row for row in rows(tmp_path / "deals.disagreements.csv") if row["about"] == "form of the deal"]
    assert [(row["claim"], row["believed"]) for row in claims] == [
        ("“strategic partnership”", "no"),
        ("“joint venture”", "yes"),
        ("“long-term contract”", "no"),
    ]
    assert all(row["why"].startswith("The partnership is said to allow") for row in claims)


def test_a_stream_says_what_it_has_no_room_for() -> None:
    notes = export_to(CSV, mission_to_japan(), io.BytesIO())
    assert any("a stream has no room" in line for line in notes.lines())


def test_two_exports_share_a_folder_and_each_keeps_its_description(tmp_path: Path) -> None:
    export(CSV, mission_to_japan("kind:licence"), tmp_path / "a.csv")
    export(CSV, mission_to_japan("kind:distribution"), tmp_path / "b.csv")
    for name in ("datapackage.json", "b.datapackage.json"):
        assert frictionless.validate(str(tmp_path / name)).flatten(["title", "message"]) == []
    assert package(tmp_path / "a.csv")["query"] == "kind:licence"
    told = json.loads((tmp_path / "b.datapackage.json").read_text(encoding="utf-8"))
    assert (told["query"], told["resources"][0]["path"]) == ("kind:distribution", "b.csv")


def test_what_is_written_over_keeps_to_its_own_description(tmp_path: Path) -> None:
    export(CSV, mission_to_japan("kind:licence"), tmp_path / "a.csv")
    export(CSV, mission_to_japan("kind:distribution"), tmp_path / "b.csv")
    for name, of in (("a.csv", "datapackage.json"), ("b.csv", "b.datapackage.json")):
        done = export(CSV, mission_to_japan("batteries"), tmp_path / name, force=True)
        assert done.paths[-1] == tmp_path / of
        assert json.loads((tmp_path / of).read_text(encoding="utf-8"))["query"] == "batteries"
