"""From files to records to answers.

The floor's rule: no Textual and no Rich; what is wrong with a file becomes a problem, never an exception.
"""

from .answers import Announced, Count, Hit, Member, Moment, Page, Sum, Tally
from .catalogue import Catalogue
from .evidence import Evidence
from .locate import embedded_folder
from .opening import open_workspace
from .passages import Passages
from .problem import Problem, nearest
from .query import FIELDS, Query, read_query
from .shapes import schemas
from .sums import say_sum, say_tally
from .tantivy_engine import TantivyCatalogue
from .terms import Term, matches, query_terms
from .workspace import Workspace

__all__ = [
    "FIELDS",
    "Announced",
    "Catalogue",
    "Count",
    "Evidence",
    "Hit",
    "Member",
    "Moment",
    "Page",
    "Passages",
    "Problem",
    "Query",
    "Sum",
    "Tally",
    "TantivyCatalogue",
    "Term",
    "Workspace",
    "embedded_folder",
    "matches",
    "nearest",
    "open_workspace",
    "query_terms",
    "read_query",
    "say_sum",
    "say_tally",
    "schemas",
]
