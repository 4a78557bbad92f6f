"""Who buys and who supplies, and what a release says of them."""

from typing import NamedTuple

from ..registrar import Registrar
from ..told import Plain, Stating, Told
from .awards import Dealt


class _Named(NamedTuple):
    """An organisation that a release names."""

    org: str
    """Its id."""
    at: str
    """Where its name stands."""


class Parties:
    """The organisations of one release."""

    def __init__(self, told: Told, known: Registrar) -> None:
        """Takes the release, and the organisations that earlier ones have told of."""
        self._told = told
        self._known = known
        self._paths = {told.peek(f"{path}/id"): path for path in reversed(told.items("parties"))}

    def buyers(self, words: Stating) -> list[Plain]:
        """Who buys; where nobody is said to, who runs the tender is taken for it, and that is inferred."""
        told = self._told
        listed = [
            path for path in told.items("parties") if "buyer" in map(told.peek, told.items(f"{path}/roles"))
        ]
        for paths, basis in (
            (["buyer"], "stated"),
            (listed, "stated"),
            (["tender/procuringEntity"], "inferred"),
        ):
            found: dict[str, Plain] = {}
            for path in paths:
                if named := self._named(words, path):
                    role = {"role": "buyer", "role_basis": basis}
                    found.setdefault(named.org, {"org": named.org, **role, "cite": words.cite(named.at)})
            if found:
                return list(found.values())
        return []

    def suppliers(self, words: Stating, dealt: Dealt) -> list[Plain]:
        """Who supplies, as the award says, or a contract where it does."""
        found: dict[str, Plain] = {}
        for each in (each for path in dealt.paths for each in self._told.items(f"{path}/suppliers")):
            if named := self._named(words, each):
                role = {"role": "supplier", "role_basis": "stated"}
                found.setdefault(named.org, {"org": named.org, **role, "cite": words.cite(named.at)})
        return list(found.values())

    def _named(self, words: Stating, path: str) -> _Named | None:
        id = self._told.text(f"{path}/id")
        within = self._paths.get(id, "") if id else ""
        at = next((each for each in (path, within) if each and self._told.peek(f"{each}/name")), "")
        if not at:
            if not id:
                return None
            words.text(f"{path}/id")
            return _Named(self._known.id_of(id), f"{path}/id")
        name = words.text(f"{at}/name")
        for other in (path, within):
            if self._told.peek(f"{other}/name") == name:
                self._told.pass_over(f"{other}/name")
        return _Named(self._registered(name, within), f"{at}/name")

    def _registered(self, name: str, within: str) -> str:
        """The id of an organisation, once all that its entry in the list of parties says is kept."""
        if not within:
            return self._known.id_of(name)
        numbers = dict(filter(None, map(self._number, self._identifiers(within))))
        key = next((f"{scheme}-{number}" for scheme, number in numbers.items()), "")
        org = self._known.id_of(name, key)
        legal = self._told.text(f"{within}/identifier/legalName")
        self._known.tell(org, ids=numbers, aka=[legal] if legal else [])
        self._told.pass_over(f"{within}/id", *self._told.items(f"{within}/roles"))
        return org

    def _identifiers(self, within: str) -> list[str]:
        return [f"{within}/identifier", *self._told.items(f"{within}/additionalIdentifiers")]

    def _number(self, path: str) -> tuple[str, str] | None:
        if not self._told.peek(f"{path}/scheme") or not self._told.peek(f"{path}/id"):
            return None
        return self._told.text(f"{path}/scheme"), self._told.text(f"{path}/id")
