"""`communique schema`: the JSON Schema of the files."""

import json
from argparse import ArgumentParser, Namespace
from pathlib import Path

from ..speech import counted, said
from ..store import schemas
from .printing import FINE, complain


def declare(command: ArgumentParser) -> None:
    """Tells a parser the arguments, and what carries them out."""
    command.set_defaults(does=tell_schema)
    kinds = tuple(schemas())
    command.add_argument(
        "kind",
        nargs="?",
        choices=kinds,
        metavar="KIND",
        help=said("one of: {kinds}; without it, all", kinds=", ".join(kinds)),
    )
    command.add_argument("--to", metavar="FOLDER", help=said("write all schemas into a folder instead"))


def tell_schema(arguments: Namespace) -> int:
    """Prints the schema of one kind of file, or writes all of them into a folder."""
    known = schemas()
    if arguments.to:
        folder = Path(arguments.to)
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in known.items():
            (folder / f"{name}.schema.json").write_text(written(content), encoding="utf-8")
        complain(
            counted(
                len(known),
                "{number} schema written to {folder}",
                "{number} schemas written to {folder}",
                folder=folder,
            )
        )
        return FINE
    print(written(known[arguments.kind]) if arguments.kind else written(known), end="")
    return FINE


def written(content: object) -> str:
    """A schema as its file holds it."""
    return json.dumps(content, indent=2, ensure_ascii=False, sort_keys=False) + "\n"
