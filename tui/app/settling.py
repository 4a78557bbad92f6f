"""Waiting until a screen has come to rest."""

import asyncio
from typing import Any

from textual.screen import Screen

_ROUNDS = 3
_PATIENCE = 10.0
"""Seconds; what never comes must not keep the reader out."""


async def settle(screen: Screen[Any]) -> bool:
    """Waits until every widget of a screen has done what it was asked to, and that has been painted.

    Tells whether it has; after ten seconds it waits no longer.
    """
    try:
        async with asyncio.timeout(_PATIENCE):
            for _ in range(_ROUNDS):
                await _done(screen)
                painted = asyncio.Event()
                screen.call_after_refresh(painted.set)
                await painted.wait()
    except TimeoutError:
        return False
    return True


async def answered(screen: Screen[Any]) -> bool:
    """Waits until every widget of a screen has done what it was asked to so far; tells whether it has."""
    try:
        async with asyncio.timeout(_PATIENCE):
            await _done(screen)
    except TimeoutError:
        return False
    return True


async def _done(screen: Screen[Any]) -> None:
    for pump in (*screen.walk_children(), screen):
        reached = asyncio.Event()
        if pump.call_later(reached.set):
            await reached.wait()
