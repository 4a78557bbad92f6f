"""People, kept in one register."""

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from .citation import Stated
from .codes import Language
from .common import statement_facts
from .record import Fact, FactValue, Link, Record, fact
from .reference import SubjectRef
from .statement import Product, Said
from .value import Many, Words
from .when import Dated


class Role(Stated):
    """A post that a person holds or held."""

    title: Words
    of: SubjectRef | None = None
    """The organisation or place it is a post of."""
    when: Dated | None = None


class Person(Record):
    """A person whom a source names."""

    KIND: ClassVar[str] = "person"

    name: Words
    translations: dict[Language, Words] = Field(alias="names", default_factory=dict)
    """The name in other languages."""
    aka: Many[Words] = ()
    naming: Many[Product] = ()
    """The name as sources give it, with the words."""
    role: Many[Role] = ()
    note: Many[Said] = ()

    @property
    def caption(self) -> str:
        """The name that lists and titles show."""
        return self.name

    @property
    def names(self) -> tuple[str, ...]:
        """All the names that it is found by, the caption first."""
        return (self.name, *self.aka, *self.translations.values())

    @property
    def glance(self) -> tuple[FactValue, ...]:
        """What lists show beside the caption."""
        return tuple(role.title for role in self.role[:1])

    def facts(self) -> Iterator[Fact]:
        """Everything that the person says, in reading order."""
        for number, name in enumerate(self.naming, 1):
            yield fact(name, f"name.{number}", "names", "name", name.name)
        quoted = {name.name for name in self.naming}
        for other in (name for name in self.aka if name not in quoted):
            yield fact(None, f"aka.{other}", "names", "also_known_as", other)
        for number, role in enumerate(self.role, 1):
            of = Link(role.of) if role.of else None
            yield fact(
                role,
                f"role.{number}",
                "roles",
                "role",
                role.title,
                of,
                role.when,
                cites=role.when.cite if role.when else (),
            )
        yield from statement_facts(self, "notes", "note", self.note)
