"""Programs that put text on a clipboard: those that are here, and can reach one."""

import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from shutil import which

_PATIENCE = 2.0
"""Seconds that a program may take; all of them answer at once, unless what they ask is gone."""


@dataclass(frozen=True, slots=True)
class Program:
    """A program that takes text on its standard input."""

    words: tuple[str, ...]
    encoding: str = "utf-8"
    needs: str = ""
    """The variable of the environment without which it reaches nothing."""
    at_hand: bool = False
    """Whether it reaches only the clipboard of the machine that it runs on, not one that is looked from."""
    on: str = ""
    """The platform that has it; any without."""

    @property
    def name(self) -> str:
        """What people call it."""
        return self.words[0]

    def take(self, text: str, environment: Mapping[str, str]) -> bool:
        """Hands the text over; tells whether it was taken."""
        return answer(self.words, environment, text.encode(self.encoding, "replace")) is not None


_PROGRAMS = (
    Program(("wl-copy", "--type", "text/plain"), needs="WAYLAND_DISPLAY", at_hand=True),
    Program(("xclip", "-selection", "clipboard"), needs="DISPLAY"),
    Program(("xsel", "--clipboard", "--input"), needs="DISPLAY"),
    Program(("pbcopy",), at_hand=True, on="darwin"),
    Program(("clip.exe",), "utf-16-le", at_hand=True),
    Program(("termux-clipboard-set",), at_hand=True),
)


def programs(environment: Mapping[str, str], platform: str = sys.platform) -> Iterator[Program]:
    """The programs that are here and can reach a clipboard, the likeliest first.

    Args:
        environment: the variables that say where one is.
        platform: the system that one is on, as Python names it.
    """
    away = bool(environment.get("SSH_CONNECTION") or environment.get("SSH_TTY"))
    for each in _PROGRAMS:
        fits = not each.on or each.on == platform
        reaches = (not each.needs or environment.get(each.needs)) and not (each.at_hand and away)
        if fits and reaches and which(each.name, path=environment.get("PATH", "")):
            yield each


def answer(words: tuple[str, ...], environment: Mapping[str, str], given: bytes | None = None) -> str | None:
    """What a program answers, and nothing of it where it is given something.

    Returns:
        None if it cannot be run, fails, or does not end within two seconds.
    """
    path = which(words[0], path=environment.get("PATH", ""))
    if path is None:
        return None
    try:
        done = subprocess.run(
            [path, *words[1:]],
            input=given or b"",
            stdout=subprocess.PIPE if given is None else subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**environment, "LC_CTYPE": "UTF-8"} if words[0] == "pbcopy" else dict(environment),
            timeout=_PATIENCE,
            check=True,
            start_new_session=True,
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return (done.stdout or b"").decode(errors="replace").strip()
