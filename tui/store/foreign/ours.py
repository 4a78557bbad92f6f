"""Our own lines of JSON, as `communique export jsonl` writes them: records of every kind."""

from collections.abc import Iterator

from ...records import KINDS
from ...speech import said
from ..held import Problem, nearest, quoted
from .given import Asked, Given
from .json_objects import objects
from .losses import Losses
from .outlines import outline


def read_ours(asked: Asked, losses: Losses) -> Iterator[Given | Problem]:
    """The records of a file, as they were; nothing is lost.

    Raises:
        OSError: it cannot be read.
    """
    for found in objects(asked, outline(asked.path)):
        if isinstance(found, Problem):
            yield found
            continue
        raw, plain = found
        kind = plain.pop("record", None)
        if isinstance(kind, str) and kind in KINDS:
            yield Given(kind, plain, raw.number, raw.offset)
        else:
            reason = said("this is no kind of record: {kind}", kind=quoted(str(kind)))
            yield Problem(asked.file, raw.number, 1, "record", reason + nearest(str(kind), KINDS))
