import hashlib
from pathlib import Path

import pytest

from tui.cli import main
from tui.store import open_workspace

from .running import HARM, obeyed

TEXT = b"Osaka, first day.\r\nFirst and Second \xe2\x80\x9cagreed\xe2\x80\x9d.\n\n"


@pytest.fixture
def new(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> "New":
    return New(tmp_path / "work", capsys)


class New:
    """A workspace that is written by `communique new` alone."""

    def __init__(self, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
        root.mkdir()
        self.root, self.capsys = root, capsys

    def __call__(self, *words: str) -> tuple[int, list[str], str]:
        """The exit code, the files that are told, and what is complained of."""
        code = main(["new", *words, "--in", str(self.root)])
        out, err = self.capsys.readouterr()
        return code, [str(Path(line).relative_to(self.root)) for line in out.splitlines()], err


def test_a_workspace_can_be_begun_and_is_right(new: New, tmp_path: Path) -> None:
    (tmp_path / "release.txt").write_bytes(TEXT)
    text = ("--text", str(tmp_path / "release.txt"))
    told = [
        new("mission", "2027-osaka", "--from", "CA", "--to", "JP", "--title", "To Osaka"),
        new("organisation", "first", "--title", "First Inc."),
        new("organisation", "second"),
        new("person", "some-body"),
        new("deal", "2027-osaka/first-second", "--party", "first:supplier", "--party", "second"),
        new("source", "2027-osaka/day-1.en", *text),
        new("source", "2027-osaka/page", "--language", "fr", "--url", "https://example.org/a"),
    ]
    assert [(code, err) for code, _, err in told] == [(0, "")] * len(told)
    assert told[0][1] == ["places.toml", "missions/2027-osaka/mission.toml"]
    workspace = open_workspace(new.root)
    assert workspace.problems == ()
    assert [each.KIND for each in workspace.records.values()].count("organisation") == 2
    assert workspace.caption("2027-osaka") == "To Osaka"
    assert workspace.caption("JP") == "Japan"


def test_the_text_of_a_source_is_kept_byte_for_byte_with_its_hash(new: New, tmp_path: Path) -> None:
    (tmp_path / "release.txt").write_bytes(TEXT)
    new("mission", "trip", "--from", "CA", "--to", "JP")
    code, files, _ = new("source", "trip/day-1.en", "--text", str(tmp_path / "release.txt"))
    assert (code, files) == (0, ["missions/trip/sources/day-1.en.txt", "missions/trip/sources/day-1.en.toml"])
    assert (new.root / files[0]).read_bytes() == TEXT
    assert hashlib.sha256(TEXT).hexdigest() in (new.root / files[1]).read_text(encoding="utf-8")


def test_what_is_still_to_be_filled_in_is_told_with_its_place(new: New) -> None:
    code, files, err = new("mission", "trip", "--from", "XX", "--to", "JP")
    assert (code, files) == (0, ["places.toml", "missions/trip/mission.toml"])
    first, *problems = err.splitlines()
    assert first == "still to be filled in:"
    assert problems[0].startswith("  missions/trip/mission.toml:9:")


def test_whoever_takes_part_is_in_the_register_and_named_by_it(new: New) -> None:
    new("mission", "trip", "--from", "CA", "--to", "JP")
    new("organisation", "first", "--title", "First Inc.")
    code, files, err = new("deal", "trip/one", "--party", "first:supplier", "--party", "second-works:buyer")
    assert (code, err) == (0, "")
    assert files == ["organisations.toml", "missions/trip/deals/one.toml"]
    told = (new.root / files[1]).read_text(encoding="utf-8")
    assert told.splitlines()[1] == 'title = "First Inc. × Second Works"'
    assert [line for line in told.splitlines() if line.startswith('# cite = "First')]
    assert '# cite = "Second Works"' in told
    assert open_workspace(new.root).problems == ()


def test_nothing_is_written_over(new: New, tmp_path: Path) -> None:
    (tmp_path / "release.txt").write_bytes(TEXT)
    asked = [
        ("mission", "trip", "--from", "CA", "--to", "JP"),
        ("organisation", "first"),
        ("deal", "trip/one", "--party", "first"),
        ("source", "trip/day.en", "--text", str(tmp_path / "release.txt")),
    ]
    for words in asked:
        assert new(*words)[0] == 0
    before = {path: path.read_bytes() for path in new.root.rglob("*") if path.is_file()}
    for words in asked:
        code, files, err = new(*words, "--title", "Another")
        assert (code, files) == (1, [])
        assert "is there already; nothing is written over it" in err
    assert {path: path.read_bytes() for path in new.root.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("mission", "../x"), "cannot be an id"),
        (("mission", "x"), "for example: --from CA --to JP"),
        (("mission", "x", "--from", "CA"), "for example: --from CA --to JP"),
        (("deal", "trip/one"), "for example: --party first:supplier"),
        (("mission", "a/b"), "without a slash"),
        (("organisation", "a/b"), "without a slash"),
        (("mission", HARM), "cannot be an id"),
        (("deal", "one"), "say of which mission it is: MISSION/one"),
        (("deal", "nope/one"), "first type: communique new mission nope"),
        (("source", "trip/day.en"), "--text FILE, or --url ADDRESS"),
        (("source", "trip/day"), "--language en, or a name such as day.en"),
    ],
)
def test_what_cannot_be_written_says_what_to_type(words: tuple[str, ...], said: str, new: New) -> None:
    new("mission", "trip", "--from", "CA", "--to", "JP")
    before = sorted(new.root.rglob("*"))
    code, files, err = new(*words)
    assert (code, files) == (1, [])
    assert said in err
    assert obeyed(err) == set()
    assert sorted(new.root.rglob("*")) == before


def test_a_text_that_is_not_utf_8_is_not_taken(new: New, tmp_path: Path) -> None:
    (tmp_path / "release.txt").write_bytes(b"caf\xe9")
    new("mission", "trip", "--from", "CA", "--to", "JP")
    code, files, err = new("source", "trip/day.en", "--text", str(tmp_path / "release.txt"))
    assert (code, files) == (1, [])
    assert "byte 4 is not UTF-8" in err


def test_a_title_that_no_file_can_hold_is_refused(new: New) -> None:
    code, files, err = new("organisation", "first", "--title", "a\udcff")
    assert (code, files, err) == (1, [], '"a<U+DCFF>" is not UTF-8\n')
    assert list(new.root.iterdir()) == []


def test_a_text_or_a_folder_that_is_not_there_is_told(
    new: New, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    new("mission", "trip", "--from", "CA", "--to", "JP")
    assert new("source", "trip/day.en", "--text", str(tmp_path / "gone.txt"))[0] == 2
    assert main(["new", "mission", "x", "--in", str(tmp_path / "gone")]) == 2
    assert capsys.readouterr().err.startswith("there is no folder ")


def test_without_a_folder_it_is_the_one_that_one_is_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["new", "organisation", "first"]) == 0
    out, err = capsys.readouterr()
    assert out == "organisations.toml\n"
    assert err == f"written into {tmp_path}; other commands find it with --in {tmp_path}\n"
    assert (
        (tmp_path / "organisations.toml").read_text(encoding="utf-8").startswith('[first]\nname = "First"\n')
    )
