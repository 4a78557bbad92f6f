"""In which form an answer is given: drawn, told line by line, or for programs."""

import csv
import json
import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from io import TextIOWrapper
from shutil import get_terminal_size

from ..speech import grouped, said
from ..text import clean
from .printing import tell, tell_json
from .tabling import Answer, Sheet

FORMS = ("table", "plain", "json", "jsonl", "csv")
_NARROW = 40
"""On terminals with fewer columns, tables would be hard to read."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def with_forms(command: ArgumentParser) -> None:
    """Lets a command be asked for one of the forms, and for colours."""
    group = command.add_argument_group(said("form of the answer"))
    forms = group.add_mutually_exclusive_group()
    forms.add_argument(
        "--plain",
        dest="form",
        action="store_const",
        const="plain",
        help=said("one fact a line, as for a pipe or a screen reader"),
    )
    forms.add_argument(
        "--table",
        dest="form",
        action="store_const",
        const="table",
        help=said("as tables, also for a pipe"),
    )
    forms.add_argument("--json", dest="form", action="store_const", const="json", help=said("answer as JSON"))
    forms.add_argument(
        "--jsonl",
        dest="form",
        action="store_const",
        const="jsonl",
        help=said("answer as lines of JSON, a fact a line"),
    )
    forms.add_argument(
        "--csv", dest="form", action="store_const", const="csv", help=said("answer as CSV, a fact a row")
    )
    group.add_argument(
        "--color",
        "--colour",
        choices=("auto", "always", "never"),
        default="auto",
        metavar="WHEN",
        help=said("colours: auto (on a terminal, unless NO_COLOR is set), always or never"),
    )


def give(arguments: Namespace, answer: Answer) -> None:
    """Gives an answer in the form that is asked for: without one, drawn on a terminal, else line by line."""
    form = arguments.form or _form(arguments.color)
    if form == "json":
        tell_json(answer.whole())
    elif form == "jsonl":
        for fact in answer.facts():
            print(json.dumps(_plain(fact), ensure_ascii=True))
    elif form == "csv":
        _tell_csv(answer)
    elif form == "table":
        from .drawing import draw

        draw(answer.sheets(), coloured=_is_coloured(arguments.color))
    else:
        tell_plainly(answer.sheets())


def _form(colours: str) -> str:
    """The form where none is asked for."""
    if colours == "always":
        return "table"
    return "table" if _is_terminal() and get_terminal_size().columns >= _NARROW else "plain"


def tell_plainly(sheets: Iterable[Sheet]) -> None:
    """Prints sheets, one fact a line: the rows of a list as `row 3 of 40`, with a line for each cell."""
    for number, sheet in enumerate(sheets):
        if number and sheet.apart:
            tell("")
        if sheet.title:
            tell(sheet.title)
        if not sheet.columns:
            tell(*sheet.lines)
            continue
        for at, row in enumerate(sheet.rows, 1):
            if at > 1:
                tell("")
            place, rows = grouped(at), grouped(len(sheet.rows))
            tell(said("row {number} of {all}", number=place, all=rows))
            cells = zip(sheet.columns, row, strict=False)
            tell(*(said("{name}: {value}", name=each.told, value=cell) for each, cell in cells if cell))


def _tell_csv(answer: Answer) -> None:
    """Prints facts as CSV; a spreadsheet takes none of them for a formula."""
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(answer.keys)
    for fact in answer.facts():
        writer.writerow([_field(fact.get(key)) for key in answer.keys])


def _field(value: object) -> object:
    if isinstance(value, bool):
        return "true" if value else "false"
    if value is None or isinstance(value, int | float | Decimal):
        return value
    if isinstance(value, list | tuple):
        return _field("; ".join(map(str, value)))
    text = str(value)
    return clean(f"'{text}" if text.startswith(_FORMULA) else text)


def _plain(fact: Mapping[str, object]) -> dict[str, object]:
    from pydantic import TypeAdapter

    exact = {key: str(each) if isinstance(each, Decimal | date) else each for key, each in fact.items()}
    plain: dict[str, object] = TypeAdapter(dict[str, object]).dump_python(exact, mode="json")
    return plain


def _is_terminal() -> bool:
    return isinstance(sys.stdout, TextIOWrapper) and sys.stdout.isatty()


def _is_coloured(wish: str) -> bool:
    """Whether colours are wanted: always, never, or where a terminal has them and nobody asked for none."""
    if wish != "auto":
        return wish == "always"
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM", "dumb") == "dumb"
    return _is_terminal() and not plain
