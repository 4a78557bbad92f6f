"""The application: its title, its themes, its one screen."""

from ..store import Catalogue
from .guards import GuardedApp
from .main_screen import MainScreen
from .themes import THEMES


class Explorer(GuardedApp):
    """The explorer over one catalogue."""

    TITLE = "communiqué"
    CSS_PATH = "explorer.tcss"
    ENABLE_COMMAND_PALETTE = False

    def __init__(self, catalogue: Catalogue) -> None:
        """Takes what answers."""
        super().__init__()
        self.catalogue = catalogue
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = THEMES[0].name

    def on_mount(self) -> None:
        """Opens the screen."""
        self.push_screen(MainScreen(self.catalogue))
