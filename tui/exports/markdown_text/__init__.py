"""A dossier as Markdown: CommonMark without HTML, so that every program draws it.

The room's rule: what is said is escaped, whatever it is; links lead to headings of the text or into the web.
"""

from ..dossiers import LOSES
from .writing import COLUMNS, write

__all__ = ["COLUMNS", "LOSES", "write"]
