"""The application: its title, its themes, its one screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .copying import CopyingApp
from .themes import THEMES

if TYPE_CHECKING:
    from ..store import Catalogue
    from ..views import View


class Themed(CopyingApp):
    """An app with the title and the themes of the explorer."""

    TITLE = "communiqué"
    ENABLE_COMMAND_PALETTE = False

    def __init__(self) -> None:
        """Takes the first theme."""
        super().__init__()
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = THEMES[0].name


class Explorer(Themed):
    """The explorer over one catalogue."""

    CSS_PATH = "explorer.tcss"

    def __init__(self, catalogue: Catalogue, view: View | None = None) -> None:
        """Takes what answers, and the view to begin with."""
        super().__init__()
        self.catalogue, self.view = catalogue, view

    def on_mount(self) -> None:
        """Opens the screen."""
        from .main_screen import MainScreen

        self.push_screen(MainScreen(self.catalogue, self.view))
