from pathlib import Path

import pytest

from tui.cli import main
from tui.exports import FORMATS


def refused(capsys: pytest.CaptureFixture[str], *words: str) -> list[str]:
    """What is complained of words that cannot be read, without where more is told."""
    with pytest.raises(SystemExit) as left:
        main(list(words))
    out, err = capsys.readouterr()
    assert (left.value.code, out) == (2, "")
    *lines, last = err.splitlines()
    assert last.endswith(" --help tells more")
    return lines


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        (("serach", "x"), ['there is no command "serach": did you mean "search"?']),
        (("batteries",), ['there is no command "batteries"', "to search, type: communique search batteries"]),
        (("search", "x", "--jsn"), ['there is no option "--jsn": did you mean "--json"?']),
        (("search", "x", "--jsn=1"), ['there is no option "--jsn": did you mean "--json"?']),
        (("search",), ["QUERY is missing"]),
        (("show",), ["ID is missing"]),
        (("export",), ["FORMAT is missing", f"there is: {', '.join(FORMATS)}"]),
        (("show", "a", "b"), ['"b" is one word too many']),
        (
            ("timeline", "--by", "month"),
            [
                '--by: there is no "month": did you mean "months"?',
                "there is: hours, days, weeks, months, years",
            ],
        ),
        (("search", "x", "--limit"), ["--limit needs a value: N"]),
        (("search", "x", "--limit", "0"), ["--limit: '0' is no count from 1"]),
        (("search", "x", "--json=1"), ["--json takes no value"]),
        (("search", "x", "--csv", "--plain"), ["--plain and --csv exclude each other"]),
        (("help", "bogus"), ['there is no command "bogus"', "to search, type: communique search bogus"]),
        (
            ("search", "x", "--colour", "some"),
            ['--color: there is no "some"', "there is: auto, always, never"],
        ),
        (
            ("--nothing",),
            [
                'there is no option "--nothing"',
                "options of a command stand after it: communique search --json batteries",
            ],
        ),
    ],
)
def test_what_to_type_instead_is_said(
    words: tuple[str, ...], lines: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert refused(capsys, *words) == lines


def test_a_kind_that_is_none_names_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    lines = refused(capsys, "schema", "deals")
    assert lines[0].endswith('there is no "deals": did you mean "deal"?')
    assert lines[1].startswith("there is: ")


def test_a_folder_is_opened_by_a_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert refused(capsys, str(tmp_path))[-1] == f"to open a folder, type: communique open {tmp_path}"


def test_options_may_stand_anywhere(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "record:deal", "--plain", "kind:licence"]) == 0
    between = capsys.readouterr().out
    assert main(["search", "--plain", "record:deal", "kind:licence"]) == 0
    assert capsys.readouterr().out == between != ""


def test_words_behind_two_hyphens_are_no_options(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "--", "--json"]) in (0, 1)
    out, err = capsys.readouterr()
    assert "nothing answers" in err or "row 1" in out


def test_help_can_be_asked_for_as_a_command(capsys: pytest.CaptureFixture[str]) -> None:
    for words in (["help", "search"], ["search", "-h"]):
        with pytest.raises(SystemExit) as left:
            main(list(words))
        assert left.value.code == 0
        assert capsys.readouterr().out.startswith("usage: communique search ")
