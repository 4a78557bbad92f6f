"""Many parts joined into one, in which a query looks once and not in each."""

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

from .parts import META, Part, built_beside, open_part, seal
from .views import link_files, meta_together
from .watching import open_index

FEW = 8
"""So many parts are worth joining: of fewer, the engine joins none."""
_HEAP = 50_000_000


def place_of_joined(parts: Sequence[Part], folder: Path) -> Path:
    """Where some parts are kept as one."""
    names = "\n".join(["joined", *(part.folder.name for part in parts)])
    return folder / hashlib.blake2b(names.encode(), digest_size=16).hexdigest()


def joined(parts: Sequence[Part], folder: Path) -> Part | None:
    """Some parts as one, if that is there and whole."""
    return open_part(place_of_joined(parts, folder)) if len(parts) >= FEW else None


def join(parts: Sequence[Part], folder: Path) -> None:
    """Joins some parts, and keeps what comes of it beside them; takes as long as building a few of them.

    Raises:
        OSError: it cannot be written there.
    """
    with built_beside(place_of_joined(parts, folder)) as beside:
        link_files(parts, beside, meta_together(parts))
        try:
            writer = open_index(beside).writer(heap_size=_HEAP, num_threads=1)
            writer.commit()
            writer.wait_merging_threads()
        except (RuntimeError, ValueError) as error:
            raise OSError(f"{folder}: the index cannot be joined: {error}") from error
        left = {
            each["segment_id"].replace("-", "")
            for each in json.loads((beside / META).read_bytes())["segments"]
        }
        for path in list(beside.iterdir()):
            if path.name != META and path.stem.partition(".")[0] not in left:
                path.unlink()
        seal(beside, {})
