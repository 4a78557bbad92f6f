"""From files to records to answers.

The floor's rule: no Textual and no Rich; what is wrong with a file becomes a problem, never an exception.
"""

from .answers import Count, Hit, Page
from .catalogue import Catalogue
from .claims import Claim, Ground
from .conflicts import Conflict, disagreements
from .covering import Coverage, coverage, say_percent
from .evidence import Evidence
from .feeding import Feed, external_sources, feeds, resting, unplaced
from .headings import say_counts, say_heading, say_part
from .locate import embedded_folder
from .moments import Moment, timeline_of
from .opening import open_workspace
from .passages import Passages
from .problem import Problem, nearest
from .query import FIELDS, Query, read_query
from .scales import ACROSS, PARTS, SCALES, Scale
from .shapes import schemas
from .silences import Silence, say_silence, silence_of, stages_by
from .sums import (
    say_announced,
    say_deals,
    say_measure,
    say_member,
    say_stating,
    say_sum,
    say_tally,
    say_total,
)
from .tantivy_engine import TantivyCatalogue
from .terms import Term, matches, query_terms
from .totals import Announced, Listed, Member, Sum, Tally, Why
from .workspace import Workspace

__all__ = [
    "ACROSS",
    "FIELDS",
    "PARTS",
    "SCALES",
    "Announced",
    "Catalogue",
    "Claim",
    "Conflict",
    "Count",
    "Coverage",
    "Evidence",
    "Feed",
    "Ground",
    "Hit",
    "Listed",
    "Member",
    "Moment",
    "Page",
    "Passages",
    "Problem",
    "Query",
    "Scale",
    "Silence",
    "Sum",
    "Tally",
    "TantivyCatalogue",
    "Term",
    "Why",
    "Workspace",
    "coverage",
    "disagreements",
    "embedded_folder",
    "external_sources",
    "feeds",
    "matches",
    "nearest",
    "open_workspace",
    "query_terms",
    "read_query",
    "resting",
    "say_announced",
    "say_counts",
    "say_deals",
    "say_heading",
    "say_measure",
    "say_member",
    "say_part",
    "say_percent",
    "say_silence",
    "say_stating",
    "say_sum",
    "say_tally",
    "say_total",
    "schemas",
    "silence_of",
    "stages_by",
    "timeline_of",
    "unplaced",
]
