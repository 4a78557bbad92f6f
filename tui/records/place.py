"""Places by their ISO 3166 codes."""

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from .codes import Language
from .common import statement_facts
from .naming import own_name
from .record import Fact, Link, Record, fact, own_fact
from .statement import Product, Said
from .value import Many, Words


class Place(Record):
    """A country (ISO 3166-1 alpha-2, such as `JP`) or a part of one (ISO 3166-2, such as `JP-13`)."""

    KIND: ClassVar[str] = "place"

    name: Words
    translations: dict[Language, Words] = Field(alias="names", default_factory=dict)
    """The name in other languages."""
    naming: Many[Product] = ()
    """The name as sources give it, with the words."""
    note: Many[Said] = ()

    @property
    def caption(self) -> str:
        """The name that lists and titles show: the one in the reader's language, if there is one."""
        return own_name(self.name, self.translations)

    @property
    def names(self) -> tuple[str, ...]:
        """All the names that it is found by, the caption first."""
        return tuple(dict.fromkeys((self.caption, self.name, *self.translations.values())))

    @property
    def country(self) -> str:
        """The ISO 3166-1 code of the country that it is or is part of."""
        return self.id.partition("-")[0]

    def facts(self) -> Iterator[Fact]:
        """Everything that the place says, in reading order."""
        yield own_fact("code", "identity", "iso_3166", self.id)
        if self.country != self.id:
            yield own_fact("country", "identity", "country", Link(self.country))
        for number, name in enumerate(self.naming, 1):
            yield fact(name, f"name.{number}", "names", "name", name.name)
        for language, translated in self.translations.items():
            yield fact(None, f"name.{language}", "names", f"name_{language}", translated)
        yield from statement_facts(self, "notes", "note", self.note)
