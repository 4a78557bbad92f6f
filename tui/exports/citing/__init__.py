"""Citations: what somebody who quotes a value writes beside it, so that others find the words again.

The room's rule: a piece of evidence in, text out; nothing is said of a source that its record does not say,
but for the day on which one looked.
"""

from .bibtex import say_bibtex
from .csl import say_csl
from .sentences import say_citation, say_citation_in_markdown
from .works import Cited, cited

__all__ = ["Cited", "cited", "say_bibtex", "say_citation", "say_citation_in_markdown", "say_csl"]
