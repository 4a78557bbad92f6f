"""Every answer is given as JSON, also where it is looked up in an index."""

import json
from pathlib import Path

import pytest

from tui.cli import main

from ..store.bulk.files import line, put


@pytest.fixture(scope="module")
def fair(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with a bulk file."""
    return put(tmp_path_factory.mktemp("fair"), fair__jsonl=line() + line(id="fair/two"))


@pytest.mark.parametrize(
    "asked",
    [
        *(["search", "supplies"], ["stats"], ["stats", "supplies"], ["facets"], ["timeline"], ["stages"]),
        ["show", "fair/two"],
    ],
    ids=" ".join,
)
@pytest.mark.parametrize("more", [[], ["--no-cache"]], ids=["indexed", "no-cache"])
def test_what_is_answered_of_bulk_files_is_json(
    asked: list[str], more: list[str], fair: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*asked, *more, "--json", "--in", str(fair)]) == 0
    out, err = capsys.readouterr()
    assert json.loads(out)
    assert err == ""


def test_facets_of_bulk_files_are_counts_in_the_statistics(
    fair: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["stats", "--json", "--in", str(fair)]) == 0
    told = json.loads(capsys.readouterr().out)
    assert {"value": "supply", "number": 2} in told["facets"]["kind"]
    assert [told["tally"][name] for name in ("deals", "organisations", "countries")] == [2, 2, 0]
