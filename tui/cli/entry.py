"""One command line, carried out."""

import os
import sys
from collections.abc import Sequence

from .command_line import parser
from .printing import FINE, MISUSED, complain


def main(arguments: Sequence[str] | None = None) -> int:
    """Carries out one command line; returns the exit code. A reader that stops reading is no error."""
    asked = parser().parse_args(arguments)
    try:
        code: int = asked.does(asked)
        sys.stdout.flush()
    except NotADirectoryError as error:
        complain(str(error))
        return MISUSED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FINE
    except KeyboardInterrupt:
        return 130
    return code
