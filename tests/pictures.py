"""Pictures of the explorer for the README; `python -m tests.pictures` draws them."""

import asyncio
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from tests.mission import catalogue
from tui.app import Explorer

FOLDER: Final = Path(__file__).resolve().parents[1] / ".github" / "pictures"

PICTURES: Final[Mapping[str, tuple[str, tuple[str, ...]]]] = {
    "opening-dark": ("communique-dark", ("2", "down", "down", "down", "down", "down", "down")),
    "opening-light": ("communique-light", ("2", "down", "down", "down", "down", "down", "down")),
    "search": ("communique-dark", ("slash", *"batt")),
    "statistics": ("communique-dark", ("4",)),
    "conflicts": ("communique-dark", ("0", "home", "down")),
}
"""The name of each picture, its theme, and the keys that lead there."""

_FACES: Final = re.compile(r"@font-face\s*\{[^}]*\}\s*")
_COMMENTS: Final = re.compile(r"<!--.*?-->\s*", re.DOTALL)
_FONT: Final = re.compile(r"font-family:\s*[^;}\"]+")


async def drawn(theme: str, keys: tuple[str, ...], size: tuple[int, int] = (120, 36)) -> str:
    """The screen after some keys, as an SVG that names no address but that of SVG itself."""
    app = Explorer(catalogue())
    async with app.run_test(size=size) as pilot:
        app.theme = theme
        await pilot.press(*keys)
        await pilot.pause()
        return local(app.export_screenshot(title="communiqué"))


def local(svg: str) -> str:
    """A picture without fonts and addresses from the network."""
    plain = _FONT.sub("font-family: monospace", _COMMENTS.sub("", _FACES.sub("", svg)))
    return plain.replace("<svg ", '<svg xml:space="preserve" ', 1)


def main() -> None:
    """Draws every picture into its file."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, (theme, keys) in PICTURES.items():
        (FOLDER / f"{name}.svg").write_text(asyncio.run(drawn(theme, keys)), encoding="utf-8")


if __name__ == "__main__":
    main()
