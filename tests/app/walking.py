"""Walks from value to value."""

from .opened import Open, marked


async def walk_to(pilot: Open, label: str) -> None:
    """Walks down the partnership to the value that begins so, from the top where it is not below."""
    for top in (False, True):
        if top:
            await pilot.press("home")
        for _ in range(60):
            await pilot.pause()
            if marked(pilot, "partnership").startswith(label):
                return
            await pilot.press("down")
    raise AssertionError(f"no {label} on the way")
