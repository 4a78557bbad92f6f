"""Ways from here to the reader's clipboard: through the terminal, and by programs that are here.

The floor's rule: it knows nothing of ours and draws nothing; what to write to the terminal is handed to
whoever holds it, and a program gets the text on its standard input, never as an argument.
"""

from .carrying import carry, ways
from .natives import Program, programs
from .sequences import sequence

__all__ = ["Program", "carry", "programs", "sequence", "ways"]
