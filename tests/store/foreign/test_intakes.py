import json
from pathlib import Path
from typing import Any

import pytest

from tui.store import Intake, Losses, Wish, open_intake
from tui.store.bulk import Taken

from ..bulk.files import DEAL, MAP, TABLE
from .files import lost
from .ftm.entities import ALL
from .ocds.releases import release
from .workbooks import workbook

TYPED: list[list[Any]] = [
    ["no", "what", "day", "who", "where", "value", "in", "jobs", "remark"],
    [1, "Wire", "20/01/2014", "First Company; Second Company", "Japan", 1500.5, "CAD", 40, "a remark"],
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a map, and a file of each form."""
    (tmp_path / "fair.toml").write_text(MAP)
    (tmp_path / "fair.csv").write_text(TABLE)
    (tmp_path / "fair.txt").write_text(TABLE)
    (tmp_path / "deals.jsonl").write_text(json.dumps(DEAL))
    (tmp_path / "rows.json").write_text(json.dumps(dict(zip(TYPED[0], TYPED[1], strict=True))))
    (tmp_path / "ours.jsonl").write_text(json.dumps({"record": "place", "id": "JP", "name": "Japan"}))
    (tmp_path / "release.json").write_text(json.dumps(release()))
    (tmp_path / "entities.json").write_text("\n".join(map(json.dumps, ALL)))
    workbook(tmp_path / "fair.xlsx", fair=TYPED)
    package = tmp_path / "package"
    package.mkdir()
    resource = {"name": "deals", "data": TYPED}
    (package / "datapackage.json").write_text(
        json.dumps({"resources": [resource, {"name": "x", "data": []}]})
    )
    return tmp_path


def taken(wish: Wish) -> tuple[list[Taken], Losses]:
    losses = Losses()
    with open_intake(wish) as intake:
        assert isinstance(intake, Intake), intake
        return list(intake.take({}, losses)), losses


def refused(wish: Wish) -> str:
    with open_intake(wish) as intake:
        assert isinstance(intake, str), intake
        return intake


@pytest.mark.parametrize(
    ("file", "maps", "first"),
    [
        ("fair.csv", ["fair.toml"], "fair/1"),
        ("fair.txt", ["fair.toml"], "fair/1"),
        ("rows.json", ["fair.toml"], "fair/1"),
        ("fair.xlsx", ["fair.toml"], "fair/1"),
        ("package", ["deals=fair.toml"], "fair/1"),
        ("package/datapackage.json", ["deals=fair.toml"], "fair/1"),
        ("deals.jsonl", [], "deals/one"),
        ("ours.jsonl", [], "JP"),
        ("release.json", [], "release/ocds-000000-1-a1"),
        ("entities.json", [], "road-works"),
    ],
)
def test_each_form_is_read(folder: Path, file: str, maps: list[str], first: str) -> None:
    named = (each.replace("fair.toml", str(folder / "fair.toml")) for each in maps)
    found, _ = taken(Wish(folder / file, maps=tuple(named)))
    assert [each.problems for each in found] == [()] * len(found)
    assert found[0].record is not None
    assert found[0].record.id == first


@pytest.mark.parametrize("file", ["rows.json", "fair.xlsx", "package"])
def test_typed_cells_and_written_ones_make_the_same_deal(folder: Path, file: str) -> None:
    pair = ("deals=" if file == "package" else "") + str(folder / "fair.toml")
    (typed, *_), losses = taken(Wish(folder / file, maps=(pair,)))
    (written, *_), _ = taken(Wish(folder / "fair.csv", maps=(str(folder / "fair.toml"),)))
    but: Any = {"passage": None, "figure": None}
    assert typed.record is not None
    assert written.record is not None
    assert typed.plain | but == written.plain | but
    assert typed.plain["figure"][0]["value"] == 1500.5
    assert lost(losses)["remark"] == "a remark"


def test_a_column_that_the_map_does_not_name_is_told_also_of_a_table(folder: Path) -> None:
    map = folder / "fair.toml"
    map.write_text(MAP[: MAP.rindex("[[figure]]")])
    _, losses = taken(Wish(folder / "fair.csv", maps=(str(map),)))
    assert [(loss.path, loss.times, loss.first) for loss in losses] == [("jobs", 1, "40")]
    assert [loss.why for loss in losses] == [
        "the map does not name this column; it stands in the passage alone"
    ]


@pytest.mark.parametrize(
    ("file", "more", "reason"),
    [
        ("gone", {}, "there is no such file"),
        ("fair.csv", {}, "a table needs a map: --map"),
        ("fair.xlsx", {}, "a table needs a map: --map"),
        ("fair.toml", {}, "this looks like none of table, lines"),
        ("fair.csv", {"name": "Two words"}, '"Two words" cannot be a name'),
        ("fair.csv", {"maps": ("a", "b")}, "one map is enough"),
        ("fair.csv", {"form": "xlsx", "maps": ("fair.toml",)}, "this is no spreadsheet"),
        ("fair.xlsx", {"sheet": "fare", "maps": ("fair.toml",)}, 'did you mean "fair"?'),
        ("package", {}, "each table of a package needs a map"),
        ("package", {"maps": ("deal=fair.toml",)}, "is needed, for one of deals, x"),
    ],
)
def test_what_cannot_be_imported_is_refused_in_a_sentence(
    folder: Path, file: str, more: dict[str, Any], reason: str
) -> None:
    assert reason in refused(Wish(folder / file, **more))


def test_a_map_with_mistakes_is_told_by_its_lines(folder: Path) -> None:
    (folder / "fair.toml").write_text(MAP.replace('"what"', '"wat"'))
    for file, pair in (("fair.xlsx", ""), ("package", "deals=")):
        with open_intake(Wish(folder / file, maps=(f"{pair}{folder / 'fair.toml'}",))) as intake:
            assert isinstance(intake, list)
            assert 'unknown column "wat": did you mean "what"?' in str(intake[0])


def test_what_a_form_is_can_be_said(folder: Path) -> None:
    (folder / "odd").write_text(json.dumps([release()]))
    assert len(taken(Wish(folder / "odd", form="ocds"))[0]) == 3
    found, _ = taken(Wish(folder / "fair.csv", form="ftm"))
    assert found == []


def test_an_id_that_an_earlier_table_has_is_a_problem(folder: Path) -> None:
    path = folder / "package" / "datapackage.json"
    path.write_text(json.dumps({"resources": [{"name": name, "data": TYPED} for name in ("a", "b")]}))
    map = folder / "fair.toml"
    found, _ = taken(Wish(path, maps=(f"a={map}", f"b={map}")))
    assert [len(each.problems) for each in found] == [0, 1]
