"""Waiting until a screen has come to rest."""

import asyncio
from typing import Any

from textual.message_pump import MessagePump
from textual.screen import Screen

_ROUNDS = 3
_PATIENCE = 5.0


async def settle(screen: Screen[Any], rounds: int = _ROUNDS) -> None:
    """Waits until every widget of a screen has done what it was asked to, and that has been painted."""
    for _ in range(rounds):
        await answered(screen)
        painted = asyncio.Event()
        screen.call_after_refresh(painted.set)
        await _waited(painted)


async def answered(screen: Screen[Any]) -> None:
    """Waits until every widget of a screen has done what it has been asked to so far."""
    for pump in (*screen.walk_children(), screen):
        await _passed(pump)


async def _passed(pump: MessagePump) -> None:
    reached = asyncio.Event()
    if pump.call_later(reached.set):
        await _waited(reached)


async def _waited(event: asyncio.Event) -> None:
    """Waits for something, but not for ever: what never comes must not keep the reader out."""
    try:
        await asyncio.wait_for(event.wait(), _PATIENCE)
    except TimeoutError:
        return
