"""The entities of a file, and where each stands, so that those that others name can be read again."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from ...bulk import Raw, is_slug, read_line
from ...held import Problem
from ..given import Asked
from ..json_objects import Found, objects
from ..outlines import outline
from ..registrar import Registrar
from ..told import Plain

SOMEBODY = ("Company", "LegalEntity", "Organization", "Person", "PublicBody")
"""The sorts of entities that are organisations or people."""
POSTS = {
    "Directorship": ("director", "organization"),
    "Employment": ("employee", "employer"),
    "Membership": ("member", "organization"),
    "UnknownLink": ("subject", "object"),
}
"""The sorts that are posts of people, or can be: who holds it, and where."""
_BELONGING = {"Note": "entity", "ProjectParticipant": "project"}
"""The sorts that say something of a deal that we have told, and the property that says of which."""
_DIGEST = 32
"""From so many letters on, an id of nothing but hexadecimal digits is no name for anything."""


@dataclass
class Index:
    """What has to be known of a file before its records can be made."""

    asked: Asked
    somebody: Registrar = field(default_factory=Registrar)
    sorts: dict[str, str] = field(default_factory=dict)
    """The sort of each organisation, person and contract, by id."""
    names: dict[str, str] = field(default_factory=dict)
    posts: dict[str, list[Plain]] = field(default_factory=dict)
    """What makes somebody a holder of posts, by id."""
    places: dict[str, tuple[int, int]] = field(default_factory=dict)
    """Where each contract stands in the file, and how long it is, in bytes."""
    awarded: Counter[str] = field(default_factory=Counter)
    """How many awards name each contract."""

    deals: set[str] = field(default_factory=set)
    """The projects that are deals as we tell them."""
    of_deals: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    """Where that stands which belongs to a project, by the id of the project."""

    def ours(self, id: str) -> str:
        """The id of an organisation or a person with us; nothing for anybody else."""
        return self.somebody.id_of(self.names[id], id) if id in self.names else ""

    def contract(self, id: str) -> Plain | None:
        """A contract that an award names; none if it is not there.

        Raises:
            OSError: the file cannot be read.
        """
        return next(self._read([self.places[id]]), None) if id in self.places else None

    def belongings(self, id: str) -> Iterator[Plain]:
        """The parties and the values of a project, in the order in which they stand.

        Raises:
            OSError: the file cannot be read.
        """
        return self._read(self.of_deals.get(id, []))

    def _read(self, places: list[tuple[int, int]]) -> Iterator[Plain]:
        with self.asked.path.open("rb") as stream:
            for offset, length in places:
                stream.seek(offset)
                yield read_line(stream.read(length).decode("utf-8-sig"))


def entities(asked: Asked) -> Iterator[Found | Problem]:
    """Every entity of a file, or what is wrong with it.

    Raises:
        OSError: it cannot be read.
    """
    return objects(asked, outline(asked.path))


def index_of(asked: Asked) -> Index:
    """Goes through a file once, and keeps who is who.

    Raises:
        OSError: it cannot be read.
    """
    index = Index(asked)
    for found in entities(asked):
        if not isinstance(found, Problem):
            _note(index, *found)
    return index


def first(entity: Mapping[str, Any], name: str) -> str:
    """The first value of a property; nothing if there is none."""
    return next(iter(every(entity, name)), "")


def every(entity: Mapping[str, Any], name: str) -> list[str]:
    """The values of a property, as texts."""
    properties = entity.get("properties")
    given = properties.get(name) if isinstance(properties, dict) else None
    values = given if isinstance(given, list) else [given]
    return [" ".join(str(value).split()) for value in values if value not in (None, "")]


def keywords(entity: Mapping[str, Any]) -> dict[str, list[str]]:
    """The keywords of an entity that are pairs, as we write them: `qualifier=about`."""
    found: dict[str, list[str]] = {}
    for word in every(entity, "keywords"):
        name, equals, value = word.partition("=")
        if equals:
            found.setdefault(name, []).append(value)
    return found


def _note(index: Index, raw: Raw, entity: Plain) -> None:
    id, sort = str(entity.get("id") or ""), str(entity.get("schema") or "")
    place = raw.offset, len(raw.data)
    if sort in SOMEBODY:
        name = first(entity, "name") or str(entity.get("caption") or "") or id
        index.names[id], index.sorts[id] = name, sort
        index.somebody.id_of(name, id, own=id if _speaks(id) else "")
    elif sort == "Contract":
        index.places[id], index.sorts[id] = place, sort
    elif sort == "Project" and keywords(entity).get("record") == ["deal"]:
        index.deals.add(id)
    else:
        _note_link(index, sort, entity, place)


def _note_link(index: Index, sort: str, entity: Plain, place: tuple[int, int]) -> None:
    """Notes what an entity says of another."""
    if sort == "ContractAward":
        index.awarded.update(every(entity, "contract"))
    for other in every(entity, _BELONGING[sort]) if sort in _BELONGING else ():
        index.of_deals.setdefault(other, []).append(place)
    for holder in every(entity, POSTS[sort][0]) if sort in POSTS else ():
        index.posts.setdefault(holder, []).append(entity)


def _speaks(id: str) -> bool:
    """Whether an id can be one of ours, and is more than a digest."""
    return is_slug(id) and not (len(id) >= _DIGEST and all(sign in "0123456789abcdef" for sign in id))
