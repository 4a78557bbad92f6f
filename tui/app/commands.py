"""What keys do on the whole screen, each declared once."""

from ..lists import Command
from ..speech import marked, said

_GO, _QUERY = marked("Going about"), marked("Searching")
_VIEW, _TAKE = marked("Looking"), marked("Taking and leaving")

PANES = (
    ("timeline", marked("Timeline")),
    ("partnership", marked("Partnership")),
    ("source", marked("Source")),
    ("statistics", marked("Statistics")),
    ("deals", marked("Deals")),
    ("organisations", marked("Organisations")),
    ("people", marked("People")),
    ("missions", marked("Missions")),
    ("found", marked("Found")),
    ("conflicts", marked("Conflicts")),
    ("facets", marked("Facets")),
)
"""The panes in the order of their keys."""

KEYS = dict(zip((id for id, _ in PANES), "1234567890f", strict=True))
"""The key that goes to each pane: numbers from 1, the tenth is 0, then a letter."""

TITLES = {"deal": "partnership"}
"""What the pane of one record is called, where that is not the kind of record."""

SEARCH = Command(
    "search", ("/",), marked("search"), marked("Search; every pane narrows as you type."), True, _QUERY
)
HELP = Command("help", ("?", "f1"), marked("help"), marked("Show what every key does."), True, _VIEW)

COMMANDS = (
    *(
        Command(
            f"go('{id}')",
            (KEYS[id],),
            said(name).lower(),
            said("Go to pane {key}, {name}.", key=KEYS[id], name=said(name)),
            group=_GO,
        )
        for id, name in PANES
    ),
    Command(
        "next_pane",
        ("tab", "right_square_bracket"),
        marked("pane"),
        marked("Go to the next pane."),
        True,
        _GO,
    ),
    Command(
        "previous_pane",
        ("shift+tab", "left_square_bracket"),
        marked("pane before"),
        marked("Go to the pane before."),
        group=_GO,
    ),
    Command(
        "back", ("alt+left", "backspace"), marked("back"), marked("Go back to the record before."), group=_GO
    ),
    Command("forward", ("alt+right",), marked("forward"), marked("Go forward again."), group=_GO),
    Command(
        "go('problems')",
        ("!",),
        marked("problems"),
        marked("Show what is wrong with the files."),
        group=_GO,
    ),
    SEARCH,
    Command(
        "only", ("=",), marked("only these"), marked("Narrow to the value under the cursor."), group=_QUERY
    ),
    Command(
        "clear",
        ("escape",),
        marked("clear"),
        marked("Leave the search, then widen, then unzoom; never quits."),
        group=_QUERY,
    ),
    Command(
        "views",
        ("v",),
        marked("views"),
        marked("Choose a saved view, or rename or delete one."),
        group=_QUERY,
    ),
    Command(
        "save_view", ("V",), marked("save view"), marked("Save what is seen under a name."), group=_QUERY
    ),
    Command(
        "zoom",
        ("+",),
        marked("zoom"),
        marked("Give the pane the whole screen, or take it back."),
        group=_VIEW,
    ),
    Command(
        "give_up",
        ("ctrl+x",),
        marked("stop"),
        marked("Stop reading bulk files; what is ready stays."),
        group=_VIEW,
    ),
    Command("theme", ("ctrl+t",), marked("theme"), marked("Change to the next theme."), group=_VIEW),
    Command(
        "palette",
        (":", "ctrl+p"),
        marked("palette"),
        marked("Find any command or record by name."),
        group=_VIEW,
    ),
    HELP,
    Command(
        "copy",
        ("y",),
        marked("copy"),
        marked("Copy the value, its words, a citation, the row, the record, a link or a command."),
        True,
        _TAKE,
    ),
    Command(
        "address",
        ("o",),
        marked("address"),
        marked("Show the address of the source, and open it."),
        group=_TAKE,
    ),
    Command(
        "edit", ("e",), marked("edit"), marked("Open the record in your editor, at its line."), group=_TAKE
    ),
    Command("export", ("x",), marked("export"), marked("Export what is asked for to a file."), group=_TAKE),
    Command("leave", ("q", "ctrl+q"), marked("quit"), marked("Leave the explorer."), group=_TAKE),
)
