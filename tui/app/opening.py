"""Opening the explorer: something to see at once, everything else beside it, and what is typed kept."""

from __future__ import annotations

import asyncio
import gc
from collections import deque
from collections.abc import Callable
from datetime import date
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from rich.console import RenderableType
from textual import constants
from textual.app import ComposeResult
from textual.events import Event, Key, MouseEvent, Paste
from textual.geometry import Size
from textual.screen import Screen
from textual.strip import Strip

from ..cache import stamp_of
from ..speech import said
from ..text import clean
from ..views import DeepLink, columns_look
from .album import Album
from .explorer import Themed
from .first_sight import FirstSight
from .picture import drawn
from .settling import answered, settle
from .wholeness import say_error

_STYLES = Path(__file__).with_name("explorer.tcss")
_QUITTING = ("ctrl+c", "ctrl+q")
_CANNOT = 2
_MOMENT = 1.0

if TYPE_CHECKING:
    from ..store import Catalogue
    from ..views import View
    from .following import Following
    from .main_screen import MainScreen
    from .wholeness import Lack


class Opening(Themed):
    """Shows the picture of an earlier opening if it still fits, else a plain frame, until all is ready.

    A thread loads the rooms of records and opens the catalogue. Then the main screen is made out of sight
    and, once at rest, takes the place of what was seen; what was typed meanwhile is played to it.
    """

    def __init__(
        self, folder: Path, as_of: date | None = None, *, keep: bool = True, view: View | None = None
    ) -> None:
        """Takes what to open.

        Args:
            folder: The workspace.
            as_of: The day to look from; today without it.
            keep: Whether the cache may be read and written.
            view: What to begin with; everything without it.
        """
        super().__init__()
        self.folder, self.as_of, self.keep, self.view = folder, as_of, keep, view
        self.opened = asyncio.Event()
        """Set once the main screen is there and has got all that was typed before, or never will be."""
        pictured = keep and not isinstance(view, DeepLink) and not (view and "view:" in view.query)
        self.album = Album(folder, stamp_of(folder), as_of or date.today()) if pictured else None
        self._following: Following | None = None
        self._over = False
        self._main: MainScreen | None = None
        self._typed: deque[Event] = deque()
        self._veiled = False
        self._shown: bytes | None = None
        self._columns = columns_look()
        self._thread = Thread(target=self._open, name="opening", daemon=True)

    @property
    def busy(self) -> bool:
        """Whether something still goes on beside the screen that need not be waited for."""
        return self._thread.is_alive()

    @property
    def look(self) -> tuple[object, ...]:
        """What a picture depends on beside records: the size, theme and colours, the view, the columns."""
        colours = self.console.color_system, self.no_color, self.native_ansi_color, constants.FILTERS
        return (*self.size, self.theme, *colours, *filter(None, (self.view, self._columns)))

    def compose(self) -> ComposeResult:
        """Makes what is seen first."""
        yield FirstSight(self.folder)

    def on_mount(self) -> None:
        """Shows the picture that fits, and begins to open."""
        self._shown = self.album.find(self.look) if self.album else None
        if self._shown:
            self.query_one(FirstSight).show(self._shown)
        self.call_after_refresh(self._thread.start)

    def tell_progress(self, progress: str) -> None:
        """Says how far the opening has come, where no picture stands; may be called from any thread."""
        self.call_later(self._tell, progress)

    async def on_event(self, event: Event) -> None:
        """Keeps what is typed until it can be played to the main screen; clicks are let go."""
        if self.opened.is_set() or not isinstance(event, Key | MouseEvent | Paste) or event.is_forwarded:
            await super().on_event(event)
        elif isinstance(event, Key) and self._is_quitting(event):
            self.exit()
        elif isinstance(event, Key) and event.key == "ctrl+z":
            await super().on_event(event)
        elif not isinstance(event, MouseEvent):
            self._typed.append(event)

    def _is_quitting(self, event: Key) -> bool:
        return event.key in _QUITTING or (event.key == "q" and not self._typed)

    def _tell(self, progress: str) -> None:
        for sight in self.query(FirstSight):
            sight.tell(progress)
        if self._main and self._main.is_mounted:
            self._main.tell_progress(progress)

    def _display(self, screen: Screen[None], renderable: RenderableType | None) -> None:
        """Paints, unless what there is to paint is still coming to rest."""
        if not self._veiled:
            super()._display(screen, renderable)

    def _open(self) -> None:
        """Opens the catalogue, in a thread of its own, and lets the app go on."""
        try:
            from .readying import opened_screen

            _collect_again()
            make, self._following = opened_screen(
                self.folder, self.as_of, self.keep, self.tell_progress, self.view
            )
        except BaseException as error:  # a broken engine raises what is no Exception
            self.call_later(self._fail, error)
        else:
            if not self._over:
                self.call_later(lambda: self.run_worker(self._show(make)))
                self._following.follow(self._adopt)

    def _adopt(self, catalogue: Catalogue, lack: Lack | None) -> None:
        """Answers from another catalogue from now on; may be called from any thread."""
        self.call_later(lambda: self.run_worker(self._answer_from(catalogue, lack)))

    async def _answer_from(self, catalogue: Catalogue, lack: Lack | None) -> None:
        await self.opened.wait()
        if self._main:
            self._main.adopt(catalogue, lack)

    def action_give_up(self) -> None:
        """Stops building an index; what is ready stays."""
        if self._following:
            self._following.give_up()

    def end(self) -> None:
        """Lets go of the folder, and waits a moment for what goes on beside the screen."""
        self._over = True
        if self._following:
            self._following.end()
        if self.busy:
            self._thread.join(timeout=_MOMENT)

    def _fail(self, error: BaseException) -> None:
        self.opened.set()
        if isinstance(error, Exception) and not isinstance(error, OSError):
            self._handle_exception(error)
            return
        told = say_error(error)
        if not isinstance(error, OSError):
            told = said(
                "What is kept cannot be read ({reason}); `communique cache --clear` lets it go.", reason=told
            )
        self.exit(return_code=_CANNOT, message=clean(told))

    async def _show(self, make: Callable[[], MainScreen]) -> None:
        """Makes the main screen out of sight, then lets it be seen and plays to it what was typed."""
        try:
            self._veiled = True
            self.stylesheet.read(_STYLES)
            self._main = main = make()
            _fit(main, self.size)
            await self.push_screen(main)
            await main.answered()
            if await settle(main):
                self._keep(main)
            self._veiled = False
            main.refresh()
            await self._play()
            self.opened.set()
            await self.screen_stack[0].query(FirstSight).remove()
            _collect_again()
        except Exception as error:
            if not self._exit:
                self._handle_exception(error)
        finally:
            self.opened.set()

    async def _play(self) -> None:
        """Plays what was typed, each key after what the one before has done."""
        while self._typed:
            await super().on_event(self._typed.popleft())
            await answered(self.screen)

    def _keep(self, main: MainScreen) -> None:
        """Keeps a picture of the main screen for the next time, in a thread of its own."""
        if self.album and main.lack is None and not self.album.stamp.racy:
            arguments = (self.album, self.look, main._compositor.render_strips(), self._shown)
            Thread(target=_keep_picture, args=arguments, name="picture").start()


def _fit(main: Screen[None], size: Size) -> None:
    """Lets a screen know its size before it is laid out for the first time, so that it is laid out once."""
    across, down = main.HORIZONTAL_BREAKPOINTS or [], main.VERTICAL_BREAKPOINTS or []
    for breakpoints, length in ((across, size.width), (down, size.height)):
        main.add_class(*[name for least, name in breakpoints if least <= length][-1:])


def _keep_picture(album: Album, look: tuple[object, ...], lines: list[Strip], shown: bytes | None) -> None:
    """Keeps a picture, unless it is the one that was shown."""
    picture = drawn(lines)
    if picture != shown:
        album.keep(look, picture)


def _collect_again() -> None:
    """Lets Python look for garbage again, but not among what was loaded so far."""
    gc.freeze()
    gc.enable()
