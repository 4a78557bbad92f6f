"""Facts in words."""

from ..records import Code, Fact, FactValue, Figure, Link, When
from ..speech import said
from .captions import Captions
from .dates import say_when
from .figures import say_figure
from .labels import label


def say(value: FactValue, caption: Captions) -> str:
    """One value in words; a link is said by the caption of its record."""
    if isinstance(value, Figure):
        return say_figure(value, caption)
    if isinstance(value, When):
        return say_when(value)
    if isinstance(value, Link):
        return caption(value.id)
    return label(value.word) if isinstance(value, Code) else value


def say_fact(fact: Fact, caption: Captions) -> str:
    """Everything that a fact says, without its label."""
    return " · ".join(say(value, caption) for value in fact.values)


def say_basis(fact: Fact) -> str:
    """How a value is known, where no source states it; nothing for what its own words say, as a date's do.

    Where there is a date in its words, that is told apart from how the date is known.
    """
    if fact.basis not in ("inferred", "external"):
        return ""
    dates = [each for value in fact.values if (each := _date_in(value)) and each.edtf]
    if dates and fact.field == "when":
        return ""
    basis = label(fact.basis)
    return said("the value: {basis}", basis=basis) if dates else basis


def _date_in(value: FactValue) -> When | None:
    return value.as_of if isinstance(value, Figure) else value if isinstance(value, When) else None
