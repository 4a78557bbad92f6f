"""A source text as it came, read as the characters that it means, and the words that find it.

The room's rule: it knows texts alone, nothing of records and nothing of the rest of the house.
"""

from .bounds import splits_number, splits_word
from .decoding import Span
from .ordering import begins, measured, naturally
from .passages import Passages
from .phrasing import Near, Phrase, apart, in_order, near_terms, phrase, trimmed
from .sweeping import overlapping
from .terms import LONGEST, Term, fold, index_terms, matches, query_terms

__all__ = [
    "LONGEST",
    "Near",
    "Passages",
    "Phrase",
    "Span",
    "Term",
    "apart",
    "begins",
    "fold",
    "in_order",
    "index_terms",
    "matches",
    "measured",
    "naturally",
    "near_terms",
    "overlapping",
    "phrase",
    "query_terms",
    "splits_number",
    "splits_word",
    "trimmed",
]
