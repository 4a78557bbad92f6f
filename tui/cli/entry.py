"""One command line, carried out."""

import os
import sys
from collections.abc import Sequence

from .command_line import parser
from .printing import FINE, MISUSED, complain, encode_anything, flush


def main(arguments: Sequence[str] | None = None) -> int:
    """Carries out one command line; returns the exit code. A reader that stops reading is no error."""
    encode_anything()
    try:
        return _carried_out(arguments)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FINE
    except KeyboardInterrupt:
        return 130
    except OSError as error:
        complain(f"{error.filename}: {error.strerror}" if error.filename else str(error))
        return MISUSED


def _carried_out(arguments: Sequence[str] | None) -> int:
    try:
        words = sys.argv[1:] if arguments is None else arguments
        asked = parser(words).parse_args(words)
        code: int = asked.does(asked)
        return code
    finally:
        flush()
