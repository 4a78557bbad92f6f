import json
import sys
from io import BytesIO, StringIO
from pathlib import Path

import pytest

from tests.tongues import speaking
from tui.cli import main
from tui.store import BulkFile
from tui.store.bulk import raw_records, record

from ..store.bulk.files import MAP, TABLE, line
from ..store.foreign.ftm.entities import ALL
from ..store.foreign.ocds.releases import release
from .running import HARM, obeyed

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def given(tmp_path: Path) -> Path:
    """A folder with a table, its map, and lines of JSON."""
    (tmp_path / "fair.csv").write_text(TABLE)
    (tmp_path / "fair.toml").write_text(MAP)
    (tmp_path / "deals.jsonl").write_text(line() + line(id="two", kind="mou"))
    return tmp_path


def run(folder: Path, file: str, *more: str) -> int:
    """Imports a file of the folder into `ws` there; tables by the map."""
    by = ["--map", str(folder / "fair.toml")] if file.endswith(".csv") else []
    return main(["import", str(folder / file), "--to", str(folder / "ws"), *by, *more])


def written(folder: Path) -> dict[str, list[dict[str, object]]]:
    """The lines of every file of the workspace made, by its path there."""
    root = folder / "ws"
    return {
        path.relative_to(root).as_posix(): [json.loads(each) for each in path.read_text().splitlines()]
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


class Piped:
    """Standard input with some bytes in it."""

    def __init__(self, data: bytes) -> None:
        self.buffer = BytesIO(data)

    def isatty(self) -> bool:
        return False


def test_standard_input_is_imported_as_a_file_is(
    given: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    to = ["--to", str(given / "ws"), "--yes"]
    monkeypatch.setattr(sys, "stdin", Piped((given / "deals.jsonl").read_bytes()))
    assert main(["import", "-", *to]) == 0
    monkeypatch.setattr(sys, "stdin", Piped((given / "fair.csv").read_bytes()))
    assert main(["import", "-", *to, "--name", "fair", "--map", str(given / "fair.toml")]) == 0
    by_pipe = written(given)
    assert {"bulk/stdin.jsonl", "bulk/fair.jsonl"} <= by_pipe.keys()
    assert run(given, "fair.csv", "--yes", "--force") == 0
    assert written(given) == by_pipe
    capsys.readouterr()


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "stdin: this looks like none of "),
        (b"a,b\n1,2\n", "stdin: this looks like none of "),
        (b'{"id": "one"}\n', "stdin:1:1: "),
    ],
)
def test_what_is_wrong_with_standard_input_is_told_of_it(
    data: bytes, told: str, given: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", Piped(data))
    assert main(["import", "-", "--to", str(given / "ws"), "--yes"]) in (1, 2)
    assert told in "".join(capsys.readouterr())
    assert not (given / "ws").exists()


def test_without_a_yes_the_first_records_are_shown_and_nothing_is_written(
    given: Path, capsys: Captured
) -> None:
    assert run(given, "fair.csv") == 1
    out, err = capsys.readouterr()
    assert out.splitlines()[:4] == [
        "fair/1  Wire",
        "  ✓  kind          supply",
        "  ✓  home partner  First Company · role inferred",
        "  ✓  home partner  Second Company · role inferred",
    ]
    assert err.splitlines() == ["nothing is written without --yes", "2 good records"]
    assert not (given / "ws").exists()


def test_with_a_yes_the_records_and_a_register_are_written(given: Path, capsys: Captured) -> None:
    assert run(given, "fair.csv", "--yes") == 0
    files = written(given)
    assert [each["id"] for each in files["bulk/fair.jsonl"]] == ["fair/1", "fair/2"]
    assert [tuple(each.values()) for each in files["bulk/fair.organisations.jsonl"]] == [
        ("first-company", "First Company"),
        ("second-company", "Second Company"),
        ("third-ltd", "Third Ltd"),
    ]
    assert len(files) == 2
    assert capsys.readouterr().err.splitlines() == [
        "2 good records",
        f"written: {given / 'ws' / 'bulk' / 'fair.jsonl'}",
        f"written: {given / 'ws' / 'bulk' / 'fair.organisations.jsonl'}",
    ]


def test_a_mission_that_a_workspace_of_missions_has_not_is_told_beforehand_with_how_to_make_it(
    given: Path, capsys: Captured
) -> None:
    (given / "ws").mkdir()
    making = f"communique new mission {{}} --from CA --to JP --in {given / 'ws'}"
    main(making.format("other").split()[1:])
    capsys.readouterr()
    assert run(given, "fair.csv") == 1
    told = capsys.readouterr().err.splitlines()
    assert told[:2] == [
        "the workspace has no mission fair yet, which check will tell",
        f"to make it: {making.format('fair').replace('CA', 'PLACE').replace('JP', 'PLACE')}",
    ]
    main(making.format("fair").split()[1:])
    capsys.readouterr()
    assert run(given, "fair.csv", "--yes") == 0
    assert "has no mission" not in capsys.readouterr().err
    assert main(["check", "--in", str(given / "ws")]) == 0


def test_of_many_missions_that_are_not_there_the_first_are_told(given: Path, capsys: Captured) -> None:
    (given / "ws").mkdir()
    main(f"new mission other --from CA --to JP --in {given / 'ws'}".split())
    (given / "deals.jsonl").write_text("".join(line(id=f"m{number}/one") for number in range(5)))
    capsys.readouterr()
    assert run(given, "deals.jsonl", "--yes") == 0
    told = capsys.readouterr().err.splitlines()
    assert told[4].startswith("the workspace has no mission m2 yet")
    assert told[6] == "and 2 more missions"


def test_what_is_written_is_read_as_it_is(given: Path) -> None:
    run(given, "fair.csv", "--yes")
    path = given / "ws" / "bulk" / "fair.jsonl"
    file = BulkFile(path, path.name, "deal", "fair")
    assert [not isinstance(record(raw, file), list) for raw in raw_records(file)] == [True, True]


def test_lines_in_our_own_form_need_no_map(given: Path) -> None:
    assert run(given, "deals.jsonl", "--yes", "--name", "spring") == 0
    files = written(given)
    assert [each["id"] for each in files["bulk/spring.jsonl"]] == ["spring/one", "spring/two"]
    assert [each["id"] for each in files["bulk/spring.organisations.jsonl"]] == ["first-company", "second"]


def test_a_register_is_imported_as_one(given: Path) -> None:
    (given / "a.organisations.jsonl").write_text('{"name": "First"}\n')
    assert run(given, "a.organisations.jsonl", "--yes") == 0
    assert written(given) == {"bulk/a.organisations.jsonl": [{"name": "First", "id": "first"}]}


BAD = TABLE + "3,Bad,99/01/2014,Third Ltd,Spain,x,CAD,\n"


@pytest.mark.parametrize("more", [[], ["--yes"]], ids=["asked", "yes"])
def test_with_a_problem_nothing_is_written(given: Path, capsys: Captured, more: list[str]) -> None:
    (given / "fair.csv").write_text(BAD)
    assert run(given, "fair.csv", *more) == 1
    out, err = capsys.readouterr()
    file = given / "fair.csv"
    assert [each.partition(f"{file}:")[2][:20] for each in out.splitlines()[-3:]] == [
        '4:1: stage.0.when: "',
        '4:1: market: "Spain"',
        '4:1: figure.worth: "',
    ]
    assert err == "2 good records\nproblems: 3, in records: 1\n"
    assert not (given / "ws").exists()


def test_bad_records_are_left_out_if_that_is_wished_for(given: Path, capsys: Captured) -> None:
    (given / "fair.csv").write_text(BAD)
    assert run(given, "fair.csv", "--yes", "--skip-bad") == 0
    assert [each["id"] for each in written(given)["bulk/fair.jsonl"]] == ["fair/1", "fair/2"]


def test_where_nothing_is_good_nothing_is_written(given: Path) -> None:
    (given / "deals.jsonl").write_text("bad\n")
    assert run(given, "deals.jsonl", "--yes", "--skip-bad") == 1
    assert not (given / "ws").exists()


def test_at_most_a_hundred_problems_are_shown_and_all_are_counted(given: Path, capsys: Captured) -> None:
    (given / "deals.jsonl").write_text("bad\n" * 250)
    assert run(given, "deals.jsonl") == 1
    out, err = capsys.readouterr()
    assert len(out.splitlines()) == 100
    assert err == "100 of 250 problems shown\n0 good records\nproblems: 250, in records: 250\n"


def test_a_map_that_is_wrong_is_told(given: Path, capsys: Captured) -> None:
    (given / "fair.toml").write_text(MAP.replace('"what"', '"wat"'))
    assert run(given, "fair.csv", "--yes") == 1
    out = capsys.readouterr().out
    assert 'fair.toml:9:1: columns.title: unknown column "wat": did you mean "what"?' in out
    assert not (given / "ws").exists()


def test_nothing_is_written_over_without_force(given: Path, capsys: Captured) -> None:
    run(given, "fair.csv", "--yes")
    before = written(given)
    assert run(given, "fair.csv", "--yes") == 2
    assert "--force writes over it" in capsys.readouterr().err
    (given / "fair.csv").write_text(TABLE.replace("Wire", "Cable"))
    assert run(given, "fair.csv", "--yes", "--force") == 0
    assert before != written(given)
    assert before.keys() == written(given).keys()


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["gone.csv"], "there is no such file"),
        (["."], "this looks like none of table, lines"),
        (["fair.toml"], "this looks like none of table, lines"),
        (["deals.jsonl", "--name", "Two words"], '"Two words" cannot be a name'),
    ],
)
def test_what_cannot_be_imported_is_refused(
    given: Path, capsys: Captured, words: list[str], reason: str
) -> None:
    assert run(given, *words) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert reason in err


def test_a_table_needs_a_map(given: Path, capsys: Captured) -> None:
    assert main(["import", str(given / "fair.csv"), "--to", str(given / "ws")]) == 2
    assert "a table needs a map: --map" in capsys.readouterr().err


def test_a_map_in_the_way_would_be_taken_for_one(given: Path, capsys: Captured) -> None:
    (given / "ws" / "bulk").mkdir(parents=True)
    (given / "ws" / "bulk" / "fair.map.toml").write_text(MAP)
    assert run(given, "fair.csv", "--yes") == 2
    assert "a map of that name is there" in capsys.readouterr().err


def test_the_answer_as_json_has_everything(given: Path, capsys: Captured) -> None:
    (given / "fair.csv").write_text(BAD)
    assert run(given, "fair.csv", "--yes", "--skip-bad", "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert [each["id"] for each in told["first"]] == ["fair/1", "fair/2"]
    assert (told["good"], told["bad"], told["wrong"], len(told["problems"])) == (2, 1, 3, 3)
    assert told["problems"][0]["line"] == 4
    assert len(told["written"]) == 2


class Typed(StringIO):
    """What somebody types at a terminal, and what is shown there."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("answer", ["o", "Oui", "y", "yes"])
def test_yes_may_be_said_in_the_language_of_the_question(
    given: Path, monkeypatch: pytest.MonkeyPatch, answer: str
) -> None:
    monkeypatch.setattr(sys, "stdin", Typed(f"{answer}\n"))
    monkeypatch.setattr(sys, "stderr", shown := Typed())
    with speaking("fr_CA"):
        assert run(given, "fair.csv") == 0
    assert "[o/N]" in shown.getvalue()
    assert len(written(given)) == 2


@pytest.mark.parametrize(("answer", "files"), [("y\n", 2), ("YES\n", 2), ("n\n", 0), ("", 0)])
def test_at_a_terminal_it_is_asked(
    given: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured, answer: str, files: int
) -> None:
    monkeypatch.setattr(sys, "stdin", Typed(answer))
    monkeypatch.setattr(sys, "stderr", shown := Typed())
    assert run(given, "fair.csv") == 0
    assert "Write 2 records? [y/N] " in shown.getvalue()
    assert len(written(given)) == files if files else not (given / "ws").exists()


def test_what_a_terminal_would_obey_is_shown_and_never_obeyed(given: Path, capsys: Captured) -> None:
    (given / "fair.csv").write_text(TABLE.replace("Wire", HARM).replace("Cells", HARM))
    (given / "deals.jsonl").write_text(line(title=HARM, kind=HARM, **{HARM: 1}) + line(title=HARM))
    for file in ("fair.csv", "deals.jsonl"):
        run(given, file, "--name", "x")
        out, err = capsys.readouterr()
        assert out
        assert obeyed(out + err) == set()


def test_an_import_that_is_broken_off_leaves_nothing(given: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(plain: object) -> bytes:
        raise KeyboardInterrupt

    monkeypatch.setattr("tui.store.foreign.shelving.line_of", interrupted)
    assert run(given, "fair.csv", "--yes") == 130
    assert not (given / "ws").exists()


def test_parquet_is_refused_where_nothing_reads_it(
    given: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.store.bulk.parquet._READERS", ("no_such_library",))
    (given / "fair.parquet").write_bytes(b"PAR1")
    assert run(given, "fair.parquet", "--map", str(given / "fair.toml")) == 2
    assert "only where pyarrow or polars is installed" in capsys.readouterr().err


def test_parquet_is_imported_as_lines_of_json(
    given: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lines(path: Path) -> list[bytes]:
        return [b'{"no": 1, "what": "Wire"}\n', b'{"no": 2, "what": ""}\n']

    monkeypatch.setattr("tui.store.foreign.ways.reads_parquet", lambda: True)
    monkeypatch.setattr("tui.store.foreign.ways.parquet_lines", lines)
    (given / "fair.parquet").write_bytes(b"PAR1")
    (given / "fair.toml").write_text(
        '[fixed]\nkind = "mou"\n"stage.0.is" = "signed"\n"party.0.org" = "first"\n'
        '"party.0.role" = "buyer"\n[columns]\nid = "no"\ntitle = "what"\n'
    )
    assert run(given, "fair.parquet", "--map", str(given / "fair.toml"), "--yes", "--skip-bad") == 0
    assert [each["id"] for each in written(given)["bulk/fair.jsonl"]] == ["fair/1"]
    assert (
        f'{given / "fair.parquet"}:2:1: title: `title` is missing (column "what")' in capsys.readouterr().out
    )


@pytest.fixture
def released(tmp_path: Path) -> Path:
    """A folder with a release of OCDS."""
    (tmp_path / "release.json").write_text(json.dumps(release()))
    return tmp_path


def test_what_is_not_taken_over_is_told_field_by_field(released: Path, capsys: Captured) -> None:
    assert run(released, "release.json", "--yes") == 0
    out, err = capsys.readouterr()
    assert out.splitlines()[:4] == [
        "release/ocds-000000-1-a1  The repair, awarded",
        "  ~  kind           supply",
        "  ✓  buyer          Town of Example",
        "  ✓  supplier       Road Works Ltd",
    ]
    assert out.splitlines()[-3:] == [
        "Not taken over:",
        "  parties/address/countryName  1 time  “Exampleland”  our records have no field for this",
        "  contracts/id                 1 time  “c1”           our records have no field for this",
    ]
    assert err.startswith("3 good records\nwritten: ")


def test_as_json_what_is_not_taken_over_is_a_list(released: Path, capsys: Captured) -> None:
    assert run(released, "release.json", "--json") == 0
    assert json.loads(capsys.readouterr().out)["lost"][1] == {
        "path": "contracts/id",
        "times": 1,
        "first": "c1",
        "why": "our records have no field for this",
    }


def test_people_go_to_the_register_of_people(given: Path, capsys: Captured) -> None:
    (given / "people.json").write_text("\n".join(map(json.dumps, ALL)))
    assert run(given, "people.json", "--yes") == 0
    assert (given / "ws" / "people.toml").read_text().startswith('[p1]\nname = "Ana Example"\n')
    assert main(["check", str(given / "ws"), "--no-cache"]) == 0


def test_a_form_that_there_is_not_is_misused(released: Path, capsys: Captured) -> None:
    with pytest.raises(SystemExit) as left:
        run(released, "release.json", "--form", "pdf")
    assert left.value.code == 2


def test_no_form_makes_a_terminal_obey(given: Path, capsys: Captured) -> None:
    buyer = {"id": HARM, "name": HARM}
    (given / "x.json").write_text(json.dumps(release(buyer=buyer, **{HARM: HARM})))
    (given / "y.json").write_text(
        json.dumps({"record": HARM}) + "\n" + json.dumps({"record": "deal", "id": HARM})
    )
    (given / "datapackage.json").write_text(json.dumps({"resources": [{"name": HARM, "path": HARM}]}))
    for file in ("x.json", "y.json", "datapackage.json"):
        run(given, file, "--name", "x", *(("--map", f"{HARM}=x") if file == "datapackage.json" else ()))
        out, err = capsys.readouterr()
        assert out + err
        assert obeyed(out + err) == set()


def test_what_is_there_under_another_name_is_told_and_not_written_twice(
    given: Path, capsys: Captured
) -> None:
    assert run(given, "fair.csv", "--yes") == 0
    before = written(given)
    capsys.readouterr()
    assert run(given, "fair.csv", "--yes", "--name", "again") == 1
    out, err = capsys.readouterr()
    assert out.splitlines() == [
        f'{given}/fair.csv:{number}:1: id: the id "fair/{id}" is taken already, by bulk/fair.jsonl'
        for number, id in ((2, 1), (3, 2))
    ]
    assert "0 good records" in err
    assert written(given) == before
    assert run(given, "fair.csv", "--yes", "--force") == 0
