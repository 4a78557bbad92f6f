"""FollowTheMoney: entities and what links them, one a line, for Aleph and what else reads its model.

The room's rule: schemata and properties are those of FollowTheMoney, ids are always the same, and what a
property would flatten (a qualifier, a basis, a horizon) stands beside it in a note of its own.
"""

from .writing import COLUMNS, LOSES, write

__all__ = ["COLUMNS", "LOSES", "write"]
