"""Records written as bulk files: beside, and put in place only when all is there."""

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import IO

from ..files import read_table
from ..held import Problem
from .figuring import written
from .listing import bulk_files
from .mapping import Plain
from .reading import content
from .splitting import raw_records

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False, default=written).encode


def line_of(plain: Plain) -> bytes:
    """A record as a line of JSON; numbers that JSON might change are texts."""
    return _encode(plain).encode("utf-8", "replace") + b"\n"


@contextmanager
def written_beside(path: Path) -> Iterator[IO[bytes]]:
    """A file to write into, which takes its place at the end; after an exception nothing is left of it.

    The folders that it needs are made, and go again with it.

    Raises:
        OSError: it cannot be written.
    """
    made = [folder for folder in (path.parent, *path.parent.parents) if not folder.exists()]
    path.parent.mkdir(parents=True, exist_ok=True)
    beside: Path | None = None
    try:
        with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
            beside = Path(file.name)
            yield file.file
        beside.chmod(0o644)
        beside.replace(path)
    except BaseException:
        if beside:
            beside.unlink(missing_ok=True)
        for folder in made:
            with suppress(OSError):
                folder.rmdir()
        raise


def kept_organisations(root: Path, but: Path) -> set[str]:
    """The ids of the organisations that a workspace keeps.

    Args:
        root: the workspace; it need not be there.
        but: a bulk file that does not count.
    """
    ids = set[str]()
    if (root / "organisations.toml").is_file():
        table = read_table(root / "organisations.toml", root)
        ids.update(() if isinstance(table, Problem) else table.content)
    for file in bulk_files(root)[0]:
        if file.kind == "organisation" and file.path != but:
            plain = (content(raw, file) for raw in raw_records(file))
            ids.update(one["id"] for one in plain if not isinstance(one, list))
    return ids


def register_lines(met: dict[str, str], known: Iterable[str]) -> list[bytes]:
    """The lines of a register of organisations that are met by name and not kept yet, by their ids."""
    new = met.keys() - set(known)
    return [line_of({"id": id, "name": met[id]}) for id in sorted(new)]
