"""The JSON Schema of each kind of file, for editors."""

from typing import Any

from ...records import KINDS
from .reader import REGISTERS

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> dict[str, dict[str, Any]]:
    """The schemas by name: `mission`, `deal` and `source`, and the registers, by their files."""
    registers = {file.removesuffix(".toml"): kind for file, kind in REGISTERS.items()}
    single = {kind: _of_kind(kind) for kind in ("mission", "deal", "source")}
    return single | {name: _register(name, kind) for name, kind in registers.items()}


def _of_kind(kind: str) -> dict[str, Any]:
    schema = KINDS[kind].model_json_schema(mode="validation")
    schema["properties"].pop("id", None)
    events = schema.get("$defs", {}).get("Event")
    if events:
        events["required"] = [*events.get("required", []), "id"]
    return {"$schema": _DIALECT, **schema}


def _register(name: str, kind: str) -> dict[str, Any]:
    entry = _of_kind(kind)
    dialect, shared = entry.pop("$schema"), entry.pop("$defs", {})
    return {
        "$schema": dialect,
        "title": name.title(),
        "description": f"A register: one table for each {kind}, under its id.",
        "type": "object",
        "additionalProperties": entry,
        "$defs": shared,
    }
