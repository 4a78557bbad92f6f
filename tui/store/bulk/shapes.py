"""The JSON Schema of maps, beside those of the other files."""

from typing import Any

from ..files import schemas as schemas_of_records
from .maps import BulkMap


def schemas() -> dict[str, dict[str, Any]]:
    """The schemas by name: those of our records, and `map`."""
    known = schemas_of_records()
    dialect = next(iter(known.values()))["$schema"]
    return known | {"map": {"$schema": dialect, **BulkMap.model_json_schema(mode="validation")}}
