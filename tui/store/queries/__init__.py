"""What a reader asks for, and what of a record it is held against.

The room's rule: any text is a query; it says what is asked, never what answers.
"""

from .canonical import say_narrowing
from .completing import Choice, Completion, complete, is_meant, say_value
from .cutting import Piece, pieces
from .fields import FACETS, FIELDS, HAVING, MEANINGS, NUMBERS
from .having import is_of_jobs
from .holding import SHORT, answering, asks_of_facts, holds, is_named, stands_in
from .knowing import Traits, numbers_of, traits, traits_of_fact
from .missing import say_unknown
from .mistakes import Mistake, say_mistakes
from .narrowing import Values, leads, values, values_of_fact
from .parts import All, Days, Either, Nearly, Not, Number, Part, Value, Word, Words
from .query import Asked, Query
from .reading import read_query
from .typed import read_typed
from .words import Line, lines

__all__ = [
    "FACETS",
    "FIELDS",
    "HAVING",
    "MEANINGS",
    "NUMBERS",
    "SHORT",
    "All",
    "Asked",
    "Choice",
    "Completion",
    "Days",
    "Either",
    "Line",
    "Mistake",
    "Nearly",
    "Not",
    "Number",
    "Part",
    "Piece",
    "Query",
    "Traits",
    "Value",
    "Values",
    "Word",
    "Words",
    "answering",
    "asks_of_facts",
    "complete",
    "holds",
    "is_meant",
    "is_named",
    "is_of_jobs",
    "leads",
    "lines",
    "numbers_of",
    "pieces",
    "read_query",
    "read_typed",
    "say_mistakes",
    "say_narrowing",
    "say_unknown",
    "say_value",
    "stands_in",
    "traits",
    "traits_of_fact",
    "values",
    "values_of_fact",
]
