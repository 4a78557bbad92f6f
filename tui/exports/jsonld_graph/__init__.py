"""JSON-LD: records as a graph in the vocabulary of schema.org, each value a claim with its quotations.

The room's rule: everything is known by its link, which opens it in Communiqué; the context stands in the
file, so that nothing is fetched to read it.
"""

from .writing import COLUMNS, LOSES, write

__all__ = ["COLUMNS", "LOSES", "write"]
