"""What a deal is worth, as its award, its contracts and its tender say."""

from ..numbers import number_of
from ..told import Plain, Stating, Told
from .awards import Dealt


def amounts(words: Stating, told: Told, dealt: Dealt) -> list[Plain]:
    """The amounts of a deal. What a contract is worth is committed; what was awarded before it, expected.

    So nothing is added twice. The estimate of a tender belongs to its only deal, or to none.
    """
    found: list[Plain] = []
    for number, path in enumerate(dealt.contracts, 1):
        name = "contract" if number == 1 else f"contract-{number}"
        firm = "expected" if told.peek(f"{path}/status") == "pending" else "committed"
        found += _amount(words, told, f"{path}/value", name, firm)
    if dealt.award:
        firm = "expected" if found else _firmness(told.peek(f"{dealt.award}/status"))
        found += _amount(words, told, f"{dealt.award}/value", "award", firm)
    if dealt.only:
        found += _amount(words, told, "tender/value", "estimate", "expected")
    return found


def _firmness(status: str) -> str:
    return {"pending": "potential", "cancelled": "potential"}.get(status, "committed")


def _amount(words: Stating, told: Told, path: str, name: str, firm: str) -> list[Plain]:
    given = told.leaf(f"{path}/amount")
    if given in (None, ""):
        return []
    figure: Plain = {"id": name, "kind": "amount", "value": number_of(given), "modality": firm}
    if currency := words.text(f"{path}/currency"):
        figure |= {"currency": currency, "currency_basis": "stated"}
    return [{**figure, "cite": words.cite(f"{path}/amount", f"{path}/currency")}]
