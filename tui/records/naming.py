"""What records are called: by a title, or by names in several languages."""

from collections.abc import Iterator, Mapping

from pydantic import Field

from ..speech import chosen
from .codes import Language
from .record import Fact, Record, fact
from .statement import Product
from .value import Many, Words


class Titled(Record):
    """A record that is called by a title of ours."""

    title: Words
    short: Words | None = None
    """A title of a few words for lists, such as `Acquisio × IREP` or `Japan 2014`."""

    @property
    def caption(self) -> str:
        """The name that lists and titles show."""
        return self.short or self.title

    @property
    def names(self) -> tuple[str, ...]:
        """All the names that it is found by, the caption first."""
        return (self.caption, self.title) if self.short else (self.title,)


class KnownByName(Record):
    """A record that has a name of its own, and others beside it."""

    name: Words
    translations: dict[Language, Words] = Field(alias="names", default_factory=dict)
    """The name in other languages."""
    aka: Many[Words] = ()
    """Other names and short forms."""
    naming: Many[Product] = ()
    """The names as sources give them, with the words."""

    @property
    def caption(self) -> str:
        """The name that lists and titles show: the one in the reader's language, if there is one."""
        return own_name(self.name, self.translations)

    @property
    def names(self) -> tuple[str, ...]:
        """All the names that it is found by, the caption first."""
        return tuple(dict.fromkeys((self.caption, self.name, *self.aka, *self.translations.values())))

    def name_facts(self) -> Iterator[Fact]:
        """Its names: those that sources give, others that none gives, those in other languages."""
        for number, name in enumerate(self.naming, 1):
            yield fact(name, f"name.{number}", "names", "name", name.name)
        quoted = {name.name for name in self.naming}
        for other in (name for name in self.aka if name not in quoted):
            yield fact(None, f"aka.{other}", "names", "also_known_as", other)
        for language, translated in self.translations.items():
            yield fact(None, f"name.{language}", "names", f"name_{language}", translated)


def own_name(name: str, translations: Mapping[str, str]) -> str:
    """The name for the reader: in the language of the region (`fr-CA`), in the language, or as it stands."""
    if not translations:
        return name
    tongue = chosen()
    wishes = (f"{tongue.language}-{tongue.region}", tongue.language)
    return next((translations[wish] for wish in wishes if wish in translations), name)
