"""Where the data is that comes with the program."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def embedded_folder() -> Path:
    """The workspace that comes with the program: inside an installed package, beside it in a checkout."""
    inside = _PACKAGE / "_data"
    return inside if inside.is_dir() else _PACKAGE.parent / "data"
