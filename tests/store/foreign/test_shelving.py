import json
from pathlib import Path
from typing import Any

import pytest

from tui.records import KINDS
from tui.store import InTheWay, Losses, Shelf, Taken, open_workspace
from tui.store.bulk import Raw
from tui.store.foreign import registers

MISSION: dict[str, Any] = {
    "id": "m",
    "title": "A mission",
    "kind": "other",
    "direction": "outbound",
    "from": "CA",
    "to": ["JP"],
}
EVENT = {"id": "m/dinner", "title": "A dinner", "kind": "meal"}
TEXT = "Once upon a time.\r\n"
SOURCE: dict[str, Any] = {
    "id": "m/day-1",
    "title": "A release",
    "language": "en",
    "file": "day-1.txt",
    "sha256": "0" * 64,
    "text": TEXT,
}
PERSON = {"id": "ana", "name": "Ana Example"}


def made(kind: str, plain: dict[str, Any]) -> Taken:
    record = KINDS[kind].model_validate({key: value for key, value in plain.items() if key != "text"})
    return Taken(Raw(1, 0, b""), plain, record)


def put(root: Path, *records: tuple[str, dict[str, Any]], dry: bool = False, force: bool = False) -> Any:
    losses = Losses()
    with Shelf(root, "x", losses, force=force, dry=dry) as shelf:
        for kind, plain in records:
            shelf.put(made(kind, plain))
        problems = shelf.finish({"first": "First"}, "given")
    names = [path.relative_to(root).as_posix() for path in shelf.written]
    return names, [str(problem) for problem in problems], [(loss.path, loss.first) for loss in losses]


ALL = [("mission", MISSION), ("event", EVENT), ("source", SOURCE), ("person", PERSON)]


def test_each_kind_goes_where_a_workspace_has_it(tmp_path: Path) -> None:
    names, problems, lost = put(tmp_path, *ALL)
    assert names == [
        "bulk/x.organisations.jsonl",
        "people.toml",
        "missions/m/mission.toml",
        "missions/m/sources/day-1.toml",
        "missions/m/sources/day-1.txt",
    ]
    assert (problems, lost) == ([], [])
    assert (tmp_path / "missions/m/sources/day-1.txt").read_bytes() == TEXT.encode()
    records = open_workspace(tmp_path).records
    assert {id: each.KIND for id, each in records.items()} == {
        "ana": "person",
        "m": "mission",
        "m/dinner": "event",
        "m/day-1": "source",
    }


def test_what_is_looked_through_writes_nothing(tmp_path: Path) -> None:
    names, problems, _ = put(tmp_path / "ws", *ALL, dry=True)
    assert (names, problems) == ([], [])
    assert not (tmp_path / "ws").exists()


def test_nothing_is_written_over_without_force_also_when_only_looked_through(tmp_path: Path) -> None:
    put(tmp_path, *ALL)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    for dry in (True, False):
        with pytest.raises(InTheWay, match="--force writes over it"):
            put(tmp_path, ("event", EVENT), ("mission", {**MISSION, "title": "Another"}), dry=dry)
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before
    put(tmp_path, ("mission", {**MISSION, "title": "Another"}), force=True)
    assert open_workspace(tmp_path).records["m"].caption == "Another"


def test_registers_keep_what_they_have_and_new_ones_come_at_the_end(tmp_path: Path) -> None:
    before = '# Ours\n[ana]\nname = "Ana, as we know her"'
    (tmp_path / "people.toml").write_text(before)
    _, _, lost = put(tmp_path, ("person", PERSON), ("person", {"id": "bo", "name": "Bo"}))
    assert (tmp_path / "people.toml").read_text() == f'{before}\n\n[bo]\nname = "Bo"\n'
    assert lost == [("person", "ana")]


def test_organisations_that_are_kept_already_stay_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "organisations.toml").write_text('[first]\nname = "First, as we know it"\n')
    second = {"id": "second", "name": "Second"}
    names, _, lost = put(tmp_path, ("organisation", {"id": "first", "name": "F"}), ("organisation", second))
    assert [json.loads(line) for line in (tmp_path / names[0]).read_text().splitlines()] == [second]
    assert lost == [("organisation", "first")]


def test_a_register_that_cannot_be_read_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "people.toml").write_text("[")
    _, problems, _ = put(tmp_path, ("person", PERSON), dry=True)
    assert problems[0].startswith("people.toml:1:")


def test_a_register_that_could_not_be_read_again_is_not_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(registers, "_MOST_BYTES", 20)
    names, problems, _ = put(tmp_path, ("person", PERSON))
    assert names == ["bulk/x.organisations.jsonl"]
    assert problems == ["given:1:1: people.toml would be larger than 20 bytes; import fewer at once"]


@pytest.mark.parametrize("alone", [("event", EVENT), ("source", SOURCE)])
def test_what_belongs_to_a_mission_needs_it(tmp_path: Path, alone: tuple[str, dict[str, Any]]) -> None:
    _, problems, _ = put(tmp_path / "a", alone, dry=True)
    assert len(problems) == 1
    assert "is neither in this file nor in the workspace" in problems[0]


def test_a_source_of_a_mission_that_is_there_joins_it(tmp_path: Path) -> None:
    put(tmp_path, ("mission", MISSION))
    (tmp_path / "bulk/x.organisations.jsonl").unlink()
    assert put(tmp_path, ("source", SOURCE))[1] == []
    assert "m/day-1" in open_workspace(tmp_path).records


@pytest.mark.parametrize("file", ["day-1.toml", "a\0b", "mission.toml\n"])
def test_a_text_never_goes_where_something_else_is(tmp_path: Path, file: str) -> None:
    _, problems, _ = put(tmp_path, ("mission", MISSION), ("source", {**SOURCE, "file": file}), dry=True)
    assert len(problems) == 1
    assert "cannot be the name of a text" in problems[0]


def broken_off(shelf: Shelf) -> None:
    with shelf:
        shelf.put(made("organisation", {"id": "a", "name": "A"}))
        shelf.put(made("mission", MISSION))
        shelf.finish({}, "given")
        raise KeyboardInterrupt


def test_an_exception_leaves_nothing(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "ws", "x", Losses(), force=False, dry=False)
    with pytest.raises(KeyboardInterrupt):
        broken_off(shelf)
    assert shelf.written == []
    assert not (tmp_path / "ws").exists()
