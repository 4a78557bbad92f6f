"""What a deal is: typed records and their values.

The floor's rule: pydantic and the standard library only; no files, no terminal, no engine.
"""

from .arithmetic import Duration, Interval, Measure, Money, Points, Rank, Share, Things, hull, spread
from .citation import Citation, Stated, citations
from .codes import Basis
from .common import DISAGREEMENTS
from .deal import Deal, DealKind, Party, PartyRole, Stage, StageWord
from .disagreement import Disagreement
from .event import Event
from .figure import Figure, FigureKind, Modality, Qualifier
from .forms import FORMS, is_id
from .kinds import KINDS
from .mission import Mission
from .organisation import Organisation, OrganisationKind
from .person import Person
from .place import Place
from .record import Code, Fact, FactValue, Link, Record
from .reference import WITHIN_A_MISSION, Reference, full_id, references
from .source import Source
from .summing import Reason, interval_of, measure_of, objections, why_listed
from .when import Precision, Span, When

__all__ = [
    "DISAGREEMENTS",
    "FORMS",
    "KINDS",
    "WITHIN_A_MISSION",
    "Basis",
    "Citation",
    "Code",
    "Deal",
    "DealKind",
    "Disagreement",
    "Duration",
    "Event",
    "Fact",
    "FactValue",
    "Figure",
    "FigureKind",
    "Interval",
    "Link",
    "Measure",
    "Mission",
    "Modality",
    "Money",
    "Organisation",
    "OrganisationKind",
    "Party",
    "PartyRole",
    "Person",
    "Place",
    "Points",
    "Precision",
    "Qualifier",
    "Rank",
    "Reason",
    "Record",
    "Reference",
    "Share",
    "Source",
    "Span",
    "Stage",
    "StageWord",
    "Stated",
    "Things",
    "When",
    "citations",
    "full_id",
    "hull",
    "interval_of",
    "is_id",
    "measure_of",
    "objections",
    "references",
    "spread",
    "why_listed",
]
