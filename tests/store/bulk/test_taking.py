from pathlib import Path

from tui.store.bulk import BulkFile, take

from .files import TABLE, line, only, put, table


def told(file: BulkFile) -> tuple[list[str], list[str]]:
    """The ids of the good records, and the problems."""
    taken = list(take(file, {}))
    good = [one.record.id for one in taken if one.record]
    return good, [str(problem) for one in taken for problem in one.problems]


def of_lines(root: Path, text: str) -> BulkFile:
    return only(put(root, fair__jsonl=text))


def test_good_records_come_with_their_plain_data_and_bad_ones_with_problems(tmp_path: Path) -> None:
    met: dict[str, str] = {}
    first, second = take(of_lines(tmp_path, line() + line(id="b", kind="no", party=[{"org": "Bad Co"}])), met)
    assert first.record
    assert first.plain["id"] == first.record.id == "fair/one"
    assert (second.record, second.plain, len(second.problems)) == (None, {}, 2)
    assert met == {"first-company": "First Company", "second": "Second"}


def test_an_id_is_taken_only_once_whatever_its_case(tmp_path: Path) -> None:
    good, problems = told(of_lines(tmp_path, line() + line(id="One") + line(id="two") + line(id="fair/two")))
    assert good == ["fair/one", "fair/two"]
    assert problems == [
        f'bulk/fair.jsonl:{number}:1: id: the id "{id}" is taken already, by an earlier record of this file'
        for number, id in ((2, "fair/One"), (4, "fair/two"))
    ]


def test_what_a_record_itself_shows_to_be_wrong_is_told(tmp_path: Path) -> None:
    said = [{"is": "signed", "when": {"edtf": "2014-01-20", "said": "on Tuesday"}}]
    twice = [{"org": "first", "role": "buyer"}, {"org": "first", "role": "seller"}]
    _, problems = told(of_lines(tmp_path, line(stage=said) + line(id="two", party=twice)))
    assert problems == [
        "bulk/fair.jsonl:1:1: stage.0.when: 2014-01-20 was a Monday, not a Tuesday",
        'bulk/fair.jsonl:2:1: party.1.id: "party.first" names another value of this record already',
    ]


def test_a_currency_in_a_cell_must_be_one(tmp_path: Path) -> None:
    good, problems = told(table(tmp_path, TABLE.replace("CAD", "ABC")))
    assert (good, problems) == (
        ["fair/2"],
        ['bulk/fair.csv:2:1: figure.0.currency: "ABC" is no currency of ISO 4217'],
    )
