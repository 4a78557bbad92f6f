from os import mkfifo
from pathlib import Path

import pytest

from tui.store.bulk import BulkFile, bulk_files

from .files import MAP, TABLE, line, put, told


def listed(root: Path) -> list[tuple[str, str, str, bool]]:
    return [(file.file, file.kind, file.name, file.mapping is not None) for file in bulk_files(root)[0]]


def test_a_workspace_without_bulk_files_has_none(tmp_path: Path) -> None:
    assert bulk_files(tmp_path) == ([], [])
    (tmp_path / "bulk").write_text("")
    assert bulk_files(tmp_path) == ([], [])


def test_files_are_listed_by_name_with_what_their_names_say(tmp_path: Path) -> None:
    put(
        tmp_path,
        b__jsonl=line(),
        a__organisations__jsonl="",
        notes__txt="",
        fair__csv=TABLE,
        fair__map__toml=MAP,
    )
    put(tmp_path, **{"__hidden__jsonl": line(), "other__tsv": "no\twhat\n", "other__map__toml": OTHER})
    assert listed(tmp_path) == [
        ("bulk/a.organisations.jsonl", "organisation", "a", False),
        ("bulk/b.jsonl", "deal", "b", False),
        ("bulk/fair.csv", "deal", "fair", True),
        ("bulk/other.tsv", "deal", "other", True),
    ]
    assert told(tmp_path) == []


OTHER = '[columns]\nid = "no"\ntitle = "what"\n'


def test_a_table_without_a_map_is_told(tmp_path: Path) -> None:
    assert told(put(tmp_path, fair__csv=TABLE)) == [
        "bulk/fair.csv:1:1: a table needs a map beside it: fair.map.toml"
    ]


def test_a_name_that_is_no_id_is_told(tmp_path: Path) -> None:
    put(tmp_path)
    (tmp_path / "bulk" / "two words.jsonl").write_text(line())
    assert told(tmp_path) == [
        'bulk/two words.jsonl:1:1: "two words" cannot be an id: use letters A to Z and digits, joined by '
        "`-` or `.`"
    ]


def test_parquet_is_left_to_the_import(tmp_path: Path) -> None:
    (problem,) = told(put(tmp_path, fair__parquet=b"PAR1"))
    assert problem.startswith("bulk/fair.parquet:1:1: Parquet is not read")


def test_a_link_may_not_lead_out_of_the_workspace_but_may_lead_within(tmp_path: Path) -> None:
    (tmp_path / "outside.jsonl").write_text(line())
    root = put(tmp_path / "ws", here__jsonl=line())
    (root / "bulk" / "out.jsonl").symlink_to(tmp_path / "outside.jsonl")
    (root / "bulk" / "same.jsonl").symlink_to(root / "bulk" / "here.jsonl")
    (root / "bulk" / "gone.jsonl").symlink_to(root / "nothing")
    assert told(root) == [
        "bulk/gone.jsonl:1:1: there is no such file",
        "bulk/out.jsonl:1:1: the file lies outside the workspace; links may not lead out of it",
    ]
    assert [file for file, *_ in listed(root)] == ["bulk/here.jsonl", "bulk/same.jsonl"]


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    put(tmp_path)
    mkfifo(tmp_path / "bulk" / "pipe.jsonl")
    assert told(tmp_path) == ["bulk/pipe.jsonl:1:1: this is no regular file"]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        (
            'title = "what"',
            'titel = "what"',
            '9:1: columns.titel: unknown field "titel": did you mean "title"?',
        ),
        ('title = "what"', 'title = "wat"', '9:1: columns.title: unknown column "wat": did you mean "what"?'),
        ('id = "no"', 'short = "no"', "7:1: columns: `id` is missing: say which column it is, or make it of"),
        (
            '"stage.0.is"',
            '"stage.is"',
            '6:1: fixed.stage.is: "stage.is": `stage` is a list, so a place in it',
        ),
        ('"signed"', '"sinned"', '6:1: fixed.stage.0.is: "sinned" is none of'),
        (
            'role = "home_partner"',
            'rolle = "x"',
            '12:1: columns.party: unknown field "rolle" of "party.0.rolle": did',
        ),
        ("split", "splits", '12:27: columns.party.splits: unknown key "splits": did you mean "split"?'),
        ('id = "jobs"', 'id = "worth"', '20:1: figure.1.id: "worth" names another figure already'),
        (
            '{ column = "in" }',
            '{ column = "inn" }',
            '18:14: figure.0.currency.column: unknown column "inn": did you',
        ),
        ('id = "no"', 'id = "no"\n"kind.is" = "what"', "11:1: columns.kind: this is the same place as"),
        ('id = "no"', 'id = "no"\n"party.0" = "who"', "13:1: columns.party: this is the same place as"),
        ('date = "DD/MM/YYYY"', 'date = "DD/MM"', '2:1: read: "DD/MM" is no form of dates'),
        ('thousands = ","', 'thousands = "."', "2:1: read: `decimal` and `thousands` cannot be the same"),
        (
            'thousands = ","',
            'quote = ","\ndelimiter = ","',
            "2:1: read: `delimiter` and `quote` cannot be the same",
        ),
        ('thousands = ","', 'quote = "ab"', "4:1: read.quote: one sign is needed here"),
        ('mission = "fair"', 'mission = "Fair 1"', '1:1: mission: "Fair 1" cannot be an id: lower-case'),
        ('mission = "fair"', 'passage = "{gone}"', '1:1: passage: unknown column "gone"'),
        (
            'jobs"\nmodality',
            'jobs"\n    cite = "{job} jobs"\nmodality',
            'cite: unknown column "job": did you',
        ),
        ('Japan = "JP"', 'Japan = "J P"', 'columns.market.values.Japan: "J P" is no id'),
        ('wire = "supply"', 'wire = "suply"', 'columns.kind.matches.wire: "suply" is none of'),
        ('otherwise = "other"', 'otherwise = ""', 'columns.kind.otherwise: "" is none of'),
        ('"home_partner"', '"partner"', 'columns.party.each.role: "partner" is none of'),
        ('title = "what"', 'title = { split = ";" }', "either a `column` is needed here, or a `text`"),
    ],
)
def test_what_is_wrong_with_a_map_is_told_where_it_stands(
    tmp_path: Path, old: str, new: str, problem: str
) -> None:
    assert old in MAP
    problems = told(put(tmp_path, fair__csv=TABLE, fair__map__toml=MAP.replace(old, new, 1)))
    assert [each.startswith("bulk/fair.map.toml:") and problem in each for each in problems] == [True]


@pytest.mark.parametrize(
    ("head", "problem"),
    [
        (b"", "there is no row with the names of the columns"),
        (b"no,what,no\n", 'the column "no" stands here twice'),
        (b"n\xff,what\n", "byte 2 is not utf-8; a map says which `encoding` it is"),
        (b'"no,what\n', "a quotation mark is opened here and never closed"),
    ],
)
def test_what_is_wrong_with_the_names_of_the_columns_is_told(
    tmp_path: Path, head: bytes, problem: str
) -> None:
    put(tmp_path, fair__csv=head, fair__map__toml=MAP)
    assert told(tmp_path) == [f"bulk/fair.csv:1:1: {problem}"]


def test_the_keys_of_lines_of_json_are_looked_at(tmp_path: Path) -> None:
    put(tmp_path, fair__jsonl='{"no": 1}\nnothing\n{"what": {"name": 5}}\n', fair__map__toml=OTHER)
    assert told(tmp_path) == [
        'bulk/fair.map.toml:3:1: columns.title: unknown column "what": did you mean "what.name"?'
    ]


def test_a_file_travels_to_another_process(tmp_path: Path) -> None:
    import pickle

    (file,) = bulk_files(put(tmp_path, fair__csv=TABLE, fair__map__toml=MAP))[0]
    came = pickle.loads(pickle.dumps(file))
    assert isinstance(came, BulkFile)
    assert (came.path, came.signs, came.mapping, came.mission) == (
        file.path,
        file.signs,
        file.mapping,
        "fair",
    )
    assert came != file
