"""What keys do on the whole screen, each declared once."""

from ..lists import Command

_GO, _QUERY, _VIEW, _TAKE = "Going about", "Searching", "Looking", "Taking and leaving"

PANES = (
    ("timeline", "Timeline"),
    ("partnership", "Partnership"),
    ("source", "Source"),
    ("statistics", "Statistics"),
    ("deals", "Deals"),
    ("organisations", "Organisations"),
    ("people", "People"),
    ("missions", "Missions"),
    ("found", "Found"),
    ("conflicts", "Conflicts"),
    ("facets", "Facets"),
)
"""The panes in the order of their keys."""

KEYS = dict(zip((id for id, _ in PANES), "1234567890f", strict=True))
"""The key that goes to each pane: numbers from 1, the tenth is 0, then a letter."""

TITLES = {"deal": "partnership"}
"""What the pane of one record is called, where that is not the kind of record."""

SEARCH = Command("search", ("/",), "search", "Search; every pane narrows as you type.", True, _QUERY)
HELP = Command("help", ("?", "f1"), "help", "Show what every key does.", True, _VIEW)

COMMANDS = (
    *(
        Command(f"go('{id}')", (KEYS[id],), name.lower(), f"Go to pane {KEYS[id]}, {name}.", group=_GO)
        for id, name in PANES
    ),
    Command("next_pane", ("tab", "right_square_bracket"), "pane", "Go to the next pane.", True, _GO),
    Command(
        "previous_pane",
        ("shift+tab", "left_square_bracket"),
        "pane before",
        "Go to the pane before.",
        group=_GO,
    ),
    Command("back", ("alt+left", "backspace"), "back", "Go back to the record before.", group=_GO),
    Command("forward", ("alt+right",), "forward", "Go forward again.", group=_GO),
    Command(
        "go('problems')",
        ("!",),
        "problems",
        "Show what is wrong with the files.",
        group=_GO,
    ),
    SEARCH,
    Command("only", ("=",), "only these", "Narrow to the value under the cursor.", group=_QUERY),
    Command(
        "clear", ("escape",), "clear", "Leave the search, then widen, then unzoom; never quits.", group=_QUERY
    ),
    Command("views", ("v",), "views", "Choose a saved view, or rename or delete one.", group=_QUERY),
    Command("save_view", ("V",), "save view", "Save what is seen under a name.", group=_QUERY),
    Command("zoom", ("+",), "zoom", "Give the pane the whole screen, or take it back.", group=_VIEW),
    Command("give_up", ("ctrl+x",), "stop", "Stop reading bulk files; what is ready stays.", group=_VIEW),
    Command("theme", ("ctrl+t",), "theme", "Change to the next theme.", group=_VIEW),
    Command("palette", (":", "ctrl+p"), "palette", "Find any command or record by name.", group=_VIEW),
    HELP,
    Command(
        "copy",
        ("y",),
        "copy",
        "Copy the value with its words, the row, the record, or a command that opens this view.",
        True,
        _TAKE,
    ),
    Command("leave", ("q", "ctrl+q"), "quit", "Leave the explorer.", group=_TAKE),
)
