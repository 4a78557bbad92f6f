"""The file that an export is written to: what it is called, and where that is."""

import re
from pathlib import Path

from ...store import slug

_LONGEST = 60


def file_for(asked: str, suffix: str) -> str:
    """What a file is called that holds what a query asks for."""
    words = slug(asked[:_LONGEST]) if asked.strip() else ""
    return f"communique{f'-{words}' if words else ''}{suffix}"


def said_path(text: str, asked: str, suffix: str) -> Path:
    """The file that a text names; within a folder, or without a name, it is called as the query has it."""
    name = re.sub(r"[\0\r\n]", "", text.strip())
    try:
        path = Path(name).expanduser() if name else Path()
    except RuntimeError:
        path = Path(name)
    path = path.absolute()
    return path / file_for(asked, suffix) if not name or _is_folder(path) else path


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False
