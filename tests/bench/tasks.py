"""What is done in a process of its own, so that all it costs is counted; prints what it found as JSON."""

import json
import sqlite3
import sys
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any, Final

Found = dict[str, Any]


def open_all(folder: str) -> Found:
    """Opens the catalogue of a folder; tells how many records were read for it, and which of its files."""
    read: list[str] = []

    def note(event: str, arguments: tuple[Any, ...]) -> None:
        if event == "open" and str(arguments[0]).startswith(f"{folder}/"):
            read.append(str(arguments[0])[len(folder) + 1 :])

    from tui.store import Progress, Query, open_catalogue

    told: list[Progress] = []
    sys.addaudithook(note)
    before = time.process_time()
    catalogue = open_catalogue(Path(folder), tell=told.append)
    spent = time.process_time() - before
    deals = catalogue.listed(Query(), "deal").count
    return {
        "deals": deals,
        "total": catalogue.total,
        "built": told[-1].rows if told else 0,
        "seconds": told[-1].seconds if told else 0.0,
        "read": read,
        "opening": spent * 1000,
    }


def answer(folder: str, text: str) -> Found:
    """Opens the catalogue of a folder and answers one query in full."""
    from tui.store import open_catalogue, read_query

    catalogue, query = open_catalogue(Path(folder)), read_query(text)
    first = catalogue.listed(query).ids(0, 50)
    catalogue.facets(query)
    catalogue.tally(query)
    return {"first": list(first), "count": catalogue.count(query)}


def nothing() -> Found:
    """Does nothing, as a floor for the others."""
    return {}


def imports() -> Found:
    """Loads what opens a catalogue."""
    from tui.store import open_catalogue

    return {"loaded": open_catalogue.__name__}


def parse(path: str, most: str) -> Found:
    """Reads so many lines as JSON and does nothing with them."""
    number = 0
    with Path(path).open("rb") as file:
        for line in islice(file, int(most)):
            json.loads(line)
            number += 1
    return {"built": number}


def full_text(path: str, most: str) -> Found:
    """Puts so many lines into SQLite's own index of words, in memory, with prefixes as it offers them."""
    store = sqlite3.connect(":memory:")
    store.execute("create virtual table deal using fts5(words, prefix='1 2 3', content='')")
    rows = islice(_texts(path), int(most))
    number = store.executemany("insert into deal(words) values (?)", rows).rowcount
    store.commit()
    return {"built": number}


def _texts(path: str) -> Iterator[tuple[str]]:
    with Path(path).open("rb") as file:
        for line in file:
            deal = json.loads(line)
            yield (f"{deal['title']} {deal['passage']}",)


TASKS: Final[dict[str, Callable[..., Found]]] = {
    "answer": answer,
    "full-text": full_text,
    "imports": imports,
    "nothing": nothing,
    "open": open_all,
    "parse": parse,
}

if __name__ == "__main__":
    sys.stdout.write(json.dumps(TASKS[sys.argv[1]](*sys.argv[2:])))
