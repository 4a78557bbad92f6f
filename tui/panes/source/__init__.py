"""A source in its own words: what of it is cited, and which values rest on it.

The room's rule: what comes in and goes out is a span of the text, never of what is drawn of it.
"""

from .pane import SourcePane

__all__ = ["SourcePane"]
