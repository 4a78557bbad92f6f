"""One command line, carried out; whatever takes time to load is loaded where an interrupt is expected."""

import os
import sys

_FINE, _INTERRUPTED = 0, 130


def main(arguments: list[str] | None = None) -> int:
    """Carries out one command line; returns the exit code. A reader that stops reading is no error."""
    try:
        return _told(arguments)
    except BrokenPipeError:
        _write_nowhere()
        return _FINE
    except KeyboardInterrupt:
        return _INTERRUPTED


def _write_nowhere() -> None:
    """Lets what is left to be written go nowhere, so that Python does not try again when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _told(arguments: list[str] | None) -> int:
    from .printing import MISUSED, complain, encode_anything, flush

    encode_anything()
    try:
        return _carried_out(arguments)
    except BrokenPipeError:
        raise
    except OSError as error:
        complain(_reason(error))
        try:
            flush()
        except OSError:
            _write_nowhere()
        return MISUSED


def _reason(error: OSError) -> str:
    from ..speech import relayed, said

    if error.filename:
        return f"{error.filename}: {relayed(error.strerror)}"
    if isinstance(error, FileNotFoundError):
        return said("the folder that one is in is not there any more; go to another one")
    return relayed(error.strerror or str(error))


def _carried_out(arguments: list[str] | None) -> int:
    from .printing import flush

    try:
        words = _without_language(list(sys.argv[1:] if arguments is None else arguments))
        from .command_line import read

        asked = read(words)
        code: int = asked.does(asked)
        return code
    finally:
        flush()


def _without_language(words: list[str]) -> list[str]:
    """The words without `--lang`, whose language is chosen before anything that says something is loaded."""
    end = words.index("--") if "--" in words else len(words)
    for place, word in enumerate(words[:end]):
        name, given, value = word.partition("=")
        if name == "--lang" and (given or place + 1 < end):
            _choose(value if given else words[place + 1])
            return [*words[:place], *words[place + (1 if given else 2) :]]
    return words


def _choose(name: str) -> None:
    from ..speech import choose, languages, said
    from .printing import MISUSED, complain

    if not choose(name):
        spoken = ", ".join(languages())
        complain(said("--lang: {name} is not spoken here; there is {spoken}", name=name, spoken=spoken))
        raise SystemExit(MISUSED)
