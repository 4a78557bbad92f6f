"""Carrying text to a clipboard: by every way that may reach one."""

from collections.abc import Callable, Iterator, Mapping

from .natives import Program, answer, programs
from .sequences import sequence

_OSC = "OSC 52"
_TMUX = Program(("tmux", "load-buffer", "-w", "-"), needs="TMUX")
_SERVER = ("set-clipboard",)


def carry(text: str, write: Callable[[str], bool], environment: Mapping[str, str]) -> tuple[str, ...]:
    """Carries text to the clipboard through the terminal, and by the first program that takes it.

    It takes both ways, because a terminal never says whether it listens. It may take seconds.

    Args:
        text: what to copy.
        write: writes a sequence to the terminal, if it can.
        environment: the variables that say where one is.

    Returns:
        The names of the ways it went; none if nothing takes it.
    """
    return tuple(_taken(text, write, environment))


def ways(environment: Mapping[str, str]) -> tuple[str, ...]:
    """The names of the ways that there are from here, without anything being copied."""
    own = [_OSC] if _asked("", environment) else ["tmux"] if environment.get("TMUX") else []
    return (*own, *(each.name for each in programs(environment)))


def _taken(text: str, write: Callable[[str], bool], environment: Mapping[str, str]) -> Iterator[str]:
    asked = _asked(text, environment)
    if asked and write(asked):
        yield _OSC
    elif environment.get("TMUX") and _TMUX.take(text, environment):
        yield "tmux"
    for each in programs(environment):
        if each.take(text, environment):
            yield each.name
            return


def _asked(text: str, environment: Mapping[str, str]) -> str:
    def ask(option: str) -> str | None:
        scope = "-sv" if option in _SERVER else "-Apv"
        return answer(("tmux", "show-options", scope, option), environment)

    return sequence(text, environment, ask)
