"""Things that a source says: codes it amounts to, places, sentences, quotations, parts that people play."""

from typing import Annotated, TypeAlias

from pydantic import BeforeValidator

from .citation import Citations, Stated
from .codes import Basis, Language, SectorCode, Slug
from .reference import ActorRef, PersonRef, PlaceRef, SubjectRef
from .value import Words, short_for


class Statement(Stated):
    """Something that a source says, in short words of ours."""

    text: Words
    id: Slug | None = None
    """Unique among the statements of its sort; without it, they are numbered."""
    about: SubjectRef | None = None
    claimed_by: ActorRef | None = None
    """Who says so, within the source."""


class Placed(Stated):
    """A place that something has."""

    place: PlaceRef


class Sector(Stated):
    """A sector; releases seldom name a code, so the code is inferred unless said otherwise."""

    code: SectorCode
    basis: Basis = "inferred"


class Product(Stated):
    """A product by name."""

    name: Words


class Part(Stated):
    """The part that a person or an organisation played in something."""

    who: ActorRef
    did: Words | None = None
    """What they did, in short words of ours."""


class Quote(Stated):
    """A quotation: `cite` holds the words spoken, in order."""

    speaker: PersonRef
    attribution: Citations = ()
    """The words that say who spoke."""
    language: Language | None = None
    """The language the words were spoken in, where known."""
    translated: bool = False


def _short(field: str) -> BeforeValidator:
    return BeforeValidator(short_for(field), json_schema_input_type=str | dict[str, object])


InPlace: TypeAlias = Annotated[Placed, _short("place")]
"""A place; a plain code stands for it."""
InSector: TypeAlias = Annotated[Sector, _short("code")]
"""A sector; a plain code stands for it."""
Named: TypeAlias = Annotated[Product, _short("name")]
"""A product; a plain name stands for it."""
By: TypeAlias = Annotated[Part, _short("who")]
"""A part played; a plain id stands for it."""
Said: TypeAlias = Annotated[Statement, _short("text")]
"""A statement; a plain text stands for it."""
