from pathlib import Path

import pytest

from tui.store.foreign import workbooks as room
from tui.store.foreign.sheets import columns_of
from tui.store.foreign.workbooks import Unusable, has_formulas, opened_sheet, titles_of

from .workbooks import with_part, workbook


@pytest.mark.parametrize("name", ["_MOST_BYTES", "_MOST_TEXTS", "_MOST_PARTS"])
def test_what_would_be_far_too_large_is_not_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    path = with_part(workbook(tmp_path / "x.xlsx", a=[["no"]]), "xl/sharedStrings.xml", b"<sst></sst>")
    monkeypatch.setattr(room, name, 5)
    with pytest.raises(Unusable, match="far too large"):
        columns_of(path, "")


def test_a_bomb_of_zeros_is_seen_before_it_goes_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "_MOST_TEXTS", 5 << 20)
    path = with_part(workbook(tmp_path / "x.xlsx", a=[["no"]]), "xl/sharedStrings.xml", b" " * (6 << 20))
    assert path.stat().st_size < 100_000
    with pytest.raises(Unusable, match="far too large"):
        columns_of(path, "")


def test_a_bomb_of_entities_does_not_go_off(tmp_path: Path) -> None:
    nested = b"".join(b"<!ENTITY e%d '%b'>" % (level, b"&e%d;" % (level - 1) * 10) for level in range(1, 12))
    cell = b"<c r='A1' t='inlineStr'><is><t>&e11;</t></is></c>"
    space = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    sheet = (
        b"<!DOCTYPE w [<!ENTITY e0 'boom'>%b]>"
        b"<worksheet xmlns='%b'><sheetData><row r='1'>%b</row></sheetData></worksheet>"
    )
    path = workbook(tmp_path / "x.xlsx", a=[["no"]])
    with_part(path, "xl/worksheets/sheet1.xml", sheet % (nested, space, cell))
    with pytest.raises(Unusable, match="cannot be read"):
        columns_of(path, "")


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"no,what\n", b"PK\x05\x06" + b"\0" * 18])
def test_what_is_no_spreadsheet_is_told(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.xlsx"
    path.write_bytes(content)
    with pytest.raises(Unusable):
        columns_of(path, "")


def test_a_name_without_a_suffix_does_not_matter_nor_does_what_is_hidden(tmp_path: Path) -> None:
    path = workbook(tmp_path / "x.csv", a=[["no"]])
    with opened_sheet(path, "a") as sheet:
        assert list(sheet.iter_rows(values_only=True)) == [("no",)]


def test_only_the_sheet_that_is_chosen_is_read(tmp_path: Path) -> None:
    path = workbook(tmp_path / "x.xlsx", a=[["no"], [1]], b=[["what"]])
    with_part(path, "xl/worksheets/sheet2.xml", b"<worksheet><sheetData><row>")
    assert titles_of(path) == ["a", "b"]
    assert columns_of(path, "a") == ("no",)
    with pytest.raises(Unusable, match="cannot be read"):
        columns_of(path, "b")


def test_formulas_are_seen_across_the_pieces_that_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "_CHUNK", 3)
    assert has_formulas(workbook(tmp_path / "x.xlsx", a=[["no"], ["=1+1"]]))
    assert not has_formulas(workbook(tmp_path / "y.xlsx", a=[["no"], [1]]))
