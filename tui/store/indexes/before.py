"""What an index had beside its deals when it was last whole: it does until that is made anew."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from ...cache import program, read_sealed, write_sealed
from .parts import Part, open_part

_FILE, _FORM = "before.sealed", "before 1"


def keep_last(kept: Path, rest: Part, *names: str) -> None:
    """Notes the part with all that is beside the deals of a whole index.

    Args:
        kept: the folder that keeps what is built.
        rest: the part.
        names: what it is made of beside other parts.
    """
    write_sealed(kept / _FILE, rest.folder.name.encode(), _form(names))


def last_kept(kept: Path, folder: Path, deals: Sequence[Part], *names: str) -> Part | None:
    """The part that was noted last; none if it is of something else, or might lead to deals that are gone.

    Args:
        kept: the folder that keeps what is built.
        folder: where parts are kept.
        deals: the parts with deals that it is to stand beside.
        names: what it is to be made of beside these.
    """
    name = read_sealed(kept / _FILE, _form(names))
    rest = open_part(folder / name.decode()) if name else None
    if rest is None or any(part.known["tied"] or part.known["named"] for part in deals):
        return None
    with suppress(OSError):
        return None if rest.known["held"] or rest.aside()["held"] else rest
    return None


def _form(names: Sequence[str]) -> str:
    return " ".join((_FORM, program(), *names))
