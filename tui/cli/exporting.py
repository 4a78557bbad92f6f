"""`communique export`: what answers a query, in the form that another program reads."""

import signal
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from io import TextIOWrapper
from pathlib import Path
from typing import IO, cast

from ..exports import (
    FORMATS,
    Format,
    Notes,
    NotExported,
    NothingToExport,
    Selection,
    export,
    export_to,
    preview,
)
from ..speech import counted, said
from ..store import NOT_SORTED, Sort
from ..text import clean
from .arguments import typed, with_as_of, with_folder, with_json, with_no_cache
from .printing import FINE, FOUND_WRONG, MISUSED, complain, tell, tell_json
from .progress import watched
from .sorting import OF_DEALS
from .workspaces import asked, brief, catalogue, complain_of_nothing

_STOPPED = 130


def declare(command: ArgumentParser) -> None:
    """Tells a parser the arguments, and what carries them out."""
    command.set_defaults(does=tell_export)
    formats = ", ".join(FORMATS)
    command.add_argument(
        "format", choices=FORMATS, metavar="FORMAT", help=said("one of: {formats}", formats=formats)
    )
    command.add_argument(
        "words", nargs="*", metavar="QUERY", help=said("what to export; without it, everything")
    )
    command.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        help=said("the file or folder to write to; without it, standard output"),
    )
    command.add_argument(
        "--sort",
        type=_sort,
        default=NOT_SORTED,
        metavar="COLUMN[:down]",
        help=said(
            "the order of the deals, as their list can be sorted, for example: date:down; amounts by their "
            "currency first"
        ),
    )
    command.add_argument("--force", action="store_true", help=said("write over files that are there"))
    command.add_argument(
        "--bom",
        action="store_true",
        help=said("begin csv with a byte order mark, so that Excel reads accents as they are"),
    )
    command.add_argument(
        "--preview", action="store_true", help=said("tell what would be written, and write nothing")
    )
    with_json(command, said("tell the preview as JSON"))
    with_folder(command)
    with_as_of(command)
    with_no_cache(command)
    wide = max(map(len, FORMATS))
    told = "\n".join(f"  {each.name:<{wide}}  {each.told}" for each in FORMATS.values())
    command.add_argument_group(said("formats"), told)


def tell_export(arguments: Namespace) -> int:
    """Writes the export, or tells what it would be; exits 1 if nothing answers."""
    format = FORMATS[arguments.format]
    if arguments.json and not arguments.preview:
        complain(said("--json is for a preview: type --preview --json"))
        return MISUSED
    if arguments.bom and format.name != "csv":
        complain(said("--bom is for csv; {format} does without", format=format.name))
        return MISUSED
    path = _place(arguments.output or "-", format)
    if path is None and not arguments.preview and not format.streams:
        complain(_needs_a_file(format))
        return MISUSED
    answers = catalogue(arguments)
    query = asked(arguments, answers)
    selection = Selection(answers, query, arguments.sort)
    if not answers.count(query):
        none = said("there are no records; nothing is written")
        told = said("nothing answers “{query}”; nothing is written", query=brief(query))
        complain_of_nothing(query, answers, told, none)
        return FOUND_WRONG
    if arguments.preview:
        return _tell_preview(format, selection, as_json=arguments.json)
    try:
        with _ended_like_ctrl_c():
            return _exported(format, selection, path, force=arguments.force, bom=arguments.bom)
    except NotExported as reason:
        complain(str(reason))
        return FOUND_WRONG if isinstance(reason, NothingToExport) else MISUSED
    except KeyboardInterrupt:
        complain(said("stopped; nothing is left of what was to be written") if path else said("stopped"))
        return _STOPPED


@contextmanager
def _ended_like_ctrl_c() -> Iterator[None]:
    """Lets nothing be left half-written either when the process is told to end."""
    signals = [signal.SIGTERM, *([signal.SIGHUP] if hasattr(signal, "SIGHUP") else [])]
    usual = {each: signal.signal(each, signal.default_int_handler) for each in signals}
    try:
        yield
    finally:
        for each, handler in usual.items():
            signal.signal(each, handler)


def _exported(format: Format, selection: Selection, path: Path | None, *, force: bool, bom: bool) -> int:
    with watched() as progress:
        told = replace(selection, tell=lambda done, whole: progress.tell(done, done, whole))
        if path is None:
            notes = export_to(format, told, _standard_output(), bom=bom)
        else:
            done = export(format, told, path, force=force, bom=bom)
            notes = done.notes
    _tell_notes(notes)
    for each in done.paths if path else ():
        complain(said("written: {path}", path=each))
    return FINE


def _tell_preview(format: Format, selection: Selection, *, as_json: bool) -> int:
    told = preview(format, selection)
    if told.refused:
        complain(told.refused)
        return FOUND_WRONG
    if as_json:
        asked = {"format": format.name, "query": selection.asked, "as_of": selection.workspace.as_of}
        held = {"deals": told.rows, "others": told.others}
        tell_json({**asked, **held, "columns": told.columns, "not_kept": told.losses})
        return FINE
    others = counted(told.others, "{number} other record", "{number} other records")
    tell(
        said("{format}: {what}", format=format.name, what=format.told),
        counted(told.rows, "{number} deal", "{number} deals"),
        *([others] if told.others else ()),
        told.extent,
        *filter(None, [told.named]),
        *(said("not kept: {what}", what=loss) for loss in told.losses),
    )
    return FINE


def _tell_notes(notes: Notes) -> None:
    """Says on stderr what was written, and what was lost or changed."""
    for line in notes.lines():
        complain(said("note: {what}", what=line))


def _standard_output() -> IO[bytes]:
    """Standard output; nothing reaches a terminal that it would obey."""
    if not isinstance(sys.stdout, TextIOWrapper):
        raise NotExported(said("there is no standard output; say where it goes with -o FILE"))
    sys.stdout.flush()
    raw = cast("IO[bytes]", sys.stdout.buffer)
    return cast("IO[bytes]", _Cleaned(raw)) if sys.stdout.isatty() else raw


class _Cleaned:
    """Takes bytes of whole lines, and writes them as a terminal may have them."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file

    def write(self, content: bytes) -> int:
        """Writes text; says how much it took."""
        text = content.decode("utf-8", "replace")
        self._file.write(
            clean(text, newlines=True).encode(sys.stdout.encoding or "utf-8", "backslashreplace")
        )
        return len(content)


def _place(output: str, format: Format) -> Path | None:
    """Where to write: a file, or one in a folder that is named; none for standard output."""
    if output == "-":
        return None
    path = Path(output)
    return path / f"deals{format.suffix}" if output.endswith("/") or path.is_dir() else path


def _needs_a_file(format: Format) -> str:
    return said(
        "{format} is no stream of text: say where it goes, for example -o deals{suffix}",
        format=format.name,
        suffix=format.suffix,
    )


def _sort(text: str) -> Sort:
    column, _, way = text.partition(":")
    if column not in OF_DEALS or way not in ("", "down", "up"):
        raise ArgumentTypeError(
            said(
                "{text} is no order; one of {columns}, with `:down` to go down",
                text=typed(text),
                columns=", ".join(OF_DEALS),
            )
        )
    return Sort(column, down=way == "down")
