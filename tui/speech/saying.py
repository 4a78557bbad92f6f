"""Messages in the reader's language."""

from collections.abc import Mapping

from .choosing import chosen
from .digits import grouped
from .eliding import fitted
from .translations import messages_in


def said(message: str, /, **values: object) -> str:
    """A message with its places filled in: `said("cannot read {path}", path=path)`.

    Args:
        message: A constant, in English; `{name}` is a place, also with a format, `{name:>5}`.
        values: What goes into the places. Braces in them are nothing special.
    """
    translated = messages_in(chosen().language).gettext(message) if message else ""
    return _filled(translated, message, values)


def counted(number: int, one: str, many: str, /, **values: object) -> str:
    """A message about so many: `counted(3, "{number} deal", "{number} deals")`.

    Args:
        number: How many; stands at `{number}` as the reader writes numbers.
        one: The message for one, in English.
        many: The message for any other number, in English; a language may have further forms.
        values: What goes into the other places.
    """
    message = one if number == 1 else many
    found = messages_in(chosen().language).ngettext(one, many, number)
    return _filled(found, message, {"number": grouped(number), **values})


def named(context: str, message: str, /, **values: object) -> str:
    """A message that alone could mean several things, with what it is about: `named("stage", "open")`."""
    found = messages_in(chosen().language).pgettext(context, message)
    return _filled(found, message, values)


def marked(message: str, /) -> str:
    """The message itself, for a table of messages; say it with `said` where it is used."""
    return message


def _filled(translated: str, message: str, values: Mapping[str, object]) -> str:
    """Fills the places; a translation with places of its own invention gives way to the English message."""
    if not values:
        return translated
    try:
        return fitted(chosen().language, translated, values).format_map(values)
    except (KeyError, IndexError, ValueError):
        return message.format_map(values)
