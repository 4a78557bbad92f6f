"""Queries that a reader has given names, and columns as they were arranged: files in the reader's own hand.

The floor's rule: a view is text that nobody has read yet; a file belongs to the reader, is read and changed
with care, and whatever the program does not understand in it stays as it is.
"""

from .by_hand import Unreadable, config_folder
from .columns import Shape, columns_file, columns_look, read_columns, save_columns
from .kept import read_views, remove_view, rename_view, save_view, views_file
from .linking import DeepLink, is_link, read_link, said_link
from .naming import Reference, references, said_reference
from .view import View, said_name, say_place

__all__ = [
    "DeepLink",
    "Reference",
    "Shape",
    "Unreadable",
    "View",
    "columns_file",
    "columns_look",
    "config_folder",
    "is_link",
    "read_columns",
    "read_link",
    "read_views",
    "references",
    "remove_view",
    "rename_view",
    "said_link",
    "said_name",
    "said_reference",
    "save_columns",
    "save_view",
    "say_place",
    "views_file",
]
