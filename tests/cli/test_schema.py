import json
from pathlib import Path

import pytest

from tui.cli import main
from tui.store import embedded_folder

KINDS = ["mission", "deal", "source", "organisations", "people", "places", "map"]


@pytest.mark.parametrize("kind", KINDS)
def test_the_schema_of_a_kind_is_the_one_beside_the_data(
    kind: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["schema", kind]) == 0
    kept = embedded_folder() / "schema" / f"{kind}.schema.json"
    assert json.loads(capsys.readouterr().out) == json.loads(kept.read_text(encoding="utf-8"))


def test_without_a_kind_all_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 0
    assert sorted(json.loads(capsys.readouterr().out)) == sorted(KINDS)


def test_schemas_are_written_into_a_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "--to", str(tmp_path / "a" / "b")]) == 0
    written = sorted(path.name for path in (tmp_path / "a" / "b").iterdir())
    assert written == sorted(f"{kind}.schema.json" for kind in KINDS)
    assert capsys.readouterr().out == ""


def test_a_file_is_no_folder_to_write_into(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a").write_text("", encoding="utf-8")
    assert main(["schema", "--to", str(tmp_path / "a")]) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert err.startswith(str(tmp_path / "a"))


def test_an_unknown_kind_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["schema", "dea\x9bl"])
    assert caught.value.code == 2
    assert "\x9b" not in capsys.readouterr().err
