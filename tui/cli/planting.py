"""Writing into a workspace: new files, and tables at the end of registers; what is there is never lost."""

import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

import tomli

from ..speech import said
from ..store import written_beside


class Refused(Exception):
    """Nothing is written, for the reason that it gives."""


def clear(root: Path, paths: Iterable[Path]) -> None:
    """Makes sure that files can be written where there are none.

    Raises:
        Refused: one is there already, or would lie outside.
    """
    for path in paths:
        if os.path.lexists(root / path):
            raise Refused(said("{path} is there already; nothing is written over it", path=root / path))
        _inside(root, path)


def planted(root: Path, files: Mapping[Path, bytes]) -> None:
    """Writes files that are not there yet, all or none.

    Args:
        root: the workspace.
        files: what they hold, by their paths in it.

    Raises:
        OSError: one is there, or cannot be written.
    """
    written: list[Path] = []
    try:
        for path, content in files.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            with (root / path).open("xb") as file:
                written.append(root / path)
                file.write(content)
    except BaseException:
        for each in written:
            with suppress(OSError):
                each.unlink()
        raise


def appended(root: Path, path: Path, tables: Mapping[str, str]) -> bool:
    """Adds tables to the end of a register, which stays as it is up to there.

    Args:
        root: the workspace.
        path: the register in it.
        tables: TOML, by the ids of what it holds; what the register has already is left out.

    Returns:
        Whether anything was added.

    Raises:
        Refused: the register cannot be read.
        OSError: it cannot be written.
    """
    _inside(root, path)
    file = root / path
    before = file.read_bytes() if file.exists() else b""
    try:
        known = tomli.loads(before.decode("utf-8-sig"))
    except (UnicodeDecodeError, tomli.TOMLDecodeError):
        raise Refused(
            said("{path} cannot be read; communique check says what is wrong with it", path=file)
        ) from None
    new = [table for id, table in tables.items() if id not in known]
    if new:
        gap = b"" if not before else b"\n" if before.endswith(b"\n") else b"\n\n"
        try:
            with written_beside(file) as beside:
                beside.write(before + gap + "\n".join(new).encode())
        except OSError as error:
            raise OSError(error.errno, error.strerror, str(file)) from error
    return bool(new)


def _inside(root: Path, path: Path) -> None:
    if not (root / path).resolve().is_relative_to(root.resolve()):
        raise Refused(
            said("{path} lies outside the workspace; links may not lead out of it", path=root / path)
        )
