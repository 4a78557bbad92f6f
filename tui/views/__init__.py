"""Queries that a reader has given names: a file in the reader's own hand, read and changed with care.

The floor's rule: a view is text that nobody has read yet; the file belongs to the reader, and whatever the
program does not understand in it stays as it is.
"""

from .kept import Unreadable, config_folder, read_views, remove_view, rename_view, save_view, views_file
from .linking import DeepLink, is_link, read_link, said_link
from .naming import Reference, references, said_reference
from .view import View, said_name, say_place

__all__ = [
    "DeepLink",
    "Reference",
    "Unreadable",
    "View",
    "config_folder",
    "is_link",
    "read_link",
    "read_views",
    "references",
    "remove_view",
    "rename_view",
    "said_link",
    "said_name",
    "said_reference",
    "save_view",
    "say_place",
    "views_file",
]
