"""The least that a key can cost: what is typed stands once more beneath the bar."""

from textual.app import App, ComposeResult
from textual.widgets import Input, Static


class Echo(App[None]):
    """A bar, and its text once more."""

    def compose(self) -> ComposeResult:
        yield Input(placeholder="READY")
        yield Static("-", markup=False)

    def on_input_changed(self, message: Input.Changed) -> None:
        self.query_one(Static).update(f"typed: {message.value}")


if __name__ == "__main__":
    Echo().run()
