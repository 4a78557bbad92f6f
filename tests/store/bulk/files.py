"""Small bulk files, of our own writing."""

import json
from pathlib import Path
from textwrap import dedent

from tui.store.bulk import BulkFile, bulk_files

DEAL: dict[str, object] = {
    "id": "one",
    "title": "First supplies Second",
    "kind": "supply",
    "party": [{"org": "First Company", "role": "supplier"}, {"org": "Second", "role": "buyer"}],
    "stage": [{"is": "signed", "when": "2014-01-20"}],
}
"""A deal as a line of JSON says it, its parties by their names."""

TABLE = """\
no,what,day,who,where,value,in,jobs
1,Wire,20/01/2014,First Company; Second Company,Japan,"1,500.50",CAD,40
2,"Cells, and packs",05/02/2014,Third Ltd,France,,,
"""

MAP = dedent("""\
    mission = "fair"
    [read]
    date = "DD/MM/YYYY"
    thousands = ","
    [fixed]
    "stage.0.is" = "signed"
    [columns]
    id = "no"
    title = "what"
    kind = { column = "what", matches = { wire = "supply" }, otherwise = "other" }
    "stage.0.when" = "day"
    party = { column = "who", split = ";", each = { role = "home_partner" } }
    market = { column = "where", values = { Japan = "JP", France = "FR" } }
    [[figure]]
    id = "worth"
    kind = "amount"
    column = "value"
    currency = { column = "in" }
    [[figure]]
    id = "jobs"
    kind = "count"
    column = "jobs"
    unit = "jobs"
    modality = "expected"
    """)


def line(**fields: object) -> str:
    """A deal as a line of JSON; fields that are none are left out."""
    return json.dumps({key: value for key, value in {**DEAL, **fields}.items() if value is not None}) + "\n"


def put(root: Path, **files: str | bytes) -> Path:
    """Writes files into the folder for bulk files; `__` in a name stands for a dot."""
    folder = root / "bulk"
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        data = content if isinstance(content, bytes) else dedent(content).encode()
        (folder / name.replace("__", ".")).write_bytes(data)
    return root


def only(root: Path) -> BulkFile:
    """The one bulk file of a workspace without problems."""
    (file,), problems = bulk_files(root)
    assert problems == []
    return file


def table(root: Path, text: str | bytes = TABLE, map: str = MAP) -> BulkFile:
    """A table with its map."""
    return only(put(root, fair__csv=text, fair__map__toml=map))


def told(root: Path) -> list[str]:
    """What is wrong with the bulk files of a workspace, as lines."""
    return [str(problem) for problem in bulk_files(root)[1]]
