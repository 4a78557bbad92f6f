"""What an entity says and nobody has read."""

from typing import Any

from ....speech import marked
from ..losses import Losses
from ..told import Plain
from .indexing import every

NO_FIELD = marked("our records have no field for this")


def tell_rest(entity: Plain, read: set[str], losses: Losses) -> None:
    """Tells every property of an entity that is not among those that were read."""
    properties: Any = entity.get("properties")
    for key in properties if isinstance(properties, dict) else ():
        if key not in read:
            for value in every(entity, key):
                losses.note(f"{entity.get('schema')}/{key}", value, NO_FIELD)
