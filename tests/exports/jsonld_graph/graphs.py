"""The graph as PyLD reads it, which is not let fetch anything."""

import json
from functools import cache
from typing import Any

from pyld import jsonld  # type: ignore[import-untyped]  # PyLD says no types

from tests.exports.documents import text_of
from tui.store import Catalogue

SCHEMA = "https://schema.org/"


def refuse(url: str, options: object) -> object:
    raise AssertionError(f"{url} is fetched to read the graph")


@cache
def expanded(query: str = "", of: Catalogue | None = None) -> dict[str, Any]:
    """The nodes of an export that have a name, by it, with all terms spelled out."""
    found = jsonld.expand(json.loads(text_of("jsonld", query, of)), {"documentLoader": refuse})
    named = [node for node in found if "@id" in node]
    assert len(named) == len({node["@id"] for node in named})
    return {node["@id"]: node for node in named}


@cache
def triples(query: str = "", of: Catalogue | None = None) -> list[str]:
    """The statements of an export, as N-Quads."""
    options = {"documentLoader": refuse, "format": "application/n-quads"}
    return str(jsonld.to_rdf(json.loads(text_of("jsonld", query, of)), options)).splitlines()


def values(node: Any, name: str) -> list[Any]:
    """The values that a node has for a word of schema.org."""
    return [each.get("@value", each.get("@id", each)) for each in node.get(SCHEMA + name, [])]
