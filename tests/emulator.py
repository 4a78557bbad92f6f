"""What a terminal makes of the bytes it is sent: a screen, the modes that are on, and its own answers."""

import re

import pyte

# What is looked at before the screen emulation sees it, which does not know most of it.
_ASIDE = re.compile(
    rb"\x1b\[\?(?P<modes>[0-9;]+)(?P<set>[hl])"
    rb"|\x1b\[\?(?P<asked>\d+)\$p"
    rb"|\x1b\[(?P<kitty>[<>=?])(?P<count>[0-9;]*)u"
    rb"|\x1b\[(?P<device>[>=]?)0?c"
    rb"|\x1b\[(?P<status>[56])n"
)
_CUT_SHORT = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*)?\Z")
_ON = {
    "1": "cursor keys",
    "9": "mouse",
    "47": "alternate screen",
    "1000": "mouse",
    "1001": "mouse",
    "1002": "mouse",
    "1003": "mouse",
    "1004": "focus reporting",
    "1005": "mouse",
    "1006": "mouse",
    "1015": "mouse",
    "1016": "mouse",
    "1047": "alternate screen",
    "1049": "alternate screen",
    "2004": "bracketed paste",
    "2026": "synchronised output",
    "2048": "resize reports",
}
_OFF = {"7": "line wrap off", "25": "hidden cursor"}


class Emulator:
    """Two screens, of which programs draw on the second, and the modes they set."""

    def __init__(self, columns: int, rows: int) -> None:
        self._screens = [pyte.Screen(columns, rows), pyte.Screen(columns, rows)]
        self._streams = [pyte.ByteStream(screen) for screen in self._screens]
        self._alternate = False
        self._modes: dict[str, bool] = {}
        self._kitty = 0
        self._tail = b""

    @property
    def screen(self) -> list[str]:
        """The lines that a reader sees, without the blanks at their ends."""
        return [line.rstrip() for line in self._screens[self._alternate].display]

    def modes_left(self) -> list[str]:
        """The modes, in words, that differ from those of a fresh terminal."""
        left = {name for mode, name in _ON.items() if self._modes.get(mode)}
        left |= {name for mode, name in _OFF.items() if self._modes.get(mode) is False}
        return sorted(left | ({"kitty keyboard"} if self._kitty else set()))

    def resize(self, columns: int, rows: int) -> None:
        """Changes the size of both screens."""
        for screen in self._screens:
            screen.resize(rows, columns)

    def feed(self, data: bytes) -> bytes:
        """Draws what a program wrote; returns what a terminal answers to it."""
        data, answers, drawn = self._tail + data, b"", 0
        cut = _CUT_SHORT.search(data)
        self._tail = cut.group() if cut else b""
        data = data[: len(data) - len(self._tail)]
        for found in _ASIDE.finditer(data):
            self._streams[self._alternate].feed(data[drawn : found.start()])
            drawn = found.end()
            answers += self._aside(found)
        self._streams[self._alternate].feed(data[drawn:])
        return answers

    def _aside(self, found: re.Match[bytes]) -> bytes:
        if found["modes"]:
            for mode in found["modes"].decode().split(";"):
                self._set(mode, found["set"] == b"h")
        elif found["kitty"] == b">":
            self._kitty += 1
        elif found["kitty"] == b"<":
            self._kitty = max(0, self._kitty - int(found["count"] or b"1"))
        return self._answer(found)

    def _set(self, mode: str, on: bool) -> None:
        self._modes[mode] = on
        if mode in ("47", "1047", "1049"):
            self._alternate = on
            if on:
                self._screens[True].reset()

    def _answer(self, found: re.Match[bytes]) -> bytes:
        """Answers as a plain xterm would: synchronised output is known, most else is not."""
        if found["asked"]:
            return b"\x1b[?%b;%d$y" % (found["asked"], 2 if found["asked"] == b"2026" else 0)
        if found["device"] is not None:
            return b"\x1b[>41;370;0c" if found["device"] == b">" else b"\x1b[?62;22c"
        if found["status"] == b"6":
            cursor = self._screens[self._alternate].cursor
            return b"\x1b[%d;%dR" % (cursor.y + 1, cursor.x + 1)
        return b"\x1b[0n" if found["status"] else b""
