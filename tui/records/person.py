"""People, kept in one register."""

from collections.abc import Iterator
from typing import ClassVar

from .citation import Stated
from .common import statement_facts
from .naming import KnownByName
from .record import Fact, FactValue, Link, fact
from .reference import SubjectRef
from .statement import Said
from .value import Many, Words
from .when import Dated


class Role(Stated):
    """A post that a person holds or held."""

    title: Words
    of: SubjectRef | None = None
    """The organisation or place it is a post of."""
    when: Dated | None = None


class Person(KnownByName):
    """A person whom a source names."""

    KIND: ClassVar[str] = "person"

    role: Many[Role] = ()
    note: Many[Said] = ()

    @property
    def glance(self) -> tuple[FactValue, ...]:
        """What lists show beside the caption."""
        return tuple(role.title for role in self.role[:1])

    def facts(self) -> Iterator[Fact]:
        """Everything that the person says, in reading order."""
        yield from self.name_facts()
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
