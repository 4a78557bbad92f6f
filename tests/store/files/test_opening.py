from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.store import open_workspace
from tui.store.files.reader import read_folder

from ..samples import BAD, GOOD, MISSION, RELEASE, STUDY, SUPPLY, bad, edit, good, lines, told
from . import test_checks, test_faults, test_tables

FAULTS = {
    "hash-that-no-longer-fits": [
        f'{SUPPLY}:17:51: stage.0.when.cite: "signed on Monday" does not stand in the source: did you '
        'mean "signed on Tuesday"?',
        f'{SUPPLY}:18:1: stage.0.cite: "signed on Monday" does not stand in the source: did you mean '
        '"signed on Tuesday"?',
        f"{RELEASE}:4:1: sha256: the text is not the one that was quoted: its hash is "
        "5087582b87e65daa12281dc355abe6ddb3d7e1b4c844dac1c9ee65611f1596b3",
    ],
    "missing-text": [f'{RELEASE}:3:1: file: "release.fr.txt": there is no such file'],
    "text-not-utf-8": [
        f'{RELEASE}:3:1: file: "release.en.txt": byte 165 is not UTF-8; save the file as UTF-8'
    ],
    "text-that-is-a-folder": [f'{RELEASE}:3:1: file: "drafts": this is no regular file'],
    "text-with-a-long-name": [
        f'{RELEASE}:3:1: file: "{"n" * 200}…": the file cannot be read: file name too long'
    ],
    "text-with-nul-in-its-name": [f'{RELEASE}:3:1: file: "release\0.txt": there is no such file'],
    "id-in-a-deal": [f'{STUDY}:1:1: id: unknown key "id": the name of the file is the id'],
    "id-taken": [f'{STUDY}:1:1: the id "first-visit/study" is taken already, by {MISSION}:8'],
    "id-taken-in-other-case": [
        'organisations.toml:14:1: Second: the id "Second" is taken already, by organisations.toml:6'
    ],
    "path-as-name": [
        'organisations.toml:1:1: first/company: "first/company" cannot be an id: use letters A to Z '
        "and digits, joined by `-` or `.`",
    ],
    "event-id-with-a-path": [
        f'{MISSION}:8:1: event.0: "a/signing" cannot be an id: use letters A to Z and digits, joined '
        "by `-` or `.`",
    ],
    "event-without-id": [f"{MISSION}:8:1: event.0: an event needs an `id` of its own, as text"],
    "event-as-one-table": [f"{MISSION}:8:1: event: each event has a table of its own: `[[event]]`"],
    "events-as-numbers": [f"{MISSION}:8:10: event.0: an event needs an `id` of its own, as text"],
    "text-as-table": ["organisations.toml:1:1: fourth: a table is needed here"],
    "mission-of-nothing": [
        f"{MISSION}:1:1: `direction` is missing",
        f"{MISSION}:1:1: `from` is missing",
        f"{MISSION}:1:1: `kind` is missing",
        f"{MISSION}:1:1: `title` is missing",
        f"{MISSION}:1:1: `to` is missing",
    ],
}
EVERY = [*FAULTS, *test_checks.FAULTS, *test_faults.FAULTS, *test_tables.FAULTS]


@pytest.mark.parametrize("fault", FAULTS)
def test_each_sample_gives_exactly_its_lines(fault: str, tmp_path: Path) -> None:
    assert told(bad(fault, tmp_path)) == FAULTS[fault]


def test_every_sample_on_disk_has_its_lines() -> None:
    assert sorted(EVERY) == sorted(path.name for path in BAD.iterdir())


def test_the_good_workspace_has_no_problems() -> None:
    workspace = open_workspace(GOOD)
    assert lines(workspace) == []
    assert list(workspace.records) == [
        *("first", "second", "third-institute", "CA-QC", "JP", "first-visit", "first-visit/signing"),
        *("first-visit/study", "first-visit/supply", "first-visit/release.en"),
    ]


@pytest.mark.parametrize("fault", [fault for fault in EVERY if fault != "id-taken"])
def test_whatever_is_wrong_in_one_file_the_records_of_the_others_open(fault: str, tmp_path: Path) -> None:
    reading = read_folder(GOOD)
    touched = {path.relative_to(BAD / fault).as_posix() for path in (BAD / fault).rglob("*.toml")}
    others = [
        record for record in reading.records.values() if reading.origin(record).table.file not in touched
    ]
    opened = open_workspace(bad(fault, tmp_path)).records
    assert others
    assert [opened.get(record.id) for record in others] == others


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return good(tmp_path_factory.mktemp("shared"))


DEAL = (GOOD / STUDY).read_bytes()
cuts = st.tuples(st.integers(0, len(DEAL)), st.integers(0, 30), st.binary(max_size=9) | st.text(max_size=9))


def spoilt(start: int, length: int, new: bytes | str) -> bytes:
    put = new if isinstance(new, bytes) else new.encode("utf-8", "surrogatepass")
    return DEAL[:start] + put + DEAL[start + length :]


@settings(max_examples=60)
@given(content=st.one_of(st.binary(), cuts.map(lambda cut: spoilt(*cut))))
def test_whatever_bytes_a_deal_has_it_opens_or_has_problems(content: bytes, shared: Path) -> None:
    (shared / STUDY).write_bytes(content)
    workspace = open_workspace(shared)
    assert {"first-visit", "first-visit/supply", "first-visit/release.en", "first"} <= set(workspace.records)
    assert "first-visit/study" in workspace.records or workspace.problems[0].file == STUDY
    assert all(problem.line >= 1 and problem.column >= 1 for problem in workspace.problems)


def test_there_must_be_a_folder(tmp_path: Path) -> None:
    with pytest.raises(NotADirectoryError, match="there is no folder"):
        open_workspace(tmp_path / "nowhere")
    (tmp_path / "file").touch()
    with pytest.raises(NotADirectoryError, match="there is no folder"):
        open_workspace(tmp_path / "file")


def test_an_empty_folder_is_no_workspace(tmp_path: Path) -> None:
    assert told(tmp_path) == [".:1:1: there are no record files here; see `communique --help`"]


def withhold(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Makes a folder one that may not be looked into, also for those who may do anything."""
    look = Path.iterdir

    def iterdir(path: Path) -> Iterator[Path]:
        if path == folder:
            raise PermissionError(13, "Permission denied")
        return look(path)

    monkeypatch.setattr(Path, "iterdir", iterdir)


@pytest.mark.parametrize(
    ("folder", "name"), [("", "."), ("missions", "missions"), ("missions/first-visit/deals",) * 2]
)
def test_a_folder_may_be_withheld(
    folder: str, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = good(tmp_path)
    withhold(root / folder, monkeypatch)
    assert f"{name}:1:1: the folder cannot be read: permission denied" in told(root)


def test_missions_are_a_folder(tmp_path: Path) -> None:
    (tmp_path / "missions").touch()
    assert told(tmp_path) == ["missions:1:1: the folder cannot be read: not a directory"]


def test_every_mission_has_its_file(tmp_path: Path) -> None:
    root = good(tmp_path)
    (root / MISSION).unlink()
    assert told(root) == [f"{MISSION}:1:1: there is no such file"]


def test_registers_and_folders_may_be_absent(tmp_path: Path) -> None:
    (tmp_path / "places.toml").write_bytes((GOOD / "places.toml").read_bytes())
    workspace = open_workspace(tmp_path)
    assert (list(workspace.records), lines(workspace)) == (["CA-QC", "JP"], [])


def test_hidden_and_other_files_are_left_alone(tmp_path: Path) -> None:
    root = good(tmp_path)
    for name in (".supply.toml", "supply.toml~", "notes.md", ".toml"):
        (root / SUPPLY).with_name(name).write_text("=")
    (root / "missions/readme.md").write_text("=")
    (root / "other.toml").write_text("=")
    assert told(root) == []


def test_the_name_of_a_file_must_make_an_id(tmp_path: Path) -> None:
    root = good(tmp_path)
    (root / STUDY).rename((root / STUDY).with_name("my study.toml"))
    advice = "use letters A to Z and digits, joined by `-` or `.`"
    assert (
        told(root)[0] == f'missions/first-visit/deals/my study.toml:1:1: "my study" cannot be an id: {advice}'
    )


def test_an_id_is_taken_whatever_its_case(tmp_path: Path) -> None:
    root = good(tmp_path)
    edit(root, MISSION, 'id = "signing"', 'id = "Study"')
    assert told(root)[0] == f'{STUDY}:1:1: the id "first-visit/study" is taken already, by {MISSION}:8'


def test_a_text_that_has_changed_is_still_read(tmp_path: Path) -> None:
    workspace = open_workspace(bad("hash-that-no-longer-fits", tmp_path))
    assert workspace.changed == {"first-visit/release.en"}
    assert "signed on Tuesday" in workspace.texts["first-visit/release.en"].text


def test_a_text_is_read_with_or_without_a_byte_order_mark(tmp_path: Path) -> None:
    root = good(tmp_path)
    text = (root / RELEASE).with_name("release.en.txt")
    text.write_bytes(b"\xef\xbb\xbf" + text.read_bytes())
    assert open_workspace(root).texts["first-visit/release.en"].text.startswith("The visit")
