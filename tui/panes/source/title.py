"""What the border says of a source."""

from rich.text import Text

from ...speech import counted
from ...store import Workspace, say_percent
from ...text import shorten, shown
from .sheet import Sheet

_AROUND = 7
"""The cells of a border that are not its title's."""


def titled(sheet: Sheet, workspace: Workspace, room: int) -> Text:
    """What is amiss, which source it is as far as there is room in so many cells, and its coverage."""
    covered, amiss = sheet.covered, " · ".join(sheet.amiss())
    figures = counted(
        len(covered.sentences),
        "{cited} of {number} sentences cited · {share}",
        "{cited} of {number} sentences cited · {share}",
        cited=covered.sentences_cited,
        share=say_percent(covered.cited, covered.characters),
    )
    taken = len(figures) + (len(amiss) + 3 if amiss else 0)
    caption = shorten(workspace.caption(sheet.source), room - taken - _AROUND)
    return shown(" · ".join(filter(None, (amiss, caption, figures))))
