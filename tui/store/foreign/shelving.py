"""Where the records of an import go in a workspace: all of them, or nothing."""

import os
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from typing import IO, Self

from ...records import Record
from ...speech import marked, said
from ..bulk import OTHERS, Taken, kept_organisations, line_of, register_lines, written_beside
from ..held import Problem
from .losses import Losses
from .missions import Missions
from .registers import Registers

_KEPT_ALREADY = marked("this organisation is in the workspace already, and stays as it is there")


class InTheWay(Exception):
    """A file that is there already and would be written over; the message names it, in a sentence."""


class Shelf:
    """Takes records one by one; deals and organisations go to files at once, of the rest there are few.

    Used as a context; what is written comes into its place when the context ends well.
    """

    def __init__(self, root: Path, name: str, losses: Losses, force: bool, dry: bool) -> None:
        """Prepares to take records.

        Args:
            root: the workspace; it need not be there.
            name: what the files of many records are called.
            losses: takes the organisations that are in the workspace already.
            force: whether files that are there are written over.
            dry: whether nothing is written, and only what is wrong is wanted.
        """
        self.written: list[Path] = []
        self._stack = ExitStack()
        self._losses, self._force, self._dry = losses, force, dry
        self._root = root
        self._register = root / "bulk" / f"{name}{OTHERS}.jsonl"
        self._files = {"deal": root / "bulk" / f"{name}.jsonl", "organisation": self._register}
        self._open: dict[str, IO[bytes]] = {}
        self._known: set[str] | None = None
        self._new = set[str]()
        self._registers = Registers(root, losses)
        self._missions = Missions(root)
        self._of_deals = set[str]()

    def __enter__(self) -> Self:
        self._stack.__enter__()
        return self

    def __exit__(self, *raised: object) -> None:
        if raised[0] is not None:
            self.written.clear()
        self._stack.__exit__(*raised)  # type: ignore[arg-type]  # just what a context is given

    def put(self, taken: Taken) -> None:
        """Takes a good record.

        Raises:
            InTheWay: a file is there already.
            OSError: it cannot be written.
        """
        record = taken.record
        assert record is not None
        if record.KIND == "deal":
            self._of_deals.add(record.mission)
            self._write("deal", (line_of(taken.plain),))
        elif record.KIND == "organisation":
            self._put_organisation(record, taken)
        elif record.KIND in self._registers.KINDS:
            self._registers.put(record, taken.plain)
        else:
            self._missions.put(record, taken.plain)

    def finish(self, met: dict[str, str], file: str) -> list[Problem]:
        """Writes what is left: organisations that are only named, registers, missions.

        Args:
            met: the names of organisations, by the ids that they stand for.
            file: what problems call the file that is imported.

        Raises:
            InTheWay: a file is there already.
            OSError: it cannot be written.
        """
        if new := register_lines(met, self._ids | self._new if met else ()):
            self._write("organisation", new)
        texts, problems = self._registers.files(file)
        more, wrong = self._missions.files(file)
        for path, content in (texts | more).items():
            self._opened(path, over=path in texts).write(content)
        return problems + wrong

    @property
    def unknown_missions(self) -> list[str]:
        """The missions of deals that there will be none of, in a workspace that has missions."""
        return self._missions.unknown(self._of_deals)

    @property
    def _ids(self) -> set[str]:
        """The ids of the organisations that the workspace keeps."""
        if self._known is None:
            self._known = kept_organisations(self._root, but=self._register)
        return self._known

    def _put_organisation(self, record: Record, taken: Taken) -> None:
        if record.id in self._ids:
            self._losses.note("organisation", record.id, _KEPT_ALREADY)
            return
        self._new.add(record.id)
        self._write("organisation", (line_of(taken.plain),))

    def _write(self, kind: str, lines: Iterable[bytes]) -> None:
        if kind not in self._open:
            self._open[kind] = self._opened(self._files[kind])
        self._open[kind].writelines(lines)

    def _opened(self, path: Path, over: bool = False) -> IO[bytes]:
        if path.exists() and not (over or self._force):
            raise InTheWay(said("{path}: there is such a file already; --force writes over it", path=path))
        if (beside := path.with_suffix(".map.toml")).exists():
            raise InTheWay(
                said(
                    "{path}: a map of that name is there, and would be taken for the map of what is written",
                    path=beside,
                )
            )
        if self._dry:
            return self._stack.enter_context(Path(os.devnull).open("wb"))
        file = self._stack.enter_context(written_beside(path))
        self.written.append(path)
        return file
