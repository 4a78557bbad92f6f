import csv
import io
import json
import os
import pty
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from tui.cli import main
from tui.exports import FORMATS
from tui.store import TantivyCatalogue, embedded_folder, open_workspace, read_query

from .running import ROOT, alone, harmful_workspace, obeyed

IDS = [f"2014-01-japan/{name}" for name in ("acquisio-irep", "ireq-sei", "toon-boom-heartbit")]


def ids(text: str) -> list[str]:
    return [row["id"] for row in csv.DictReader(io.StringIO(text, newline=""))]


@pytest.mark.parametrize("query", ["kind:distribution", "kind:licence or kind:distribution", "batteries"])
def test_it_holds_exactly_the_rows_on_screen(query: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["export", "csv", query]) == 0
    on_screen = (
        TantivyCatalogue(open_workspace(embedded_folder())).listed(read_query(query), "deal").ids(0, 9)
    )
    assert ids(capfdbinary.readouterr().out.decode()) == list(on_screen)


def test_the_order_is_that_of_the_list(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["export", "csv", "--sort", "name:down"]) == 0
    assert ids(capfdbinary.readouterr().out.decode()) == IDS[::-1]


def test_results_go_to_standard_output_and_notes_beside_it(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["export", "jsonl"]) == 0
    out, err = capfdbinary.readouterr()
    assert json.loads(out.splitlines()[0])["id"] == IDS[0]
    assert err == b""
    assert main(["export", "jsonl", "kind:distribution", "-o", "-"]) == 0
    assert b"note: 2 times: a deal is referred to" in capfdbinary.readouterr().err


@pytest.mark.parametrize("name", ["csv", "xlsx", "jsonl", "sqlite"])
def test_a_file_is_written_and_told(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / f"deals{FORMATS[name].suffix}"
    assert main(["export", name, "-o", str(path)]) == 0
    out, err = capsys.readouterr()
    assert out == ""
    assert f"written: {path}" in err
    assert path.stat().st_size > 1000
    assert main(["export", name, "-o", str(path)]) == 2
    assert "--force" in capsys.readouterr().err
    assert main(["export", name, "-o", str(path), "--force"]) == 0


def test_a_folder_gets_a_file_of_its_own(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "jsonl", "-o", str(tmp_path)]) == 0
    assert main(["export", "csv", "-o", f"{tmp_path}/new/"]) == 0
    assert (tmp_path / "deals.jsonl").is_file()
    assert {path.name for path in (tmp_path / "new").iterdir()} == {
        "deals.csv",
        "deals.facts.csv",
        "deals.citations.csv",
        "deals.disagreements.csv",
        "datapackage.json",
    }
    assert f"written: {tmp_path / 'new' / 'deals.csv'}" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["xlsx", "sqlite"])
def test_what_is_no_stream_asks_for_a_file(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", name]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert f"-o deals{FORMATS[name].suffix}" in err


def test_a_preview_writes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "deals.xlsx"
    assert main(["export", "xlsx", "kind:distribution", "-o", str(path), "--preview"]) == 0
    out, err = capsys.readouterr()
    lines = out.splitlines()
    assert lines[1:3] == ["1 deal", "6 other records"]
    assert lines[3] == f"{len(FORMATS['xlsx'].writing.COLUMNS)} columns"
    assert lines[4].split(", ") == list(FORMATS["xlsx"].writing.COLUMNS)
    assert any(line.startswith("not kept: ") for line in lines)
    assert (err, list(tmp_path.iterdir())) == ("", [])


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("jsonl", ["each record whole, with all its fields"]),
        ("annotations", ["5 fields in each", "id, type, motivation, body, target"]),
        (
            "html",
            [f"{len(FORMATS['html'].writing.COLUMNS)} parts", ", ".join(FORMATS["html"].writing.COLUMNS)],
        ),
    ],
)
def test_a_preview_tells_what_a_format_is_made_of(
    name: str, told: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", name, "--preview"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line for line in lines[3:] if not line.startswith("not kept: ")] == told


def test_csv_may_begin_with_a_byte_order_mark(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "deals.csv"
    assert main(["export", "csv", "--bom", "-o", str(path)]) == 0
    assert path.read_bytes().startswith(b"\xef\xbb\xbfid,")
    capsys.readouterr()
    assert main(["export", "jsonl", "--bom"]) == 2
    assert capsys.readouterr() == ("", "--bom is for csv; jsonl does without\n")


def test_a_preview_is_told_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "csv", "kind:distribution", "--preview", "--json", "--as-of", "2015-01-01"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["format"], told["query"], told["as_of"]) == ("csv", "kind:distribution", "2015-01-01")
    assert (told["deals"], told["columns"]) == (1, list(FORMATS["csv"].writing.COLUMNS))
    assert told["not_kept"] == list(FORMATS["csv"].writing.LOSES)
    assert main(["export", "csv", "--json"]) == 2
    assert capsys.readouterr() == ("", "--json is for a preview: type --preview --json\n")


def test_nothing_is_written_where_nothing_answers(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "deals.csv"
    assert main(["export", "csv", "kind:supply", "-o", str(path)]) == 1
    assert "nothing answers “kind:supply”; nothing is written" in capsys.readouterr().err
    assert not path.exists()


def test_a_table_of_deals_without_deals_is_refused_and_what_is_written_elsewhere_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = "org:quebec-government"
    assert main(["export", "csv", asked, "-o", str(tmp_path / "deals.csv")]) == 1
    assert capsys.readouterr().err.startswith(f"no deal answers “{asked}”, and csv holds deals alone")
    assert main(["export", "csv", asked, "--preview"]) == 1
    assert capsys.readouterr().out == ""
    assert list(tmp_path.iterdir()) == []
    assert main(["export", "jsonl", asked, "-o", str(tmp_path / "deals.jsonl")]) == 0
    assert "note: no deal is among what answers" in capsys.readouterr().err
    assert main(["export", "jsonl", asked, "--preview"]) == 0
    assert capsys.readouterr().out.splitlines()[1:3] == ["0 deals", "1 other record"]


def test_stopping_says_that_nothing_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("tui.cli.progress.Progress.tell", stop)
    assert main(["export", "csv", "-o", str(tmp_path / "deals.csv")]) == 130
    assert "stopped; nothing is left" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("by", [signal.SIGTERM, signal.SIGHUP])
def test_being_told_to_end_leaves_nothing_either(
    by: signal.Signals, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    usual = signal.getsignal(by)
    monkeypatch.setattr("tui.cli.progress.Progress.tell", lambda *_: signal.raise_signal(by))
    assert main(["export", "jsonl", "-o", str(tmp_path / "deals.jsonl")]) == 130
    assert "stopped; nothing is left" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
    assert signal.getsignal(by) is usual


@pytest.mark.parametrize("sort", ["size", "name:sideways", ""])
def test_an_order_that_is_none_is_told(sort: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["export", "csv", "--sort", sort])
    assert ended.value.code == 2
    assert "silence" in capsys.readouterr().err


def test_a_terminal_gets_nothing_that_it_would_obey(tmp_path: Path) -> None:
    folder = harmful_workspace(tmp_path)
    for name in ("csv", "jsonl"):
        shown = on_a_terminal("export", name, "--in", str(folder), "--no-cache")
        assert "Deal" in shown
        assert obeyed(shown.replace("\r\n", "\n")) == set()


def on_a_terminal(*words: str) -> str:
    """What a command writes to standard output where that is a terminal."""
    here, there = pty.openpty()
    command = [sys.executable, "-m", "tui", *words]
    with subprocess.Popen(command, cwd=ROOT, stdout=there, stderr=subprocess.DEVNULL) as running:
        os.close(there)
        said = b""
        with suppress(OSError):
            while part := os.read(here, 65536):
                said += part
    os.close(here)
    assert running.returncode == 0
    return said.decode()


def test_a_reader_gets_all_of_it_through_a_pipe() -> None:
    done = alone("export", "csv", "--no-cache")
    assert (done.returncode, ids(done.stdout.decode())) == (0, IDS)


def test_a_full_disk_behind_standard_output_is_told() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "tui", "export", "csv"],
            cwd=ROOT,
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 2
    assert b"No space left on device" in done.stderr


def test_help_says_what_each_format_is(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["export", "--help"])
    lines = [" ".join(line.split()) for line in capsys.readouterr().out.splitlines()]
    for format in FORMATS.values():
        assert any(line.startswith(f"{format.name} {format.help[:20]}") for line in lines)
