"""Selections to export, made in memory, and some that mean harm to what reads them."""

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.store.workspaces import amount, deal, embedded, figure, mission, organisation, source, workspace
from tui.exports import Selection
from tui.store import NOT_SORTED, Sort, TantivyCatalogue, Workspace, read_query

ARMED = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "a;=1+1", "a,@b", "a\n-1", "  =1", "＝1")
"""Texts that some spreadsheet takes for a formula, if what it thinks parts cells stands before."""
LONG = "x" * 40_000
HARM = ('"', "a\nb", "a\r\nb", "nul \x00 nul", "\x1b[31m", "a\x85b", "\ufffe", "_x000D_", LONG, *ARMED)
"""Texts that files of other forms cannot hold as they are."""


def selected(opened: Workspace, query: str = "", sort: Sort = NOT_SORTED) -> Selection:
    """What answers a query among some records."""
    return Selection(TantivyCatalogue(opened), read_query(query), sort)


def mission_to_japan(query: str = "", sort: Sort = NOT_SORTED) -> Selection:
    """What answers a query among the embedded records."""
    return selected(embedded(), query, sort)


def harmful() -> Selection:
    """Deals whose every text means harm."""
    deals = [
        deal(
            f"trip/{number:02}",
            title=text,
            product=[text],
            term=[{"text": text, "cite": {"quote": text, "source": "trip/paper"}}],
            figure=[figure("jobs", value=40, unit=text, horizon=text, qualifier="about")],
        )
        for number, text in enumerate(HARM)
    ]
    paper = source("trip/paper", title="=cmd", publisher="@who", url="https://example.org/a?b=1,2;3")
    return selected(workspace(*deals, paper, mission(title="-5"), organisation("first", "+First")))


def money() -> Selection:
    """Deals with figures of many sorts."""
    return selected(
        workspace(
            deal("trip/a", title="A", figure=[amount("CAD", value="5000000.25", modality="committed")]),
            deal("trip/b", title="B", figure=[amount("CAD", "inferred", value=(3, 5), qualifier="between")]),
            deal("trip/c", title="C", figure=[figure("jobs", unit="jobs", qualifier="many")]),
            deal("trip/d", title="D", stage=[{"is": "signed", "when": "1899-12-31/.."}]),
            deal("trip/e", title="E", figure=[figure("jobs", value="123456789012345678.5", unit="jobs")]),
            mission(),
            organisation("first", "First"),
        )
    )


@contextmanager
def full_disk(room: int = 500) -> Iterator[None]:
    """Lets no file of this process grow beyond so many bytes, as if the disk were full."""
    usual = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, usual[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, usual)


def there(folder: Path) -> list[str]:
    """The names of all that is in a folder, hidden or not."""
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []
