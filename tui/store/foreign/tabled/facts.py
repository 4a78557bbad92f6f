"""The facts of one deal as the fields of a record."""

from collections.abc import Mapping, Sequence
from typing import Any

from ....speech import marked
from ..losses import Losses
from ..numbers import number_of
from ..told import Plain, Stating, Told
from .grouping import Cells

_FIGURE = ("unit", "currency", "currency_basis", "modality", "horizon", "scope", "subject", "claimed_by")
_LISTED = "; "
_BETWEEN = " · "
_NO_ADDRESS = marked("it is known from elsewhere, and no address says where: it is taken for inferred")
_LINKS = marked("whom it is about and who says so are not told apart here")
_IN_WORDS = marked("the claims of sources that disagree are here in words alone")
_SOURCE = marked("which source these words are of stands in the passage alone")


class Facts:
    """The facts of a deal, with the words that state them."""

    def __init__(self, facts: Sequence[Cells], citations: Sequence[Cells], losses: Losses) -> None:
        """Takes the rows of the deal in both tables."""
        self._losses = losses
        self._at: dict[str, list[str]] = {}
        self._see: dict[str, list[str]] = {}
        words: dict[str, str] = {}
        for number, cells in enumerate(citations, 1):
            self._note(number, cells, words)
        self._words = Stating(Told(words))
        self._facts = facts

    def settled(self, start: Plain) -> Plain:
        """The deal with all its facts.

        Args:
            start: what it has beside them.
        """
        plain: Plain = {**start}
        for fact in self._facts:
            self._add(plain, fact)
        return self._words.settled(plain)

    def _note(self, number: int, cells: Cells, words: dict[str, str]) -> None:
        place, quote, address = (str(cells.get(key) or "") for key in ("place", "quote", "address"))
        if quote:
            title = str(cells.get("source_title") or cells.get("source") or "").replace(":", " ")
            words[lead := f"{number}. {' '.join(title.split())}".strip()] = quote
            self._at.setdefault(place, []).append(lead)
            self._losses.note("citations/source", cells.get("source") or "", _SOURCE)
        elif address.startswith(("http://", "https://")):
            self._see.setdefault(place, []).append(address)

    def _add(self, plain: Plain, fact: Cells) -> None:
        field, section = str(fact.get("field") or ""), fact.get("section")
        name, _, own = field.partition(".")
        if fact.get("figure"):
            plain.setdefault("figure", []).append(self._figure(field, fact))
        elif name == "kind":
            plain["kind"] = {"is": plain["kind"], **self._ground(fact)}
        elif name == "called":
            plain.setdefault("called", []).extend(self._cites(fact))
        elif name in ("follows", "part_of"):
            plain[name] = fact.get("leads_to")
        elif section == "disagreements":
            self._losses.note("facts/disagreement", fact.get("label") or "", _IN_WORDS)
        elif (item := self._item(name, own, fact)) is not None:
            plain.setdefault(name, []).append(item)

    def _item(self, name: str, own: str, fact: Cells) -> Plain | None:
        """An item of one of the lists of a deal."""
        ground = self._ground(fact)
        match name:
            case "party":
                basis = "inferred" if _BETWEEN in str(fact.get("said")) else "stated"
                return {"org": own, "role": fact.get("label"), "role_basis": basis, **ground}
            case "stage":
                return {"is": fact.get("label"), **self._when(fact, ground)}
            case "market":
                return {"place": own, **ground}
            case "sector":
                return {"code": own, **ground}
            case "product":
                return {"name": own, **ground}
            case "quote":
                return {"speaker": fact.get("leads_to"), **ground}
            case "term" | "purpose" | "note":
                return {"text": self._text(fact), **({"id": own} if not own.isdigit() else {}), **ground}
        return None

    def _text(self, fact: Cells) -> str:
        """A statement without the names that follow it."""
        said, links = str(fact.get("said") or ""), str(fact.get("leads_to") or "")
        if not links:
            return said
        self._losses.note("facts/leads_to", links, _LINKS)
        return said.rsplit(_BETWEEN, len(links.split(_LISTED)))[0]

    def _when(self, fact: Cells, ground: Plain) -> Plain:
        if not fact.get("date"):
            return ground
        when: Plain = {"edtf": fact["date"]}
        if fact.get("date_said"):
            when["said"] = fact["date_said"]
        see = self._see.get(str(fact.get("place")), [])
        basis = fact.get("date_basis") or "stated"
        if basis == "external" and not see:
            self._losses.note("facts/date_basis", "external", _NO_ADDRESS)
            basis = "inferred"
        return {**ground, "when": {**when, "basis": basis, **({"see": see} if basis == "external" else {})}}

    def _figure(self, field: str, fact: Cells) -> Plain:
        qualifier = fact.get("qualifier")
        made: Plain = {"id": field, "kind": fact.get("figure"), "qualifier": qualifier}
        if qualifier == "between":
            made["value"] = [number_of(fact.get("low")), number_of(fact.get("high"))]
        elif fact.get("number") is not None:
            made["value"] = number_of(fact["number"])
        made |= {key: fact[key] for key in (*_FIGURE, "counts", "used_for") if fact.get(key)}
        made |= {"of": fact["whole"]} if fact.get("whole") else {}
        made |= {"shared_by": str(fact["shared_by"]).split(_LISTED)} if fact.get("shared_by") else {}
        if fact.get("against") is not None:
            against = {"subject": fact.get("against_subject"), "value": number_of(fact["against"])}
            made["against"] = against
        ground = self._ground(fact)
        dated = self._when(fact, {})
        return {**made, **({"as_of": dated["when"]} if dated else {}), **ground}

    def _ground(self, fact: Mapping[str, Any]) -> Plain:
        """What a value stands on."""
        basis, see = str(fact.get("basis") or "inferred"), self._see.get(str(fact.get("place")), [])
        cites = self._cites(fact)
        if basis == "external" and not see:
            self._losses.note("facts/basis", "external", _NO_ADDRESS)
            basis = "inferred"
        ground: Plain = {"basis": basis} if basis != "stated" else {}
        ground |= {"see": see} if basis == "external" else {}
        return {**ground, **({"cite": cites} if cites else {})}

    def _cites(self, fact: Mapping[str, Any]) -> list[Any]:
        return self._words.cite(*self._at.get(str(fact.get("place")), []))
