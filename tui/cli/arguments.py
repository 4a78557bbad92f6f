"""The arguments that several commands take, and how their words are read."""

import re
from argparse import ArgumentParser, ArgumentTypeError
from datetime import date
from decimal import Decimal

from ..speech import named, said


def with_as_of(command: ArgumentParser) -> None:
    """Lets a command be told the day that the records are looked at from."""
    command.add_argument(
        "--as-of",
        type=_day,
        metavar="YYYY-MM-DD",
        help=said("look from this day (ISO 8601) instead of today"),
    )


def with_folder(command: ArgumentParser, help: str = "") -> None:
    """Lets a command be asked about another workspace."""
    told = help or said("another workspace than the embedded one")
    command.add_argument("--in", dest="folder", metavar="FOLDER", help=told)


def with_json(command: ArgumentParser, help: str = "") -> None:
    """Lets a command answer as JSON."""
    command.add_argument("--json", action="store_true", help=help or said("answer as JSON"))


def with_query(command: ArgumentParser, help: str, *, needed: bool = False) -> None:
    """Lets a command be asked about what answers a query."""
    command.add_argument("words", nargs="+" if needed else "*", metavar="QUERY", help=help)


def with_no_cache(command: ArgumentParser) -> None:
    """Lets a command do without the cache: nothing is read from it, and nothing is kept."""
    command.add_argument(
        "--no-cache", action="store_true", help=said("keep nothing, and use nothing that was kept")
    )


def at_least_one(text: str) -> int:
    """Reads a count.

    Raises:
        ArgumentTypeError: it is none, or less than one.
    """
    if not (text.isascii() and text.isdigit() and int(text)):
        raise ArgumentTypeError(said("{text} is no count from 1", text=typed(text)))
    return int(text)


def typed(text: str) -> str:
    """What was typed, in quotation marks, with what cannot be seen in it made visible."""
    told = repr(text)
    return named("typed", "'{text}'", text=told[1:-1]) if told.startswith("'") else told


def percentage(text: str) -> Decimal:
    """Reads a percentage, exactly.

    Raises:
        ArgumentTypeError: it is none, or more than a hundred.
    """
    number = Decimal(text) if re.fullmatch(r"[0-9]{1,3}(\.[0-9]{1,9})?", text, re.ASCII) else None
    if number is None or number > 100:
        raise ArgumentTypeError(said("{text} is no percentage from 0 to 100", text=typed(text)))
    return number


def _day(text: str) -> date:
    try:
        if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise ArgumentTypeError(
        said(
            "{text} is no day of the calendar; a whole day is needed, such as 2014-01-20 (ISO 8601)",
            text=typed(text),
        )
    )
