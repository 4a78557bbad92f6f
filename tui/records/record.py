"""What every kind of record promises to the views, so that none asks what kind it has."""

from abc import abstractmethod
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar, TypeAlias

from .citation import Citation, Stated
from .codes import Basis
from .figure import Figure
from .reference import full_id
from .value import Value
from .when import When


@dataclass(frozen=True, slots=True)
class Link:
    """The id of another record."""

    id: str


@dataclass(frozen=True, slots=True)
class Code:
    """A word from a closed list, such as `joint_venture`; views put it into the reader's words."""

    word: str


FactValue: TypeAlias = str | Link | Code | Figure | When


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that a record says: what views show, search reads and the cursor rests on."""

    field: str
    """The address within the record, as in `record#field`; unique there."""
    section: str
    """The heading it stands under."""
    label: str
    """What it is, as a word of a closed list or as text."""
    values: tuple[FactValue, ...]
    """Said one after the other."""
    basis: Basis | None = "stated"
    """None for what is no claim of a source, such as an id."""
    cites: tuple[Citation, ...] = ()
    see: tuple[str, ...] = ()

    @property
    def links(self) -> tuple[Link, ...]:
        """The records that the fact leads to."""
        return tuple(value for value in self.values if isinstance(value, Link))


def fact(
    stated: Stated | None,
    field: str,
    section: str,
    label: str,
    *values: FactValue | None,
    cites: Iterable[Citation] = (),
    see: Iterable[str] = (),
) -> Fact:
    """A fact that stands on what `stated` stands on, and on more; empty values are left out.

    Without any words it is our own reading.
    """
    said = tuple(value for value in values if value is not None)
    if stated is None:
        quoted = tuple(cites)
        return Fact(field, section, label, said, "stated" if quoted else "inferred", quoted)
    return Fact(field, section, label, said, stated.basis, (*stated.cite, *cites), (*stated.see, *see))


def own_fact(field: str, section: str, label: str, *values: FactValue | None) -> Fact:
    """What no source claims: a code, a file name, the address of a page."""
    return Fact(field, section, label, tuple(value for value in values if value is not None), None)


class Record(Value):
    """One typed thing with an id."""

    KIND: ClassVar[str]
    """The kind, as one lower-case word."""

    id: str = ""
    """The path-like address, given by the place of the file: `2014-01-japan/acquisio-irep`."""

    @property
    def mission(self) -> str:
        """The id of the mission that the record belongs to, or an empty text."""
        return self.id.partition("/")[0] if "/" in self.id else ""

    @property
    @abstractmethod
    def caption(self) -> str:
        """The name that lists and titles show."""

    @property
    def names(self) -> tuple[str, ...]:
        """All the names that it is found by, the caption first."""
        return (self.caption,)

    @property
    def dated(self) -> When | None:
        """When it was; none if it is no event in time."""
        return None

    @property
    def glance(self) -> tuple[FactValue, ...]:
        """A few values that lists show beside the caption."""
        return ()

    @abstractmethod
    def facts(self) -> Iterator[Fact]:
        """Everything that the record says, in reading order."""

    def fact(self, field: str) -> Fact | None:
        """The fact at an address within the record; none if there is no such address."""
        return next((fact for fact in self.facts() if fact.field == field), None)

    def link(self, reference: str | None, *kinds: str) -> Link | None:
        """A link to the record that a reference of this record names; none for no reference."""
        return None if reference is None else Link(full_id(reference, kinds, self.mission))


def figure_facts(record: Record, figures: Iterable[Figure], section: str = "figures") -> Iterator[Fact]:
    """The figures of a record as facts."""
    for figure in figures:
        label, dated = figure.id.replace("-", " "), figure.as_of.cite if figure.as_of else ()
        yield fact(figure, figure.id, section, label, figure, cites=dated)
