"""Programs that look like those that people have, and keep what they are given."""

import sys
from collections.abc import Iterable
from pathlib import Path

_KEEPS = """#!/bin/sh
printf '%s\\n' "$*" > "{kept}.words"
cat > "{kept}"
exit {code}
"""
_TMUX = """#!/bin/sh
case "$*" in
    *set-clipboard) echo "{clipboard}" ;;
    *allow-passthrough) echo "{passing}" ;;
    load-buffer*) cat > "{kept}" ;;
    *) exit 1 ;;
esac
"""


def keeping(folder: Path, names: Iterable[str], code: int = 0) -> dict[str, str]:
    """Programs of these names in a folder, and an environment that has no others but `cat`."""
    for name in names:
        _program(folder / name, _KEEPS.format(kept=folder / f"{name}.given", code=code))
    return environment(folder)


def tmux(folder: Path, *, clipboard: str, passing: str) -> dict[str, str]:
    """A tmux with options, and the environment within it."""
    _program(folder / "tmux", _TMUX.format(clipboard=clipboard, passing=passing, kept=folder / "tmux.given"))
    return {**environment(folder), "TMUX": "here"}


def environment(folder: Path) -> dict[str, str]:
    """An environment in which only the programs of a folder are there."""
    cat = folder / "cat"
    if not cat.exists():
        cat.symlink_to("/bin/cat")
    return {"PATH": str(folder), "TERM": "xterm-256color"}


def given(folder: Path, name: str) -> bytes | None:
    """What a program was given on its standard input; none if it was not run."""
    kept = folder / f"{name}.given"
    return kept.read_bytes() if kept.exists() else None


def _program(path: Path, text: str) -> None:
    path.write_text(text, encoding=sys.getfilesystemencoding())
    path.chmod(0o755)
