"""What leaves the explorer: exactly what a query asks for, each value with its words and source.

The floor's rule: a selection in, bytes out, no terminal; a format never drops anything silently: what it
cannot keep stands in its notes. Each format is one file or room with `COLUMNS`, `LOSES` and
`write(selection, into)`, declared once in the table of formats and loaded when it is asked for.
"""

from .carrying_out import Exported, NotExported, NothingToExport, Preview, export, export_to, preview
from .citing import Cited, cited, say_bibtex, say_citation, say_citation_in_markdown, say_csl
from .formats import FORMATS, Format
from .notes import Notes
from .pasting import say_json
from .proofs import Proof
from .selection import Selection
from .targets import Target

__all__ = [
    "FORMATS",
    "Cited",
    "Exported",
    "Format",
    "NotExported",
    "Notes",
    "NothingToExport",
    "Preview",
    "Proof",
    "Selection",
    "Target",
    "cited",
    "export",
    "export_to",
    "preview",
    "say_bibtex",
    "say_citation",
    "say_citation_in_markdown",
    "say_csl",
    "say_json",
]
