"""What the program says, in the language of its reader.

The floor's rule: it knows nothing of ours. A message is a constant sentence in English with named places, and
is translated before they are filled in; the language is chosen once, before anything is said.
"""

from .choosing import CHOICE, Tongue, choose, chosen
from .digits import grouped, separators
from .relaying import relayed
from .saying import counted, marked, named, said
from .translations import MESSAGES, languages

__all__ = [
    "CHOICE",
    "MESSAGES",
    "Tongue",
    "choose",
    "chosen",
    "counted",
    "grouped",
    "languages",
    "marked",
    "named",
    "relayed",
    "said",
    "separators",
]
