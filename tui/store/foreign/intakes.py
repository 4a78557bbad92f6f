"""What is to be imported: a file of some form, ready to be read record by record, or why it cannot be."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from ...speech import said
from ..files import say_error
from ..held import Problem
from .wishes import Intake, Refused, Wish


@contextmanager
def open_intake(wish: Wish) -> Iterator[Intake | list[Problem] | str]:
    """What is wished for, what is wrong with its map, or why it cannot be imported at all.

    What has to be turned into lines first is there for as long as the context lasts.
    """
    from .ways import opened

    with ExitStack() as stack:
        found: Intake | list[Problem] | str
        try:
            found = opened(wish, stack)
        except Refused as refused:
            found = str(refused)
        except OSError as error:
            reason = say_error(error)
            found = said("{path}: the file cannot be read: {reason}", path=wish.given, reason=reason)
        yield found
