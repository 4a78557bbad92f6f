"""Facts in words."""

from ..records import Code, Fact, FactValue, Figure, Link, When
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
