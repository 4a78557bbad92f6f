"""What the tests of documents export: the embedded mission, and records full of what must not get through."""

from functools import cache
from io import BytesIO

from tests.mission import catalogue
from tests.store.workspaces import deal, event, figure, mission, organisation, source, workspace
from tui.exports import FORMATS, Notes, Selection, Target
from tui.store import Catalogue, TantivyCatalogue, read_query

HOSTILE = (
    "<script>alert(1)</script>",
    "[here](javascript:alert(1))",
    "# no heading\n- no item\n1. no number",
    "**bold** `code` _it_ ~~gone~~ | a | b |",
    "<img src=x onerror=alert(1)> &lt;b&gt; &amp;",
    "\x1b[31mred\x07 \u202eback\u2066",
    "}} {{ 7 * 7 }} {% raw %} {#",
    "BEGIN:VEVENT\r\nSUMMARY:false",
    "= 1 + 1 ; \\n , \"quoted\" 'once'",
)
"""Names and titles that somebody might give a record."""


def selected(query: str = "", of: Catalogue | None = None) -> Selection:
    """What answers a query, in the embedded mission if nothing else is given."""
    return Selection(of or catalogue(), read_query(query))


def written(format: str, selection: Selection) -> tuple[bytes, Notes]:
    """The main file of an export, and its notes."""
    into = BytesIO()
    notes = FORMATS[format].writing.write(selection, Target(into))
    return into.getvalue(), notes


def text_of(format: str, query: str = "", of: Catalogue | None = None) -> str:
    """The main file of an export as text."""
    return written(format, selected(query, of))[0].decode()


@cache
def hostile() -> TantivyCatalogue:
    """A deal, a mission, an event and a source for each of the texts, which all bear it as their name."""
    records = []
    texts = {}
    for number, text in enumerate(HOSTILE):
        trip, org = f"trip-{number}", f"org-{number}"
        jobs = figure("jobs", value=4, unit=text, horizon=text, of=text)
        dated = [{"is": "signed", "when": {"edtf": "2014-01-20", "said": text, "basis": "inferred"}}]
        said = [{"text": text, "cite": "as quoted"}]
        records += [
            mission(trip, title=text, when={"edtf": "2014-01-20", "basis": "inferred"}),
            event(f"{trip}/meeting", title=text, when={"edtf": "2014-01", "basis": "inferred"}),
            organisation(org, text),
            source(f"{trip}/said", title=text, publisher=text, file="said.txt", sha256="0" * 64),
            deal(f"{trip}/deal", org, title=text, figure=[jobs], stage=dated, note=said),
        ]
        texts[f"{trip}/said"] = f"It says so, as quoted.\n{text}"
    return TantivyCatalogue(workspace(*records, texts=texts))
