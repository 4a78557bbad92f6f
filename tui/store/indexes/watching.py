"""Indexes in folders, which nothing watches.

The engine would look at the folder twice a second, from a thread of its own, and put a lock there whenever it
changed: into one that is just being removed, or that is sealed as it is. None of ours changes once made.
"""

from pathlib import Path

import tantivy


def index_in(folder: Path, schema: tantivy.Schema) -> tantivy.Index:
    """A new index in a folder, to be filled; what is committed is seen only once it is loaded again."""
    return _unwatched(tantivy.Index(schema, path=str(folder)))


def open_index(folder: Path) -> tantivy.Index:
    """The index that a folder holds.

    Raises:
        ValueError: there is none that could be opened.
    """
    return _unwatched(tantivy.Index.open(str(folder)))


def _unwatched(index: tantivy.Index) -> tantivy.Index:
    index.config_reader("manual")
    return index
