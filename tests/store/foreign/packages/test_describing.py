import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from frictionless import Package
from frictionless import Resource as FrictionlessResource

from tui.store import Losses, Problem
from tui.store.foreign.packages import columns_in, package_of, rows_in
from tui.store.foreign.workbooks import Unusable


def described(folder: Path, *resources: object, **more: Any) -> Path:
    (folder / "deals.csv").write_text("no\n1\n")
    (folder / "datapackage.json").write_text(json.dumps({"name": "p", "resources": resources, **more}))
    return folder


def test_a_package_is_its_folder_or_the_file_that_describes_it(tmp_path: Path) -> None:
    folder = described(tmp_path, {"name": "deals", "path": "deals.csv"}, {"data": [{"no": 1}]})
    assert package_of(folder) == package_of(folder / "datapackage.json")
    first, second = package_of(folder).resources
    assert (first.name, [path.name for path in first.paths], first.form) == ("deals", ["deals.csv"], "csv")
    assert (second.name, second.data, second.form) == ("2", [{"no": 1}], "json")


@pytest.mark.parametrize(
    ("resource", "reason"),
    [
        ({"path": "https://example.org/x.csv"}, "is an address, and no address is opened"),
        ({"path": "../deals.csv"}, "leads out of the folder of the package"),
        ({"path": "a/../../deals.csv"}, "leads out of the folder of the package"),
        ({"path": "/etc/hosts"}, "leads out of the folder of the package"),
        ({"path": "C:\\deals.csv"}, "leads out of the folder of the package"),
        ({"path": "a\0b.csv"}, "there is no such file"),
        ({"path": "gone.csv"}, "there is no such file"),
        ({"path": "link.csv"}, "lies outside"),
        ({"path": "deals.csv", "compression": "gz"}, "compressed"),
        ({"path": "deals.csv", "format": "xls"}, "only csv, tsv and json are read"),
        ({"path": "deals.csv", "encoding": "klingon"}, 'there is no encoding "klingon"'),
        ({"path": "deals.csv", "schema": "https://example.org/schema.json"}, "no address is opened"),
        ({"data": "no\n1\n"}, "its `data` is no list of rows"),
        ({}, "neither a `path` nor `data` is there"),
        ("deals.csv", "an object is needed here"),
    ],
)
def test_what_cannot_be_read_or_lies_elsewhere_is_told_and_never_opened(
    tmp_path: Path, resource: object, reason: str
) -> None:
    folder = tmp_path / "package"
    folder.mkdir()
    (tmp_path / "secret.csv").write_text("no\n1\n")
    (folder / "link.csv").symlink_to(tmp_path / "secret.csv")
    package = package_of(described(folder, resource))
    assert not package.resources
    assert reason in package.unread["1"]


def test_what_the_library_of_the_standard_describes_is_read(tmp_path: Path) -> None:
    (tmp_path / "deals.csv").write_text("no;day;value\n1;2014-01-20;1500.5\n2;2014-02-05;7.25\n")
    found: Any = FrictionlessResource.describe(path="deals.csv", basepath=str(tmp_path))
    described = Package(resources=[found])
    (tmp_path / "datapackage.json").write_text(described.to_json())
    (resource,) = package_of(tmp_path).resources
    assert columns_in(resource) == ("no", "day", "value")
    assert [dict(row[1]) for row in rows_in(resource, Losses()) if not isinstance(row, Problem)] == [
        {"no": Decimal(1), "day": "2014-01-20", "value": Decimal("1500.5")},
        {"no": Decimal(2), "day": "2014-02-05", "value": Decimal("7.25")},
    ]


def test_a_schema_can_be_a_file_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "schema.json").write_text('{"fields": [{"name": "no"}]}')
    (resource,) = package_of(described(tmp_path, {"path": "deals.csv", "schema": "schema.json"})).resources
    assert resource.schema == {"fields": [{"name": "no"}]}


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"{", "this is not JSON"),
        (b'{"name": "\xff"}', "is not UTF-8"),
        (b"[]", "an object is needed here"),
        (b"{}", "this package has no tables"),
        (b"[" * 100_000, "nested too deeply"),
    ],
)
def test_what_is_no_package_is_told(tmp_path: Path, content: bytes, reason: str) -> None:
    (tmp_path / "datapackage.json").write_bytes(content)
    with pytest.raises(Unusable, match=reason):
        package_of(tmp_path)
