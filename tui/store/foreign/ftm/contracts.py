"""Contracts and their awards as deals."""

from typing import Any

from ...bulk import slug
from ..dates import dated
from ..losses import Losses
from ..told import Plain, Stating, Told
from .indexing import Index, every
from .tellings import NO_FIELD

_TITLES = ("title", "name")
_WORDS = ("description", "summary", "decisionReason")
_CANCELLED = ("true", "yes", "1")


def deal(award: Plain | None, contract: Plain | None, index: Index, losses: Losses) -> Plain:
    """The deal that an award and its contract are, or either of them alone."""
    own: Plain = award or contract or {}
    told = Told(
        {"award": _properties(award), "contract": _properties(contract), **_names(award, contract, index)}
    )
    words = Stating(told)
    titles = [path for key in _TITLES for path in told.items(f"contract/{key}")]
    texts = [path for key in _WORDS for of in ("award", "contract") for path in told.items(f"{of}/{key}")]
    plain: Plain = {
        "id": f"{index.asked.name}/{slug(str(own.get('id')))}",
        "title": words.text(titles[0]) if titles else str(own.get("caption") or own.get("id")),
        "kind": {"is": "other", "basis": "inferred"},
        "called": words.cite(*titles),
        "party": [
            *_parties(words, told, index, "authority", contract),
            *_parties(words, told, index, "supplier", award),
        ],
        "stage": _stages(words, told),
        "figure": _amounts(words, told),
        "note": [{"text": words.text(path), "cite": words.cite(path)} for path in texts],
    }
    told.pass_over_all("names")
    for path, value in told.rest():
        of, _, name = path.partition("/")
        losses.note(f"{'ContractAward' if of == 'award' else 'Contract'}/{name}", value, NO_FIELD)
    return words.settled({key: value for key, value in plain.items() if value != []})


def _properties(entity: Plain | None) -> dict[str, Any]:
    given = entity.get("properties") if entity else None
    return given if isinstance(given, dict) else {}


def _names(award: Plain | None, contract: Plain | None, index: Index) -> Plain:
    """The names of those who take part, which stand in entities of their own."""
    pairs = (("supplier", award), ("authority", contract))
    return {
        "names": {
            role: [index.names.get(id, "") for id in every(entity, role)] for role, entity in pairs if entity
        }
    }


_ROLES = {"authority": "buyer", "supplier": "supplier"}


def _parties(words: Stating, told: Told, index: Index, key: str, entity: Plain | None) -> list[Plain]:
    found: dict[str, Plain] = {}
    side = "award" if key == "supplier" else "contract"
    for place, id in enumerate(every(entity, key) if entity else ()):
        if org := index.ours(id):
            told.pass_over(f"{side}/{key}/{place}")
            cite = words.cite(f"names/{key}/{place}")
            found.setdefault(org, {"org": org, "role": _ROLES[key], "role_basis": "stated", "cite": cite})
    return list(found.values())


def _stages(words: Stating, told: Told) -> list[Plain]:
    found: list[Plain] = []
    if when := dated(words, "award/date/0"):
        found.append({"is": "agreed", "cite": words.cite("award/date/0"), **when})
    if when := dated(words, "contract/contractDate/0"):
        found.append({"is": "signed", "cite": words.cite("contract/contractDate/0"), **when})
    found.sort(key=lambda each: each["when"]["edtf"])
    if not found:
        found.append({"is": "agreed", "basis": "inferred"})
    if told.peek("contract/cancelled/0").lower() in _CANCELLED:
        found.append({"is": "cancelled", "basis": "inferred", "cite": words.cite("contract/cancelled/0")})
    return found


def _amounts(words: Stating, told: Told) -> list[Plain]:
    """The amounts, of the contract and of the award; where both are there, only the contract's is firm."""
    found: list[Plain] = []
    for of in ("contract", "award"):
        if amount := words.text(f"{of}/amount/0"):
            firm = "expected" if found else "committed"
            figure: Plain = {"id": of, "kind": "amount", "value": amount, "modality": firm}
            if currency := words.text(f"{of}/currency/0"):
                figure |= {"currency": currency.upper(), "currency_basis": "stated"}
            found.append({**figure, "cite": words.cite(f"{of}/amount/0", f"{of}/currency/0")})
    return found
