"""Walks from value to value."""

from .opened import Open, marked


async def walk_to(pilot: Open, label: str) -> None:
    """Walks down the partnership, and never up, to the value that begins so."""
    for _ in range(60):
        await pilot.pause()
        if marked(pilot, "partnership").startswith(label):
            return
        await pilot.press("down")
    raise AssertionError(f"no {label} on the way")
