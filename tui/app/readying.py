"""Getting everything ready that the main screen needs, beside the screen that is seen meanwhile."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from ..views import View
from .following import Following
from .main_screen import MainScreen


def opened_screen(
    folder: Path,
    as_of: date | None,
    keep: bool,
    tell: Callable[[str], None],
    view: View | None = None,
) -> tuple[Callable[[], MainScreen], Following]:
    """Opens the catalogue of a folder; returns what makes the main screen over it, and what follows it.

    Args:
        folder: The workspace.
        as_of: The day that the records are looked at from; today without it.
        keep: Whether the cache may be read and written.
        tell: Takes what to say on the screen while it takes time.
        view: What to begin with; everything without it.

    Raises:
        OSError: The folder cannot be opened.
    """
    following = Following(folder, as_of, keep, tell)
    catalogue = following.first()
    lack = following.lack

    def make() -> MainScreen:
        main = MainScreen(catalogue, view)
        main.lack = lack
        return main

    return make, following
