"""The panes of the explorer without a record, without anything that answers."""

from textual.app import App
from textual.screen import Screen

from tui.app import explorer
from tui.app.arrangement import Arrangement
from tui.app.explorer import Themed


class Empty(Themed):
    """The arrangement of the panes alone."""

    CSS_PATH = str(explorer.__file__).replace(".py", ".tcss")

    def get_default_screen(self) -> Screen[None]:
        return Arrangement()


def main() -> None:
    app: App[None] = Empty()
    app.run()


if __name__ == "__main__":
    main()
