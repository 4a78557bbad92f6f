"""A file of FollowTheMoney as the records that it holds."""

from collections.abc import Iterator

from ....speech import marked, said
from ...held import Problem
from ..given import Asked, Given
from ..losses import Losses
from ..told import Plain
from .contracts import deal
from .indexing import POSTS, SOMEBODY, Index, entities, every, index_of
from .our_deals import deal_of_ours, is_ours
from .somebody import organisation, person, tell_post
from .tellings import NO_FIELD

_ENTITY = {"caption", "id", "properties", "schema"}
_OTHER = marked("this sort of entity is no organisation, no person, no post and no contract")
_SEVERAL = marked("an award has one contract here, and only the first is taken over")
_SHARED = marked("the contract has several awards, and its amount belongs to none of them alone")
_NO_CLAIMS = marked("where sources disagree is not here")
_MISSING = marked("the contract of this award is not in the file")


def read_ftm(asked: Asked, losses: Losses) -> Iterator[Given | Problem]:
    """The organisations, people and deals of a file.

    Raises:
        OSError: it cannot be read.
    """
    index = index_of(asked)
    if index.deals:
        losses.note("Project", "", _NO_CLAIMS)
    for found in entities(asked):
        if isinstance(found, Problem):
            yield found
            continue
        raw, entity = found
        if not isinstance(entity.get("properties"), dict) or not entity.get("id"):
            reason = said("`id`, `schema` and `properties` are needed: this is no entity")
            yield Problem(asked.file, raw.number, 1, "", reason)
            continue
        for key in entity.keys() - _ENTITY:
            losses.note(key, entity[key], NO_FIELD)
        for kind, plain in _records(entity, index, losses):
            yield Given(kind, plain, raw.number, raw.offset)


def _records(entity: Plain, index: Index, losses: Losses) -> Iterator[tuple[str, Plain]]:
    sort = str(entity.get("schema"))
    if sort == "Person":
        yield "person", person(entity, index, losses)
    elif sort in SOMEBODY:
        yield "organisation", organisation(entity, index, losses)
    elif (deal := _deal(sort, entity, index, losses)) is not None:
        yield "deal", deal
    elif sort in POSTS:
        tell_post(entity, index, losses)
    elif not _belongs(entity, index):
        losses.note(sort, entity.get("caption") or entity.get("id"), _OTHER)


def _deal(sort: str, entity: Plain, index: Index, losses: Losses) -> Plain | None:
    if sort == "ContractAward":
        return _awarded(entity, index, losses)
    if sort == "Contract" and str(entity.get("id")) not in index.awarded:
        return deal(None, entity, index, losses)
    return deal_of_ours(entity, index, losses) if is_ours(entity) else None


def _belongs(entity: Plain, index: Index) -> bool:
    """Whether an entity is told with the deal that it says something of."""
    if entity.get("schema") == "Contract":
        return True
    owners = [*every(entity, "entity"), *every(entity, "project")]
    return entity.get("schema") in ("Note", "ProjectParticipant") and not index.deals.isdisjoint(owners)


def _awarded(award: Plain, index: Index, losses: Losses) -> Plain:
    first, *others = every(award, "contract") or [""]
    contract = index.contract(first)
    if first and contract is None:
        losses.note("ContractAward/contract", first, _MISSING)
    for other in others:
        losses.note("ContractAward/contract", other, _SEVERAL)
    own = {key: value for key, value in award["properties"].items() if key != "contract"}
    if contract is not None and index.awarded[first] > 1:
        contract = _without_amount(contract, losses)
    return deal({**award, "properties": own}, contract, index, losses)


def _without_amount(contract: Plain, losses: Losses) -> Plain:
    """A contract of several awards: what it is worth belongs to none of them alone."""
    for amount in every(contract, "amount"):
        losses.note("Contract/amount", amount, _SHARED)
    own = {key: value for key, value in contract["properties"].items() if key not in ("amount", "currency")}
    return {**contract, "properties": own}
