"""The history of a deal, from the dates and the status of its award and its contracts."""

from ..dates import dated
from ..told import Plain, Stating, Told
from .awards import Dealt

_OF_AWARD = {"pending": "announced", "active": "agreed", "cancelled": "cancelled"}
_OF_CONTRACT = {"active": "signed", "terminated": "ended", "cancelled": "cancelled"}


def stages(words: Stating, told: Told, dealt: Dealt) -> list[Plain]:
    """The stages of a deal: those with a date by their dates, then those without."""
    found = _of_award(words, told, dealt.award) if dealt.award else []
    for path in dealt.contracts:
        found += _of_contract(words, told, path)
    if not found:
        found.append({"is": "agreed", "basis": "inferred"})
    return sorted(found, key=lambda each: (not each.get("when"), each.get("when", {}).get("edtf", "")))


def _of_award(words: Stating, told: Told, path: str) -> list[Plain]:
    """What came of the award; its date is that of the award itself, also where it was cancelled later."""
    status = told.peek(f"{path}/status")
    reached = _OF_AWARD.get(status, "agreed")
    cite = words.cite(f"{path}/status") if status in _OF_AWARD else []
    when = dated(words, f"{path}/date")
    if reached == "cancelled" and when:
        return [{"is": "agreed", "basis": "inferred", **when}, _inferred("cancelled", cite)]
    return [{**_inferred(reached, cite), **when}]


def _of_contract(words: Stating, told: Told, path: str) -> list[Plain]:
    found: list[Plain] = []
    if when := dated(words, f"{path}/dateSigned"):
        found.append({"is": "signed", "cite": words.cite(f"{path}/dateSigned"), **when})
    status = told.peek(f"{path}/status")
    if status == "active" and found:
        words.text(f"{path}/status")
    elif status in _OF_CONTRACT:
        found.append(_inferred(_OF_CONTRACT[status], words.cite(f"{path}/status")))
    return found


def _inferred(word: str, cite: list[object]) -> Plain:
    return {"is": word, "basis": "inferred", **({"cite": cite} if cite else {})}
