"""What could be meant where the cursor stands: fields, values and saved views."""

import re
from functools import partial

from ...speech import said
from ...store import Catalogue, Choice, Completion, complete, say_value
from ...views import Unreadable, View, read_views, said_reference

_VIEW = re.compile(r'(?:^|(?<=[\s(!]))(?:(?P<begun>vie?w?)|view:"?(?P<name>[^\s()"]*))$')


def offers(text: str, cursor: int, catalogue: Catalogue) -> Completion:
    """What could be meant by what stands before the cursor.

    Args:
        text: what is typed.
        cursor: where the next character would go.
        catalogue: what knows the values that there are.
    """
    begun = _VIEW.search(text[:cursor])
    if begun and begun["name"] is not None:
        return Completion(begun.start(), cursor, tuple(map(_choice, _views(begun["name"]))))
    found = complete(text, cursor, catalogue.values, partial(say_value, workspace=catalogue.workspace))
    if begun and _views(""):
        return found._replace(choices=(*found.choices, Choice("view:", said("a saved view"))))
    return found


def goes_on(text: str, completion: Completion) -> bool:
    """Whether what stands there can still become something else that is known."""
    written = text[completion.start : completion.end]
    return any(choice.insert != written for choice in completion.choices)


def _choice(view: View) -> Choice:
    return Choice(said_reference(view.name), view.query or said("everything"))


def _views(begun: str) -> list[View]:
    try:
        return [view for view in read_views() if view.name.lower().startswith(begun.lower())]
    except Unreadable:
        return []
