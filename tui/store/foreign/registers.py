"""People and places that are new to a workspace, put at the end of its registers."""

from pathlib import Path
from typing import ClassVar

from ...records import Record
from ...speech import grouped, marked, said
from ..files import read_table
from ..held import Problem
from .losses import Losses
from .told import Plain
from .toml import toml_of

_MOST_BYTES = 16_000_000
"""The largest register that can be read again."""
_KEPT_ALREADY = marked("this record is in the workspace already, and stays as it is there")


class Registers:
    """Takes people and places."""

    KINDS: ClassVar = {"person": "people.toml", "place": "places.toml"}
    """The kinds that it takes, and the register of each."""

    def __init__(self, root: Path, losses: Losses) -> None:
        """Takes the workspace, which need not be there, and what takes those that it has already."""
        self._root, self._losses = root, losses
        self._taken: dict[str, dict[str, Plain]] = {}

    def put(self, record: Record, plain: Plain) -> None:
        """Takes one of them."""
        said = {key: value for key, value in plain.items() if key != "id"}
        self._taken.setdefault(record.KIND, {})[record.id] = said

    def files(self, file: str) -> tuple[dict[Path, bytes], list[Problem]]:
        """The registers as they are to be, what they have first; or what is wrong with one."""
        made: dict[Path, bytes] = {}
        problems: list[Problem] = []
        for kind, records in self._taken.items():
            path = self._root / self.KINDS[kind]
            known: set[str] = set()
            before = b""
            if path.is_file():
                table = read_table(path, self._root)
                if isinstance(table, Problem):
                    problems.append(table)
                    continue
                known, before = {id.casefold() for id in table.content}, path.read_bytes()
            new = {id: plain for id, plain in records.items() if id.casefold() not in known}
            for id in records.keys() - new.keys():
                self._losses.note(kind, id, _KEPT_ALREADY)
            content = _joined(before, new)
            if len(content) > _MOST_BYTES:
                problems.append(_too_many(file, path.name))
            elif new:
                made[path] = content
        return made, problems


def _joined(before: bytes, new: dict[str, Plain]) -> bytes:
    tables = [toml_of(plain, heading=id) for id, plain in new.items()]
    start = before.rstrip() + b"\n\n" if before.strip() else b""
    return start + "\n".join(tables).encode("utf-8", "replace")


def _too_many(file: str, register: str) -> Problem:
    most = grouped(_MOST_BYTES)
    return Problem(
        file,
        1,
        1,
        "",
        said(
            "{register} would be larger than {most} bytes; import fewer at once", register=register, most=most
        ),
    )
