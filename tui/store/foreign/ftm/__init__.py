"""FollowTheMoney: entities, one a line, that name one another by id.

The room's rule: organisations, people with their posts, and contracts become records; every other sort of
entity, and every property without a place in our records, is told.
"""

from .reading import read_ftm

__all__ = ["read_ftm"]
