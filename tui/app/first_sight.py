"""What is seen before the main screen: the picture of it, or the name and what is being opened."""

from pathlib import Path

from rich.text import Text
from textual.strip import Strip
from textual.widget import Widget

from ..speech import said
from ..text import shown
from .picture import read_back


class FirstSight(Widget):
    """Paints the picture that is kept, if there is one for this size; else says what is being opened."""

    DEFAULT_CSS = "FirstSight { width: 1fr; height: 1fr; }"

    def __init__(self, folder: Path) -> None:
        """Takes the folder that is being opened."""
        super().__init__()
        self.folder = folder
        self.progress = ""
        self.lines: list[Strip] = []

    def show(self, picture: bytes) -> bool:
        """Shows a picture of the whole screen; tells whether it is one of this size."""
        self.lines = read_back(picture, self.app.size) or []
        self.refresh()
        return bool(self.lines)

    def tell(self, progress: str) -> None:
        """Says how far the opening has come, where no picture stands."""
        self.progress = progress
        self.refresh()

    def render(self) -> Text:
        """Says what is being opened, how far it has come, and how to leave meanwhile."""
        told = shown("communiqué", "bold").append("\n\n")
        told.append_text(shown(said("opening {folder} …", folder=self.folder)))
        told.append("\n").append_text(shown(self.progress, "dim"))
        return told.append("\n\n").append_text(shown(said("ctrl+q quits"), "dim"))

    def render_line(self, y: int) -> Strip:
        """Paints one line."""
        return self.lines[y] if y < len(self.lines) else super().render_line(y)

    def on_resize(self) -> None:
        """Drops a picture that no longer fits."""
        if self.lines and (len(self.lines), self.lines[0].cell_length) != (self.size.height, self.size.width):
            self.lines = []
            self.refresh()
