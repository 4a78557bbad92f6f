"""When an app is at rest: its loop tells, where Textual's pilot sleeps until the processor is quiet."""

import asyncio
import selectors
import threading
from collections.abc import Callable
from concurrent.futures import Executor
from contextlib import suppress
from time import process_time
from typing import Any, TypeVar, TypeVarTuple, Unpack

Event = tuple[selectors.SelectorKey, int]

Given = TypeVarTuple("Given")
Made = TypeVar("Made")

SOON = 0.02
"""The seconds within which what is due is waited for, and what is done in threads looked at again."""
QUIET = 0.001
"""The seconds of processor time in which nothing is done: whoever works in a thread waits for something."""
AGAIN = 20
"""How often what is due soon is waited for: what is due again and again is no sign of work."""
PATIENCE = 10.0
"""The seconds after which what never rests is left to itself."""


class WatchedLoop(asyncio.SelectorEventLoop):
    """A loop that tells when nothing is left to do, and whether threads work for it."""

    def __init__(self) -> None:
        self._watched = Watched()
        self._before = set(threading.enumerate())
        self._handed = 0
        super().__init__(self._watched)

    def run_in_executor(
        self,
        executor: Executor | None,
        func: Callable[[Unpack[Given]], Made],
        *args: *Given,
    ) -> asyncio.Future[Made]:
        """Hands work to a thread; it is not done until its outcome has come back."""
        self._handed += 1
        future = super().run_in_executor(executor, func, *args)
        future.add_done_callback(self._taken)
        return future

    def _taken(self, _: asyncio.Future[Any]) -> None:
        self._handed -= 1

    def helped(self) -> bool:
        """Tells whether threads that began after the loop are at work."""
        begun = set(threading.enumerate()) - self._before
        return self._handed > 0 or any(not thread.name.startswith("asyncio_") for thread in begun)

    async def rest(self) -> None:
        """Waits until nothing can be done, and nothing is due soon."""
        reached = self.create_future()
        self._watched.waiting.append(reached)
        await reached


class Watched(selectors.DefaultSelector):
    """Has time to look for events only while the loop has nothing else to do."""

    def __init__(self) -> None:
        super().__init__()
        self.waiting: list[asyncio.Future[None]] = []
        self._waits = 0

    def select(self, timeout: float | None = None) -> list[Event]:
        """The events; where there are none and no hurry, those who wait for rest hear of it."""
        if not self.waiting or timeout == 0:
            return super().select(timeout)
        if timeout and timeout <= SOON and self._waits < AGAIN:
            self._waits += 1
            return super().select(timeout)
        events = super().select(0)
        if not events:
            self._tell()
        return events

    def _tell(self) -> None:
        for reached in self.waiting:
            if not reached.done():
                reached.set_result(None)
        self.waiting.clear()
        self._waits = 0


async def wait_for_rest(most: float = PATIENCE) -> None:
    """Waits until the loop is at rest, and the threads that work for it are done or wait themselves."""
    loop = asyncio.get_running_loop()
    assert isinstance(loop, WatchedLoop)
    until = loop.time() + most
    while loop.time() < until:
        with suppress(TimeoutError):
            async with asyncio.timeout_at(until):
                await loop.rest()
        if not loop.helped():
            return
        spent = process_time()
        await asyncio.sleep(SOON)
        if loop.helped() and process_time() - spent < QUIET:
            return
