"""Organisations and people."""

import re
from typing import Any, get_args

from ....records import OrganisationKind
from ....speech import marked
from ..dates import day_of
from ..losses import Losses
from ..told import Plain
from .indexing import POSTS, Index, every, first
from .tellings import tell_rest

_KINDS = {"Company": "company", "PublicBody": "government"}
_OUR_KINDS = get_args(OrganisationKind)
_SECTOR = r"^[a-z][a-z0-9]*:[A-Za-z0-9.-]+$"
_OTHER_NAMES = ("alias", "previousName", "weakAlias")
_WORDS = ("summary", "description", "notes")
_COUNTRIES = ("mainCountry", "jurisdiction", "country")
_NUMBERS = ("registrationNumber", "idNumber", "taxNumber", "wikidataId", "uniqueEntityId", "permId", "bvdId")
_READ = ("sourceUrl", "name", *_OTHER_NAMES, *_WORDS)

_SEVERAL = marked("there are several, and only the first is taken over")
_SEVERAL_COUNTRIES = marked("there are several countries, and an organisation has one home")
_NO_CODE = marked("this is no country code")
_NO_POST = marked("only a person has posts here, with a title, in an organisation of this file")
_NOT_THERE = marked("this is nobody of this file")


def organisation(entity: Plain, index: Index, losses: Losses) -> Plain:
    """An organisation as the entity tells of it."""
    plain, read = _named(entity, index)
    see = _see(entity)
    sort = str(entity.get("schema"))
    words = [word for word in every(entity, "classification") if word in _OUR_KINDS]
    if kind := next(iter(words), _KINDS.get(sort)):
        plain["kind"] = kind
    plain |= _home(entity, see, losses)
    numbers = _numbers(entity, losses)
    texts = [text for key in _WORDS for text in every(entity, key)]
    sectors = [code for code in every(entity, "sector") if re.search(_SECTOR, code)]
    plain["ids"] = numbers
    plain["sector"] = [{"code": code, **see} for code in sectors]
    plain["description"] = [{"text": text, **see} for text in dict.fromkeys(texts)]
    if parent := first(entity, "parent"):
        if above := index.ours(parent):
            plain["part_of"] = above
        else:
            losses.note(f"{sort}/parent", parent, _NOT_THERE)
    read |= {"classification"} if words else set()
    read |= {"sector"} if sectors else set()
    tell_rest(entity, {*read, *_COUNTRIES, *_numbered(entity), "parent"}, losses)
    return {key: value for key, value in plain.items() if value not in ([], {})}


def person(entity: Plain, index: Index, losses: Losses) -> Plain:
    """A person as the entity tells of them, with the posts that other entities give them."""
    plain, read = _named(entity, index)
    see = _see(entity)
    posts = [role for post in index.posts.get(str(entity.get("id")), ()) for role in _role(post, index)]
    held = {role["title"] for role in posts}
    roles = [{"title": title, **see} for title in every(entity, "position") if title not in held] + posts
    words = [text for key in _WORDS for text in every(entity, key)]
    plain["role"] = roles
    plain["note"] = [{"text": text, **see} for text in dict.fromkeys(words)]
    tell_rest(entity, {*read, "position"}, losses)
    return {key: value for key, value in plain.items() if value not in ([], {})}


def tell_post(post: Plain, index: Index, losses: Losses) -> None:
    """Tells what a post says that the role of a person does not."""
    sort = str(post.get("schema"))
    holder, of = POSTS[sort]
    read = {holder, of, "role", "startDate", "endDate", "sourceUrl"}
    for id in every(post, holder):
        if index.sorts.get(id) != "Person" or not first(post, "role") or not index.ours(first(post, of)):
            losses.note(f"{sort}/{holder}", id, _NO_POST)
    tell_rest(post, read, losses)


def _role(post: Plain, index: Index) -> list[Plain]:
    of = POSTS[str(post.get("schema"))][1]
    see = _see(post)
    begins, ends = (day_of(first(post, key))[0] for key in ("startDate", "endDate"))
    when = f"{begins or '..'}/{ends or '..'}" if begins or ends else ""
    where = index.ours(first(post, of))
    if not where:
        return []
    return [
        {"title": title, "of": where, **({"when": when} if when else {}), **see}
        for title in every(post, "role")
    ]


def _named(entity: Plain, index: Index) -> tuple[Plain, set[str]]:
    """The id and the names, and which properties these are from."""
    id = str(entity.get("id"))
    name = index.names[id]
    others = [*every(entity, "name"), *(text for key in _OTHER_NAMES for text in every(entity, key))]
    aka = [other for other in dict.fromkeys(others) if other != name]
    return {"id": index.ours(id), "name": name, "aka": aka}, set(_READ)


def _see(entity: Plain) -> Plain:
    """What values of an entity stand on: the addresses that it gives, or nothing that is kept here."""
    addresses = [url for url in every(entity, "sourceUrl") if url.startswith(("http://", "https://"))]
    return {"basis": "external", "see": addresses} if addresses else {}


def _home(entity: Plain, see: Plain, losses: Losses) -> Plain:
    found = {key: every(entity, key) for key in _COUNTRIES}
    codes = list(dict.fromkeys(code.upper() for values in found.values() for code in values))
    if not codes:
        return {}
    key = next(key for key, values in found.items() if values)
    sort = entity.get("schema")
    if len(codes) > 1:
        losses.note(f"{sort}/{key}", ", ".join(codes), _SEVERAL_COUNTRIES)
        return {}
    if len(codes[0]) != 2 or not codes[0].isalpha():
        losses.note(f"{sort}/{key}", codes[0], _NO_CODE)
        return {}
    return {"home": {"place": codes[0], **see}}


def _numbers(entity: Plain, losses: Losses) -> dict[str, str]:
    """The numbers in registers: by the names of the properties, or as `register:number`."""
    found: dict[str, str] = {}
    for key in _numbered(entity):
        for value in every(entity, key):
            register, colon, number = value.partition(":")
            name, text = (register, number) if colon and register.isalnum() and number else (key, value)
            if found.setdefault(name, text) != text:
                losses.note(f"{entity.get('schema')}/{key}", value, _SEVERAL)
    return found


def _numbered(entity: Plain) -> list[str]:
    properties: Any = entity.get("properties")
    keys = properties if isinstance(properties, dict) else ()
    return [key for key in keys if key in _NUMBERS or key.endswith("Code")]
