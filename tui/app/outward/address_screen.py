"""An address, shown in full before it is opened."""

from typing import ClassVar, Literal

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from ...speech import said
from ...text import shown
from .addresses import Destination

Wish = Literal["open", "copy"]
"""What is to be done with the address."""


class AddressScreen(ModalScreen[Wish | None]):
    """Shows where an address leads; opens it only when told so."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,o", "dismiss", "close"),
        Binding("enter", "go", "open"),
        Binding("y,c", "copy", "copy"),
    ]

    def __init__(self, destination: Destination, *, opens: bool) -> None:
        """Takes what to show.

        Args:
            destination: The address.
            opens: Whether there is a browser; without one it can only be copied.
        """
        super().__init__()
        self.destination, self.opens = destination, opens

    def compose(self) -> ComposeResult:
        """Makes the notice."""
        with VerticalScroll(classes="menu") as box:
            box.border_title = shown(
                said("Open in the browser?") if self.opens else said("Copy the address?")
            )
            box.border_subtitle = shown(
                said("enter opens · y copies · esc closes")
                if self.opens
                else said("enter copies · esc closes")
            )
            yield Static(self._notice())

    def _notice(self) -> Text:
        shown_as = self.destination
        notice = Text().append_text(shown(shown_as.host, "bold"))
        if shown_as.warning:
            notice.append("\n").append_text(shown(f"! {shown_as.warning}", "bold"))
        if shown_as.caption != shown_as.address:
            notice.append("\n").append_text(shown(shown_as.caption, "dim"))
        notice.append("\n\n").append_text(shown(shown_as.address, "underline"))
        if not self.opens:
            notice.append("\n\n").append_text(shown(said("No browser is found here."), "dim"))
        return notice

    def action_go(self) -> None:
        """Opens the address, or copies it where there is nothing to open it."""
        self.dismiss("open" if self.opens else "copy")

    def action_copy(self) -> None:
        """Copies the address."""
        self.dismiss("copy")
