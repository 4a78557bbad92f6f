"""`communique schema`: the JSON Schema of the files."""

import json
from argparse import Namespace
from pathlib import Path

from ..store import schemas
from .printing import FINE, complain


def tell_schema(arguments: Namespace) -> int:
    """Prints the schema of one kind of file, or writes all of them into a folder."""
    known = schemas()
    if arguments.to:
        folder = Path(arguments.to)
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in known.items():
            (folder / f"{name}.schema.json").write_text(written(content), encoding="utf-8")
        complain(f"{len(known)} schemas written to {folder}")
        return FINE
    print(written(known[arguments.kind]) if arguments.kind else written(known), end="")
    return FINE


def written(content: object) -> str:
    """A schema as its file holds it."""
    return json.dumps(content, indent=2, ensure_ascii=False, sort_keys=False) + "\n"
