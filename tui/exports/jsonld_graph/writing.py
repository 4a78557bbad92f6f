"""Writing the graph, node by node."""

import json
from collections.abc import Sequence

from ...speech import marked, said
from ..notes import Notes
from ..selection import Selection
from ..surroundings import with_surroundings
from ..targets import Target
from .claims import claims_of
from .naming import Node, node, plain
from .nodes import node_of

COLUMNS: Sequence[str] = ("@id", "@type", "name", "about", "text", "mainEntity", "appearance", "citation")
LOSES: Sequence[str] = (
    marked("Disagreements between sources are left out; each claim is there, without which one is believed."),
    marked("A deal is a Project, the closest that schema.org has."),
    marked(
        "Beginnings and ends are the outermost days that a date can mean; how it is known stands beside it."
    ),
    marked("Qualifiers, bases and horizons are properties beside a number, under our own names."),
)
CONTEXT = {
    "@vocab": "https://schema.org/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "minValue": {"@type": "xsd:decimal"},
    "maxValue": {"@type": "xsd:decimal"},
    "url": {"@type": "@id"},
    "eventStatus": {"@type": "@vocab"},
}
_AROUND = ("organisation", "person", "place", "source", "mission")


def write(selection: Selection, into: Target) -> Notes:
    """Writes the records that answer with what they name, and a claim for each of their values."""
    notes = Notes(LOSES)
    into.main.write(b'{"@context": ' + _plain(dict(CONTEXT)) + b',\n"@graph": [')
    into.main.write(b"\n" + _plain(_about(selection, notes)))
    for record in with_surroundings(selection, _AROUND):
        for told in (node_of(record, selection), *claims_of(record, selection)):
            into.main.write(b",\n" + _plain(told))
            notes.count(str(told["@type"]))
    into.main.write(b"\n]}\n")
    return notes


def _about(selection: Selection, notes: Notes) -> Node:
    """What the graph holds, and what it does not."""
    name = said("Deals: {query}", query=selection.asked) if selection.asked else said("Deals")
    return node("Dataset", name=plain(name), description=list(notes.lines()))


def _plain(node: Node) -> bytes:
    return json.dumps(node, ensure_ascii=False).encode("utf-8", "replace")
