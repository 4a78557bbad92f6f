import json
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.records import Deal, Organisation, Record
from tui.store import Problem
from tui.store.bulk import BulkFile, content, raw_records, record, record_at
from tui.store.bulk.splitting import MOST_BYTES

from .files import DEAL, MAP, TABLE, line, only, put, table


def read(file: BulkFile) -> list[Record | list[Problem]]:
    return [record(raw, file) for raw in raw_records(file)]


def told(file: BulkFile) -> list[str]:
    return [str(problem) for made in read(file) if isinstance(made, list) for problem in made]


def of_lines(root: Path, text: str | bytes, name: str = "fair__jsonl") -> BulkFile:
    return only(put(root, **{name: text}))


def test_a_line_is_a_deal_with_its_full_id_and_its_parties_by_id(tmp_path: Path) -> None:
    first, second = read(of_lines(tmp_path, line() + line(id="other/two", passage="Signed.")))
    assert isinstance(first, Deal)
    assert isinstance(second, Deal)
    assert (first.id, first.mission, second.id, second.passage) == (
        "fair/one",
        "fair",
        "other/two",
        "Signed.",
    )
    assert [party.org for party in first.party] == ["first-company", "second"]


def test_a_line_of_a_register_is_an_organisation(tmp_path: Path) -> None:
    text = '{"id": "first", "name": "First Company", "part_of": "The Group"}\n{"name": "Second Ltd"}\n'
    made = read(of_lines(tmp_path, text, "fair__organisations__jsonl"))
    assert [(one.id, one.part_of) for one in made if isinstance(one, Organisation)] == [
        ("first", "the-group"),
        ("second-ltd", None),
    ]


def test_names_are_told_only_of_what_can_be_read(tmp_path: Path) -> None:
    file = of_lines(tmp_path, line() + line(id=None))
    met: dict[str, str] = {}
    made = [content(raw, file, met) for raw in raw_records(file)]
    assert isinstance(made[1], list)
    assert met == {"first-company": "First Company", "second": "Second"}


FAULTS = {
    "nothing\n": "1:1: this is not JSON: expecting value",
    line().rstrip()[:-9]: "1:",
    "\n\n" + line(kind="suply"): '3:49: kind: "suply" is none of joint_venture, ',
    line(title=None): "1:1: `title` is missing",
    line(stage=[{"is": "signed", "when": "2014-13"}]): '1:187: stage.0.when: "2014-13" is no date in EDTF',
    line(
        id="a b"
    ): '1:1: id: "fair/a b" cannot be an id: use letters A to Z and digits, joined by `-` or `.`',
    line(id="a/b/c"): '1:1: id: "a/b/c" cannot be an id: use letters A to Z and digits, joined by `-` or `.`',
    line(id=5): "1:1: id: text in quotes is needed here",
    line(id=None): "1:1: id: `id` is missing",
    line(titel="x"): '1:211: titel: unknown key "titel": did you mean "title"?',
    '{"id": "a", "id": "b"}': "1:13: id: this key stands here a second time; keep one of the two",
    '{"id": NaN}': "1:1: a number here is none, or too long to be read",
    line(
        figure=[{"id": "n", "kind": "count", "value": 1e300, "basis": "inferred"}]
    ): "a plain number is needed",
    line(title="a\ud800b"): "1:15: title: ",
}


@pytest.mark.parametrize("text", FAULTS, ids=range(len(FAULTS)))
def test_what_is_wrong_with_a_line_is_told_and_the_next_is_read(tmp_path: Path, text: str) -> None:
    file = of_lines(tmp_path, text.rstrip("\n") + "\n" + line(id="last"))
    (problem,) = told(file)
    assert problem.startswith("bulk/fair.jsonl:")
    assert FAULTS[text] in problem
    last = read(file)[-1]
    assert isinstance(last, Deal)
    assert last.id == "fair/last"


def test_bytes_that_are_not_utf_8_are_told_with_their_place(tmp_path: Path) -> None:
    file = of_lines(tmp_path, line().encode() + b'{"id": "\xc3\xa9\xff"}\n')
    assert told(file) == ["bulk/fair.jsonl:2:10: byte 11 of the line is not UTF-8; save the file as UTF-8"]


def test_a_line_of_more_than_a_mebibyte_is_told(tmp_path: Path) -> None:
    file = of_lines(tmp_path, line(title="x" * MOST_BYTES) + line())
    assert told(file) == [f"bulk/fair.jsonl:1:1: this line is longer than {MOST_BYTES:,} bytes"]


def test_a_byte_order_mark_and_line_ends_of_windows_are_no_fault(tmp_path: Path) -> None:
    file = of_lines(tmp_path, b"\xef\xbb\xbf" + (line() + line(id="two")).replace("\n", "\r\n").encode())
    assert [one.id for one in read(file) if isinstance(one, Deal)] == ["fair/one", "fair/two"]
    later = of_lines(tmp_path / "b", line().encode() + b"\xef\xbb\xbf" + line().encode())
    assert told(later) == ["bulk/fair.jsonl:2:1: this is not JSON: expecting value"]


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ("1,Wire", "2:1: this row has 2 cells, and there are 8 columns"),
        ('1,"Wire', "2:1: a quotation mark is opened here and never closed"),
        ('1,"Wire" x,,,,,,', "2:1: this is no row of a table: ',' expected after '\"'"),
        ("1,\x00,,,,,,", "2:3: there is a NUL character here"),
        (
            "1,Wi\rre,,,,,,",
            "2:1: a line ends here with a carriage return alone; save it with other line ends",
        ),
        (",Wire,20/01/2014,A,Japan,,,", "2:1: id: `id` is missing"),
        ("1,,20/01/2014,A,Japan,,,", "2:1: title: `title` is missing"),
        (
            "1,Wire,2014-01-20,A,Japan,,,",
            '2:1: stage.0.when: "2014-01-20" is no date as the map says that they are written: DD/MM/YYYY',
        ),
        (
            "1,Wire,31/02/2014,A,Japan,,,",
            '2:1: stage.0.when: "31/02/2014" is no date as the map says that they are written: DD/MM/YYYY',
        ),
        ("1,Wire,20/01/2014,,Japan,,,", "2:1: party: `party` is missing"),
        (
            "1,Wire,20/01/2014,A,Jappan,,,",
            '2:1: market: "Jappan" is none of the values that the map has for it',
        ),
        ("1,Wire,20/01/2014,A,Japan,5M,CAD,", '2:1: figure.worth: "5M" is no number as the map says'),
        ("1,Wire,20/01/2014,A,Japan,5,cad,", '2:1: figure.0.currency: "cad" is no currency code'),
        ("1,Wire,20/01/2014,A,Japan,,,-4", "2:1: figure.0: a count cannot be below 0"),
    ],
)
def test_what_is_wrong_with_a_row_is_told_and_the_next_is_read(
    tmp_path: Path, row: str, problem: str
) -> None:
    head, *_ = TABLE.splitlines()
    file = table(tmp_path, f"{head}\n{row}\n2,Cells,05/02/2014,Third Ltd,France,,,\n")
    assert problem in told(file)[0]
    assert isinstance(read(file)[-1], Deal)


def test_all_that_is_wrong_with_a_row_is_told_at_once_and_nothing_twice(tmp_path: Path) -> None:
    rows = TABLE.partition("\n")[0] + "\n1,Wire,99/01/2014,A,Atlantis,5M,CAD,x\n"
    assert [problem.split(": ")[1] for problem in told(table(tmp_path, rows))] == [
        "stage.0.when",
        "market",
        "figure.worth",
        "figure.jobs",
    ]


def test_what_is_wrong_with_a_cell_names_its_column(tmp_path: Path) -> None:
    head, *_ = TABLE.splitlines()
    file = table(tmp_path, f"{head}\n1,Wire,31/02/2014,A,Nowhere,5M,CAD,-4\n2,Wire,31/02/2014,A,,5,cad,-4\n")
    assert [each.rpartition(" (")[2] for each in told(file)] == [
        'column "day")',
        'column "where")',
        'column "value")',
        'column "day")',
        'column "in")',
        'column "jobs")',
    ]


def test_other_encodings_are_read_where_the_map_says_so(tmp_path: Path) -> None:
    map = MAP.replace('date = "DD', 'encoding = "windows-1252"\ndate = "DD')
    file = table(tmp_path, TABLE.replace("Wire", "Câble €").encode("windows-1252"), map)
    made = read(file)[0]
    assert isinstance(made, Deal)
    assert made.title == "Câble €"
    wrong = table(tmp_path / "b", TABLE.replace("Wire", "Câble").encode("windows-1252"))
    assert told(wrong) == ["bulk/fair.csv:2:4: byte 4 of the line is not UTF-8; save the file as UTF-8"]


@pytest.mark.parametrize("map", [None, MAP], ids=["lines", "table"])
def test_a_record_is_reached_again_by_its_place(tmp_path: Path, map: str | None) -> None:
    file = table(tmp_path, TABLE, map) if map else of_lines(tmp_path, line() + "bad\n" + line(id="two"))
    for raw in raw_records(file):
        once, again = record(raw, file), record_at(file, raw.offset, len(raw.data))
        if isinstance(once, list):
            assert isinstance(again, list)
            assert [problem.reason for problem in again] == [problem.reason for problem in once]
        else:
            assert again == once


FIELDS = sorted({*Deal.model_fields, "is", "org", "edtf", "quote"})
PLAIN = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=3)
    | st.sampled_from(["a", "JP"]),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(FIELDS), inner, max_size=3),
    max_leaves=6,
)


@settings(max_examples=150)
@given(st.dictionaries(st.sampled_from(FIELDS), PLAIN, max_size=4))
def test_whatever_a_line_holds_it_is_a_record_or_problems_of_its_line(fields: dict[str, object]) -> None:
    raises_nothing(json.dumps({**DEAL, **fields}).encode())


@settings(max_examples=100)
@given(st.binary(max_size=60))
def test_whatever_bytes_there_are_they_are_records_or_problems(content: bytes) -> None:
    raises_nothing(content)


@settings(max_examples=100)
@given(st.lists(st.text('1a,";\n\r\x00é/.', max_size=8), max_size=9).map(",".join))
def test_whatever_a_row_holds_it_is_a_record_or_problems(row: str) -> None:
    with TemporaryDirectory() as folder:
        file = table(Path(folder), f"{TABLE.splitlines()[0]}\n{row}\n")
        assert all(isinstance(made, Deal) or made for made in read(file))


def raises_nothing(content: bytes) -> None:
    with TemporaryDirectory() as folder:
        file = of_lines(Path(folder), content)
        lines = content.count(b"\n") + 1
        for made in read(file):
            assert made
            if isinstance(made, list):
                assert {problem.line for problem in made} <= set(range(1, lines + 1))
