"""OCDS, the Open Contracting Data Standard: releases, records, and packages of them.

The room's rule: each award is a deal, with the contracts that came of it; what the release says stands in
the passage of the deal, word by word, and what has no place in a deal is told, field by field.
"""

from .reading import read_ocds

__all__ = ["read_ocds"]
