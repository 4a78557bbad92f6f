"""`communique doctor`: what the terminal can do, which versions and folders are used, and what is kept."""

import os
import platform
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Mapping
from importlib.metadata import PackageNotFoundError, version
from io import TextIOWrapper
from pathlib import Path
from shutil import get_terminal_size

from ..cache import cache_folder, sizes
from ..clipboard import ways
from ..embedded import embedded_folder
from ..speech import chosen, grouped, marked, said
from ..views import columns_file, config_folder, views_file
from .asking import Reply, ask_terminal
from .caching import say_size
from .command_line import version_told
from .giving import give, with_forms
from .printing import FINE
from .tabling import Answer, Sheet

_PACKAGES = (
    "textual",
    "rich",
    "pydantic",
    "tantivy",
    "Babel",
    "tomli",
    "edtf",
    "icalendar",
    "openpyxl",
    "Jinja2",
)
_SECTIONS = {
    "terminal": marked("Terminal"),
    "clipboard": marked("Clipboard"),
    "language": marked("Language"),
    "versions": marked("Versions"),
    "folders": marked("Folders"),
    "cache": marked("Cache"),
}
_NAMES = {
    "type": marked("type"),
    "size": marked("size"),
    "colours": marked("colours"),
    "encoding": marked("encoding"),
    "keyboard": marked("keyboard"),
    "within": marked("within"),
    "ways": marked("ways"),
    "locale": marked("locale"),
    "system": marked("system"),
    "editor": marked("editor"),
    "data": marked("data that comes with the program"),
    "settings": marked("settings"),
    "views": marked("saved views"),
    "columns": marked("columns of lists"),
    "cache": marked("what is kept"),
    "workspaces": marked("workspaces"),
    "bytes": marked("size of all"),
}
_KEYS = ("section", "name", "value", "said")

Found = Mapping[str, Mapping[str, tuple[object, str]]]
"""By section and name, each thing for programs and for readers."""


def declare(command: ArgumentParser) -> None:
    """Tells a parser the arguments, and what carries them out."""
    command.set_defaults(does=tell_state)
    with_forms(command)


def tell_state(arguments: Namespace) -> int:
    """Prints what there is; nothing is wrong with any of it."""
    found = examined(os.environ)

    def facts() -> Iterator[dict[str, object]]:
        for section, those in found.items():
            for name, (value, told) in those.items():
                yield {"section": section, "name": name, "value": value, "said": told}

    def sheets() -> Iterator[Sheet]:
        for section, those in found.items():
            rows = [(f"  {_named(name)}", told) for name, (_, told) in those.items()]
            yield Sheet(rows, said(_SECTIONS[section]))

    def whole() -> dict[str, object]:
        return {
            section: {name: value for name, (value, _) in those.items()} for section, those in found.items()
        }

    give(arguments, Answer(sheets, facts, whole, _KEYS))
    return FINE


def examined(environment: Mapping[str, str]) -> Found:
    """What there is, as far as it can be known from here."""
    found = {
        "terminal": _terminal(environment, ask_terminal()),
        "clipboard": _clipboard(environment),
        "language": {
            "locale": (chosen().locale, chosen().locale),
            "editor": _text(environment.get("VISUAL") or environment.get("EDITOR")),
        },
        "versions": {
            "communique": (version_told(), version_told()),
            "Python": (platform.python_version(), platform.python_version()),
            "system": (platform.system(), f"{platform.system()} {platform.release()} {platform.machine()}"),
            **{name: _text(_version(name)) for name in _PACKAGES},
        },
        "folders": _folders(),
        "cache": _cache(),
    }
    return found


def _terminal(environment: Mapping[str, str], reply: Reply) -> Mapping[str, tuple[object, str]]:
    within = [name for name in ("TMUX", "STY", "SSH_CONNECTION", "WSL_DISTRO_NAME") if environment.get(name)]
    size = get_terminal_size() if _is_terminal() else None
    encoding = getattr(sys.stdout, "encoding", None) or ""
    return {
        "type": _text(environment.get("TERM")),
        "size": (
            [size.columns, size.lines] if size else None,
            f"{size.columns} × {size.lines}" if size else said("not known: standard output is no terminal"),
        ),
        "colours": _colours(environment),
        "encoding": (encoding, encoding),
        "keyboard": _keyboard(reply),
        "within": (within, ", ".join(within) or said("nothing")),
    }


def _is_terminal() -> bool:
    return isinstance(sys.stdout, TextIOWrapper) and sys.stdout.isatty()


def _colours(environment: Mapping[str, str]) -> tuple[object, str]:
    """How many colours the terminal says to have, and whether they are wanted."""
    term, many = environment.get("TERM", ""), environment.get("COLORTERM", "").lower()
    if environment.get("NO_COLOR"):
        return 0, said("none: NO_COLOR is set")
    if term in ("", "dumb"):
        return 0, said("none: the terminal says that it has none")
    if many in ("truecolor", "24bit") or term.endswith("-direct"):
        return 16_777_216, said("16 million")
    return (256, "256") if "256" in term else (16, "16")


def _keyboard(reply: Reply) -> tuple[object, str]:
    if not reply.answered:
        return None, said("not known: the terminal was not asked, or did not answer")
    if reply.keyboard:
        return "kitty", said("every key is told apart (Kitty protocol)")
    return "legacy", said("as terminals always did it: some keys cannot be told apart")


def _clipboard(environment: Mapping[str, str]) -> Mapping[str, tuple[object, str]]:
    found = ways(environment)
    return {"ways": (list(found), ", ".join(found) or said("none is known from here"))}


def _folders() -> Mapping[str, tuple[object, str]]:
    return {
        "data": (str(embedded_folder()), str(embedded_folder())),
        "settings": _place(config_folder()),
        "views": _place(views_file()),
        "columns": _place(columns_file()),
        "cache": _place(cache_folder()),
    }


def _place(path: Path | None) -> tuple[object, str]:
    if path is None:
        return None, said("none: there is no home")
    if not path.exists():
        return str(path), said("{path}, not there yet", path=path)
    return str(path), str(path) if os.access(path, os.W_OK) else said("{path}, cannot be written", path=path)


def _cache() -> Mapping[str, tuple[object, str]]:
    entries = sizes()
    size = sum(each.size for each in entries)
    return {"workspaces": (len(entries), grouped(len(entries))), "bytes": (size, say_size(size))}


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def _text(value: str | None) -> tuple[object, str]:
    return value, value or said("not set")


def _named(name: str) -> str:
    return said(_NAMES[name]) if name in _NAMES else name
