import csv
import errno
import gc
import io
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.exports.selections import HARM, harmful, mission_to_japan, money, there
from tui.exports import FORMATS, Exported, Selection, Target, export
from tui.store import Sort

OFFICE = shutil.which("soffice")


def written(selection: Selection, folder: Path) -> Exported:
    return export(FORMATS["xlsx"], selection, folder / "deals.xlsx")


def loaded(selection: Selection, folder: Path) -> Any:
    written(selection, folder)
    return openpyxl.load_workbook(folder / "deals.xlsx")


def rows(sheet: Any) -> list[dict[str, Any]]:
    names, *others = sheet.iter_rows(values_only=True)
    return [dict(zip(names, row, strict=True)) for row in others]


@pytest.fixture(scope="module")
def japan(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The workbook of all embedded records; nobody changes it."""
    return loaded(mission_to_japan(), tmp_path_factory.mktemp("japan"))


def cell(sheet: Any, name: str, row: int) -> Any:
    names = [each.value for each in sheet[1]]
    return sheet.cell(row, names.index(name) + 1)


def test_there_is_a_sheet_for_each_kind_and_one_of_notes(japan: Any) -> None:
    sheets = japan.sheetnames
    kinds = {"Deals", "Events", "Missions", "Organisations", "People", "Places", "Sources"}
    assert kinds | {
        "Facts",
        "Citations",
        "Parties",
        "Stages",
        "Disagreements",
        "Totals",
        "Notes",
        "Columns",
    } == set(sheets)
    assert sheets[0] == "Deals"


def test_the_deals_are_those_of_the_list_in_its_order(tmp_path: Path) -> None:
    selection = mission_to_japan("country:JP", Sort("name", down=True))
    told = rows(loaded(selection, tmp_path)["Deals"])
    assert [row["id"] for row in told] == [deal.id for deal in selection.deals()]


def test_numbers_are_numbers_and_days_are_days(tmp_path: Path) -> None:
    book = loaded(mission_to_japan("kind:joint_venture"), tmp_path)
    row = rows(book["Deals"])[0]
    assert (row["amount_low"], row["earliest"]) == (5_000_000, datetime(2014, 1, 20))
    assert cell(book["Deals"], "earliest", 2).number_format == "yyyy-mm-dd"
    facts = {row["field"]: row for row in rows(book["Facts"])}
    assert [facts["jobs"][name] for name in ("number", "qualifier", "horizon")] == [40, "about", "ultimately"]
    assert facts["jobs"]["quote"] == "will ultimately create around 40 jobs"


def test_what_excel_has_no_number_or_day_for_is_noted(tmp_path: Path) -> None:
    book = loaded(money(), tmp_path)
    deals = {row["id"]: row for row in rows(book["Deals"])}
    assert deals["trip/a"]["amount_low"] == 5_000_000.25
    assert (deals["trip/d"]["date"], deals["trip/d"]["earliest"]) == ("1899-12-31/..", "1899-12-31")
    notes = " ".join(row["note"] for row in rows(book["Notes"]))
    assert "rounded" in notes
    assert "March 1900" in notes


def test_sources_are_linked_and_nothing_else(japan: Any) -> None:
    links = {
        sheet.title: {each.hyperlink.target for row in sheet for each in row if each.hyperlink}
        for sheet in japan
    }
    told = {row["address"] for row in rows(japan["Sources"]) if row["address"]}
    assert links["Sources"] == told
    assert links["Citations"] <= told
    assert links["Organisations"] == set()


def test_headings_stay_in_sight_and_can_be_filtered(japan: Any) -> None:
    sheet = japan["Facts"]
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("B2", sheet.dimensions)
    assert sheet["A1"].font.bold
    assert sheet.column_dimensions["A"].width > 20


@pytest.mark.parametrize("made", [mission_to_japan, harmful])
def test_there_is_no_formula_in_the_file(made: Callable[[], Selection], tmp_path: Path) -> None:
    book = loaded(made(), tmp_path)
    assert {each.data_type for sheet in book for row in sheet for each in row} <= {"s", "n", "d", "inlineStr"}
    with zipfile.ZipFile(tmp_path / "deals.xlsx") as archive:
        sheets = [name for name in archive.namelist() if "worksheets/sheet" in name]
        assert all(b"<f>" not in archive.read(name) for name in sheets)


def test_a_text_that_looks_like_a_formula_stays_text_when_it_is_edited(tmp_path: Path) -> None:
    sheet = loaded(harmful(), tmp_path)["Deals"]
    armed = [row for row in range(2, sheet.max_row + 1) if cell(sheet, "title", row).value == "=1+1"]
    assert [cell(sheet, "title", row).quotePrefix for row in armed] == [True]


def test_texts_come_out_whole_or_cut_and_noted(tmp_path: Path) -> None:
    book = loaded(harmful(), tmp_path)
    titles = {row["id"]: row["title"] for row in rows(book["Deals"])}
    long = titles[f"trip/{HARM.index('x' * 40_000):02}"]
    assert (len(long), long[-2:]) == (32_767, "x…")
    assert titles["trip/03"] == "nul ␀ nul"
    assert titles["trip/01"] == "a\nb"
    notes = " ".join(row["note"] for row in rows(book["Notes"]))
    assert "cut off" in notes
    assert "control character" in notes


def test_the_notes_say_what_was_asked_what_is_lost_and_how_to_read_it(tmp_path: Path) -> None:
    selection = mission_to_japan("kind:licence")
    book = loaded(selection, tmp_path)
    notes = [row["note"] for row in rows(book["Notes"])]
    assert notes[0] == "What answers “kind:licence”, as of 2026-01-20."
    assert set(FORMATS["xlsx"].writing.LOSES) <= set(notes)
    columns = {(row["table"], row["column"]) for row in rows(book["Columns"])}
    assert ("facts", "qualifier") in columns


def test_where_sources_differ_a_sheet_says_which_is_believed(japan: Any) -> None:
    told = {
        row["field"]: row["believed"] for row in rows(japan["Disagreements"]) if row["about"] == "agreements"
    }
    assert told == {"deals-announced": "no", "deals-announced-by-the-end": "yes"}
    facts = {
        row["field"]: row["believed"] for row in rows(japan["Facts"]) if row["disagreement"] == "agreements"
    }
    assert facts == told


def test_the_totals_tell_what_may_be_added(japan: Any) -> None:
    told = rows(japan["Totals"])
    assert {row["said"] for row in told if row["measure"] == "jobs"} == {"not added: expected, not done"}
    assert all(row["low"] is None for row in told)


def test_stopping_leaves_no_temporary_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))

    def stop(done: int, whole: int) -> None:
        if done == whole:
            assert there(tmp_path / "temporary")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        written(replace(mission_to_japan(), tell=stop), tmp_path)
    assert there(tmp_path / "temporary") == []


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_reads_the_same_deals(tmp_path: Path) -> None:
    made = {"japan": mission_to_japan(), "harmful": harmful()}
    for name, selection in made.items():
        export(FORMATS["xlsx"], selection, tmp_path / f"{name}.xlsx")
    assert OFFICE
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    form = "csv:Text - txt - csv (StarCalc):44,34,76"  # parted by commas, quoted, UTF-8
    asked = [OFFICE, profile, "--headless", "--convert-to", form, "--outdir", str(tmp_path)]
    files = [str(tmp_path / f"{name}.xlsx") for name in made]
    subprocess.run([*asked, *files], check=True, capture_output=True)
    for name, selection in made.items():
        with (tmp_path / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            told = list(csv.DictReader(file))
        assert [row["id"] for row in told] == [deal.id for deal in selection.deals()]
        armed = [row["title"] for row in told if row["id"] == f"trip/{HARM.index('=1+1'):02}"]
        assert armed == (["=1+1"] if name == "harmful" else [])
        assert {row["kind"] for row in told} == {deal.kind.word for deal in selection.deals()}


@pytest.mark.usefixtures("only_new_garbage")
def test_a_disk_that_is_full_is_told_once(monkeypatch: pytest.MonkeyPatch) -> None:
    class Full(io.BytesIO):
        def write(self, content: Any) -> int:
            if self.tell() > 2000:
                raise OSError(errno.ENOSPC, "No space left on device")
            return super().write(content)

    told: list[object] = []
    monkeypatch.setattr(sys, "unraisablehook", told.append)
    with Full() as file, pytest.raises(OSError, match="No space left"):
        FORMATS["xlsx"].writing.write(mission_to_japan(), Target(file))
    gc.collect()
    assert told == []
