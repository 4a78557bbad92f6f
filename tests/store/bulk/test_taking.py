from pathlib import Path

from tui.store.bulk import BulkFile, take

from .files import MAP, TABLE, line, only, put, table


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
        f'bulk/fair.jsonl:{number}:2: id: the id "{id}" is taken already, by an earlier record of this file'
        for number, id in ((2, "fair/One"), (4, "fair/two"))
    ]


def test_what_a_record_itself_shows_to_be_wrong_is_told(tmp_path: Path) -> None:
    said = [{"is": "signed", "when": {"edtf": "2014-01-20", "said": "on Tuesday"}}]
    twice = [{"org": "first", "role": "buyer"}, {"org": "first", "role": "seller"}]
    _, problems = told(of_lines(tmp_path, line(stage=said) + line(id="two", party=twice)))
    assert problems == [
        "bulk/fair.jsonl:1:187: stage.0.when: 2014-01-20 was a Monday, not a Tuesday",
        'bulk/fair.jsonl:2:112: party.1: "party.first" names another value of this record already',
    ]


def test_what_a_record_quotes_must_stand_in_its_own_passage(tmp_path: Path) -> None:
    told_so = line(passage="First supplies Second. First is glad.", called=["Third", "First", "supplies"])
    elsewhere = line(id="two", called=["no text is known here"])
    good, problems = told(of_lines(tmp_path, told_so + elsewhere))
    assert good == ["fair/two"]
    assert problems == [
        'bulk/fair.jsonl:1:274: called.0: "Third" does not stand in the source',
        'bulk/fair.jsonl:1:283: called.1: "First" stands more than once in the source: '
        "settle it with `before` or `after`",
    ]


def test_stages_from_cells_must_go_forward(tmp_path: Path) -> None:
    later = MAP.replace('"stage.0.is" = "signed"', '"stage.0.is" = "signed"\n"stage.1.is" = "started"')
    later = later.replace('"stage.0.when" = "day"', '"stage.0.when" = "day"\n"stage.1.when" = "began"')
    text = TABLE.replace("jobs\n", "jobs,began\n", 1).replace(",40\n", ",40,19/01/2014\n")
    good, problems = told(table(tmp_path, text.replace(",,,\n", ",,,,06/02/2014\n"), later))
    assert good == ["fair/2"]
    assert [problem.split(" lies before")[0] for problem in problems] == [
        "bulk/fair.csv:2:1: stage.1.when: 19 January 2014"
    ]


def test_a_currency_in_a_cell_must_be_one(tmp_path: Path) -> None:
    good, problems = told(table(tmp_path, TABLE.replace("CAD", "ABC")))
    assert (good, problems) == (
        ["fair/2"],
        ['bulk/fair.csv:2:1: figure.0.currency: "ABC" is no currency of ISO 4217 (column "in")'],
    )
