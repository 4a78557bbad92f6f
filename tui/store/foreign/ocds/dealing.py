"""From one contracting process to its deals: one for each award, with the contracts that came of it."""

from collections.abc import Iterator

from ....speech import marked
from ...bulk import slug
from ..losses import Losses
from ..registrar import Registrar
from ..told import Plain, Stating, Told
from .awards import Dealt, dealt_in
from .figures import amounts
from .histories import stages
from .parties import Parties

_NOT_READ = marked("our records have no field for this")
_NOBODY = marked("an award that nobody got is no deal")
_NO_PARTIES = marked("a contract that names nobody is no deal")
_NO_AWARD = marked("a tender without an award or a contract is no deal yet")
_NEVER_SAID = ("ocid", "id", "date", "tag", "initiationType", "language")
"""What says which release this is, and not what was agreed."""

_CATEGORIES = {"goods": "supply"}
"""The kind of a deal by the main category of its tender, where one can be told."""


def deals(release: Plain, mission: str, known: Registrar, losses: Losses) -> Iterator[Plain]:
    """The deals that a release tells of; what it says beside goes to the losses."""
    told = Told(release)
    parties = Parties(told, known)
    found = dealt_in(told)
    for dealt in found:
        deal = _deal(told, dealt, mission, parties)
        if deal is not None:
            yield deal
        else:
            kind, why = ("awards", _NOBODY) if dealt.award else ("contracts", _NO_PARTIES)
            losses.note(f"{kind}/id", told.text(f"{dealt.paths[0]}/id"), why)
            told.pass_over_all(dealt.paths[0])
    if not found:
        losses.note("ocid", told.text("ocid"), _NO_AWARD)
        return
    told.pass_over(*_NEVER_SAID, *told.items("tag"))
    for path, value in told.rest():
        losses.note(path, value, _NOT_READ)


def _deal(told: Told, dealt: Dealt, mission: str, parties: Parties) -> Plain | None:
    words = Stating(told)
    winners = parties.suppliers(words, dealt)
    buyers = parties.buyers(words)
    if not winners and (dealt.award or not buyers):
        return None
    first = dealt.paths[0]
    number = told.text(f"{first}/id")
    own = slug("-".join(filter(None, (told.text("ocid"), "contract" * (not dealt.award), number))))
    titles = [f"{path}/title" for path in (*dealt.paths, "tender") if words.text(f"{path}/title")]
    deal: Plain = {
        "id": f"{mission}/{own}",
        "title": words.text(titles[0]) if titles else f"{told.text('ocid')} {number}".strip(),
        "kind": _kind(words),
        "called": words.cite(*titles),
        "party": [*buyers, *winners],
        "stage": stages(words, told, dealt),
        "figure": amounts(words, told, dealt),
        "product": _products(words, told, dealt),
        "sector": _sectors(words, told, dealt),
        "note": _notes(words, dealt),
    }
    return words.settled({key: value for key, value in deal.items() if value != []})


def _kind(words: Stating) -> Plain:
    category = words.text("tender/mainProcurementCategory")
    cite = words.cite("tender/mainProcurementCategory") if category in _CATEGORIES else []
    kind: Plain = {"is": _CATEGORIES.get(category, "other"), "basis": "inferred"}
    return {**kind, "cite": cite} if cite else kind


def _items(told: Told, dealt: Dealt) -> list[str]:
    own = [item for path in dealt.paths for item in told.items(f"{path}/items")]
    return own or (told.items("tender/items") if dealt.only else [])


def _products(words: Stating, told: Told, dealt: Dealt) -> list[Plain]:
    found: dict[str, Plain] = {}
    for item in _items(told, dealt):
        told.pass_over(f"{item}/id")
        if name := words.text(f"{item}/description"):
            found.setdefault(name, {"name": name, "cite": words.cite(f"{item}/description")})
    return list(found.values())


def _sectors(words: Stating, told: Told, dealt: Dealt) -> list[Plain]:
    found: dict[str, Plain] = {}
    for item in _items(told, dealt):
        scheme = told.peek(f"{item}/classification/scheme").lower()
        code = told.peek(f"{item}/classification/id")
        if scheme.isalnum() and scheme.isascii() and code and all(c.isalnum() or c in ".-" for c in code):
            words.text(f"{item}/classification/scheme")
            cite = words.cite(f"{item}/classification/id")
            found.setdefault(
                f"{scheme}:{code}", {"code": f"{scheme}:{code}", "basis": "stated", "cite": cite}
            )
    return list(found.values())


def _notes(words: Stating, dealt: Dealt) -> list[Plain]:
    paths = [f"{path}/{key}" for path in (*dealt.paths, "tender") for key in ("description", "rationale")]
    found: dict[str, Plain] = {}
    for path in paths:
        if text := words.text(path):
            found.setdefault(text, {"text": text, "cite": words.cite(path)})
    return list(found.values())
