"""What is asked before a file is written: whether its name and its folder are meant."""

from pathlib import Path

from ...exports import FORMATS, Format
from ...speech import said


def say_doubts(path: Path, format: Format) -> str:
    """Why a file may not be meant so, with what enter does then; nothing if there is no doubt."""
    told = []
    other = _other(path.name.lower(), format)
    if other:
        told.append(
            said(
                "{file} is called like {other}, and {format} is chosen; enter again writes {format} into it.",
                file=path.name,
                other=other.name,
                format=format.name,
            )
        )
    if not _is_there(path.parent):
        told.append(said("There is no folder {folder}; enter again makes it.", folder=path.parent))
    return " ".join(told)


def _other(name: str, format: Format) -> Format | None:
    """The format that a file is called like, if that is not the one that it will have."""
    if name.endswith(format.suffix):
        return None
    return next((each for each in FORMATS.values() if name.endswith(each.suffix)), None)


def _is_there(folder: Path) -> bool:
    """Whether something stands in the place of a folder; it is told elsewhere if that is none."""
    try:
        return folder.exists() or any(above.is_file() for above in folder.parents)
    except OSError:
        return True
