"""A small mission with one release, and a deal that quotes it well and badly."""

from dataclasses import replace

from tests.store.workspaces import deal, figure, mission, source, workspace
from tui.store import Workspace

SOURCE = "trip/release"
TEXT = "Alpha met Beta on Monday.\n\nThey will create 140 jobs, said Beta.\n\nGamma left early."


def trip(*quotes: object, changed: bool = False) -> Workspace:
    """The mission, with a deal whose jobs rest on the words quoted."""
    jobs = figure("jobs", value=40, unit="jobs", cite=list(quotes))
    records = (mission(), source(SOURCE), deal("trip/pact", figure=[jobs]))
    made = workspace(*records, texts={SOURCE: TEXT})
    return replace(made, changed=frozenset({SOURCE})) if changed else made
