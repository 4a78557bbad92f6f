"""What a deal is: typed records and their values.

The floor's rule: pydantic and the standard library only; no files, no terminal, no engine.
"""

from .citation import Citation, Stated, citations
from .codes import Basis
from .deal import Deal, Party, Stage
from .disagreement import Disagreement
from .event import Event
from .figure import Figure, Modality, Qualifier
from .forms import FORMS, is_id
from .kinds import KINDS
from .mission import Mission
from .organisation import Organisation
from .person import Person
from .place import Place
from .record import Code, Fact, FactValue, Link, Record
from .reference import WITHIN_A_MISSION, Reference, full_id, references
from .source import Source
from .when import Span, When

__all__ = [
    "FORMS",
    "KINDS",
    "WITHIN_A_MISSION",
    "Basis",
    "Citation",
    "Code",
    "Deal",
    "Disagreement",
    "Event",
    "Fact",
    "FactValue",
    "Figure",
    "Link",
    "Mission",
    "Modality",
    "Organisation",
    "Party",
    "Person",
    "Place",
    "Qualifier",
    "Record",
    "Reference",
    "Source",
    "Span",
    "Stage",
    "Stated",
    "When",
    "citations",
    "full_id",
    "is_id",
    "references",
]
