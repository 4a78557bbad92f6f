"""What a catalogue may lack of its folder, so that a part never passes for the whole."""

from dataclasses import dataclass

from ..speech import marked, relayed, said


@dataclass(frozen=True, slots=True)
class Lack:
    """Why a catalogue is not of all that stands in its folder, to be translated where it is told.

    Attributes:
        brief: What stands beside every number.
        reason: What the problems say of it; nothing while it will soon be over.
    """

    brief: str
    reason: str = ""


SO_FAR = Lack(marked("so far"))
"""More is being read."""
STOPPED = Lack(
    marked("a part"),
    marked(
        "Reading was stopped: what had been read by then is shown, not all that is there. "
        "It goes on when a file changes, or when the folder is opened again."
    ),
)
"""Reading was stopped before anything was whole."""
BEFORE = Lack(
    marked("as before"),
    marked(
        "Reading was stopped: the files have changed, and what is shown was read before. "
        "They are read when one changes again, or when the folder is opened again."
    ),
)
"""Reading was stopped while it was shown as it had been."""


def unread(error: BaseException) -> Lack:
    """What is lacking where a change cannot be read."""
    reason = said("What has changed cannot be read: {reason}.", reason=say_error(error))
    return Lack(BEFORE.brief, reason)


def say_error(error: BaseException) -> str:
    """What went wrong, in a line."""
    if isinstance(error, OSError) and error.filename:
        return f"{error.filename}: {relayed(error.strerror)}"
    return next(iter(str(error).splitlines()), "") or type(error).__name__


def is_of_the_engine(error: BaseException) -> bool:
    """Whether an error comes from what is kept or asked rather than from a mistake of ours.

    The engine breaks off with what is no `Exception` where its files have been damaged.
    """
    return isinstance(error, OSError | ValueError) or not isinstance(error, Exception)
