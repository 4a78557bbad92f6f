"""Workspaces written to a folder: some records as TOML, others in bulk files."""

import hashlib
import json
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import Any

from tui.records import Record
from tui.store import Workspace

REGISTERS = {"organisation": "organisations", "person": "people", "place": "places"}


def written(root: Path, opened: Workspace, bulk: Mapping[str, Iterable[str]]) -> Path:
    """Writes the records of a workspace to a folder.

    Args:
        root: where.
        opened: the records, and the texts of sources.
        bulk: the ids of the deals and organisations that go to a bulk file, by its name without suffix.
    """
    in_bulk = {id for ids in bulk.values() for id in ids}
    for name, ids in bulk.items():
        lines = [json.dumps(plain(opened.records[id])) + "\n" for id in ids]
        put(root / "bulk" / f"{name}.jsonl", "".join(lines))
    for kind, register in REGISTERS.items():
        those = [each for each in opened.of(kind) if each.id not in in_bulk]
        tables = (f"[{json.dumps(each.id)}]\n" + toml(plain(each), but=("id",)) for each in those)
        put(root / f"{register}.toml", "\n".join(tables))
    for each in opened.of("mission"):
        events = (event for event in opened.of("event") if event.mission == each.id)
        told = [{**plain(event), "id": event.id.partition("/")[2]} for event in events]
        content = {**plain(each), "event": told}
        put(root / "missions" / each.id / "mission.toml", toml(content, but=("id",)))
    for each in opened.of("deal"):
        if each.id not in in_bulk:
            put(_within(root, "deals", each.id), toml(plain(each), but=("id",)))
    for each in opened.of("source"):
        _put_source(root, opened, each)
    return root


def put(path: Path, text: str) -> None:
    """Writes a text, byte for byte."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())


def plain(record: Record) -> dict[str, Any]:
    """A record as files have it."""
    return record.model_dump(mode="json", by_alias=True, exclude_defaults=True)


def toml(content: Mapping[str, Any], but: Collection[str] = ()) -> str:
    """Keys and values as TOML, a line each."""
    return "".join(f"{key} = {_inline(value)}\n" for key, value in content.items() if key not in but)


def _inline(value: Any) -> str:
    if isinstance(value, Mapping):
        pairs = (f"{json.dumps(key)} = {_inline(each)}" for key, each in value.items())
        return "{ " + ", ".join(pairs) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(map(_inline, value)) + "]"
    return json.dumps(value)


def _within(root: Path, folder: str, id: str) -> Path:
    mission, _, name = id.partition("/")
    return root / "missions" / mission / folder / f"{name}.toml"


def _put_source(root: Path, opened: Workspace, record: Record) -> None:
    place, content = _within(root, "sources", record.id), plain(record)
    text = opened.texts.get(record.id)
    if text is not None:
        said = text.raw
        content |= {"file": f"{place.stem}.txt", "sha256": hashlib.sha256(said.encode()).hexdigest()}
        put(place.with_suffix(".txt"), said)
    put(place, toml(content, but=("id",)))
