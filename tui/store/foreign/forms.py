"""The forms that can be imported, and which of them a file has, by what is in it."""

from collections.abc import Mapping
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from ...speech import marked
from ..bulk import TABLES
from .outlines import Outline, outline

FORMS: Mapping[str, str] = {
    "table": marked("rows and columns, comma or tab between them (.csv, .tsv), with a map"),
    "lines": marked("one record a line (.jsonl), in our form or with a map"),
    "records": marked("what `communique export jsonl` writes"),
    "xlsx": marked("a spreadsheet (.xlsx), with a map"),
    "parquet": marked("Parquet, with a map"),
    "datapackage": marked("a Frictionless package: its folder or its datapackage.json"),
    "ocds": marked("releases, records or packages of OCDS, as JSON"),
    "ftm": marked("entities of FollowTheMoney, one a line"),
}
"""What each form is, by its name."""

PACKAGE = "datapackage.json"
"""The file that describes a package."""


def form_of(path: Path, mapped: bool) -> str | None:
    """The form of a file or a folder; none if it has none of them.

    Args:
        path: the file or folder.
        mapped: whether there is a map for it, so that any keys or columns will do.

    Raises:
        OSError: it cannot be read.
    """
    if path.is_dir():
        return "datapackage" if (path / PACKAGE).is_file() else None
    seen = outline(path)
    suffix = path.suffix.lower()
    if seen.start.startswith(b"PK\x03\x04"):
        return "xlsx" if _is_workbook(path) else None
    if seen.start.startswith(b"PAR1"):
        return "parquet"
    if seen.is_json and suffix not in TABLES:
        return _of_json(seen, mapped)
    if suffix == ".jsonl":
        return "lines"
    return "table" if suffix in TABLES or (mapped and suffix in ("", ".txt", ".tab")) else None


def _of_json(seen: Outline, mapped: bool) -> str | None:
    keys = seen.keys
    if "resources" in keys and not seen.several and not seen.is_list:
        return "datapackage"
    if mapped and not seen.is_list:
        return None if seen.is_spread else "lines"
    if {"schema", "properties", "id"} <= keys:
        return "ftm"
    if {"ocid", "releases", "compiledRelease", "records"} & keys:
        return "ocds"
    if "record" in keys:
        return "records"
    return None if seen.is_list or seen.is_spread else "lines"


def _is_workbook(path: Path) -> bool:
    try:
        with ZipFile(path) as archive:
            return "xl/workbook.xml" in archive.namelist()
    except (BadZipFile, OSError, ValueError):
        return False
