"""Records in the reader's words.

The floor's rule: records in, plain text out, no terminal; Babel, loaded when first needed.
"""

from .captions import Captions
from .columns import padded
from .dates import say_day, say_span, say_when
from .figures import say_figure, say_number, say_quantity
from .labels import counted, label
from .saying import say, say_fact

__all__ = [
    "Captions",
    "counted",
    "label",
    "padded",
    "say",
    "say_day",
    "say_fact",
    "say_figure",
    "say_number",
    "say_quantity",
    "say_span",
    "say_when",
]
