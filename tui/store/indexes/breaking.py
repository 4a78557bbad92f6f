"""What becomes of an engine that breaks off while it is asked, since its files are damaged or gone."""

from collections.abc import Iterator
from contextlib import contextmanager

_OF_THE_ENGINE = "pyo3_runtime"
"""Where what the engine raises is from that is no `Exception`."""


class LostError(LookupError):
    """An index cannot be asked any more."""


@contextmanager
def lost_if_broken() -> Iterator[None]:
    """Says of an engine that breaks off that what is asked for is lost.

    Raises:
        LostError: the engine breaks off.
    """
    try:
        yield
    except BaseException as error:
        if isinstance(error, OSError | ValueError) or type(error).__module__ == _OF_THE_ENGINE:
            raise LostError(f"the index is lost: {error}") from error
        raise
