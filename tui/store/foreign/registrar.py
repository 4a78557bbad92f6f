"""Organisations and people as a file tells of them: each under one id, whatever is told where."""

from collections.abc import Iterator
from typing import Any

from ..bulk import slug
from .told import Plain


class Registrar:
    """Gives each its id by its name; of two with one name, but numbers of their own, each has its own id."""

    def __init__(self) -> None:
        """Begins knowing nobody."""
        self._ids: dict[str, str] = {}
        self._keys: dict[str, str] = {}
        self._plain: dict[str, Plain] = {}

    def id_of(self, name: str, key: str = "", own: str = "") -> str:
        """The id of somebody, who is kept from then on.

        Args:
            name: as the file has it.
            key: what tells them from others of that name, such as a number in a register.
            own: the id that they already have and keep.
        """
        if key and (known := self._ids.get(key)):
            self.tell(known, aka=[name])
            return known
        id = own or slug(name) or slug(key)
        if key and self._keys.get(id, key) != key:
            id = f"{id}-{slug(key)}"
        if key:
            self._ids[key] = id
            self._keys.setdefault(id, key)
        if id not in self._plain:
            self._plain[id] = {"id": id, "name": name}
        self.tell(id, aka=[name])
        return id

    def tell(self, id: str, **more: Any) -> None:
        """Adds what is told of somebody: lists and tables grow, of all else the first stays."""
        plain = self._plain[id]
        for key, value in more.items():
            if isinstance(value, list):
                known = plain.setdefault(key, [])
                known += [item for item in value if item not in known and item != plain["name"]]
            elif isinstance(value, dict) and isinstance(plain.get(key), dict):
                plain[key] = {**value, **plain[key]}
            elif value not in ("", None):
                plain.setdefault(key, value)

    def __contains__(self, key: str) -> bool:
        return key in self._ids

    def told(self) -> Iterator[Plain]:
        """Everybody, in the order in which they were met."""
        for plain in self._plain.values():
            yield {key: value for key, value in plain.items() if value not in ([], {})}
