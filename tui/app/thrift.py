"""How memory is shared out among threads, where the C library can be told."""

from contextlib import suppress

_MOST_POOLS = -8
"""What `mallopt` calls `M_ARENA_MAX`."""


def share_memory() -> None:
    """Lets all threads that begin from now on take memory from one pool, where there is such a library.

    Of itself, glibc gives each thread a pool that keeps from all others what was let go of in it. Our threads
    mostly take turns, and what one has done with is what the next one needs.
    """
    with suppress(AttributeError, ImportError, OSError, TypeError):
        from ctypes import CDLL

        CDLL(None).mallopt(_MOST_POOLS, 1)
