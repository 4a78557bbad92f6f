"""The address that a value leads to: which one it is, whether it may be opened, and where it really leads."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit

from ...records import Fact, Record, Source
from ...speech import said
from ...store import Workspace

_SCHEMES = ("http", "https")


@dataclass(frozen=True, slots=True)
class Destination:
    """An address that may be opened."""

    address: str
    host: str
    """Where it leads, as the network knows it: in ASCII, without names and passwords."""
    caption: str
    """What stands there: the title of the source."""
    warning: str = ""
    """What may deceive a reader of the address."""


def destination(record: Record, fact: Fact | None, at: int, workspace: Workspace) -> Destination | str:
    """Where the evidence of a value that is looked at can be seen; a sentence if that is nowhere.

    Args:
        record: the record that is looked at.
        fact: the value of it; without one, the first value whose source has an address.
        at: which of its evidence.
        workspace: where the record is held.
    """
    found = next(_addresses(record, fact, at, workspace), None)
    if found is None:
        return _nowhere(record, fact, at, workspace)
    address, caption = found
    return read_address(address, caption)


def read_address(address: str, caption: str) -> Destination | str:
    """An address as a destination; a sentence if it is none of the web, or not written as one."""
    parts = _split(address)
    if parts is None or parts.scheme.lower() not in _SCHEMES:
        return said(
            "Only addresses with http and https are opened, and this is another: {address}", address=address
        )
    host = _host(parts)
    if not host or not address.isprintable() or " " in address or "\\" in address:
        return said("This is no address that can be opened: {address}", address=address)
    warning = ""
    if "@" in parts.netloc:
        warning = said("What stands before the @ is a name, not where it leads.")
    elif not parts.netloc.isascii():
        warning = said("Letters in it may look like others.")
    return Destination(address, host, caption, warning)


def _split(address: str) -> SplitResult | None:
    try:
        parts = urlsplit(address)
        return parts if parts.port is None or parts.port >= 0 else None
    except ValueError:
        return None


def _host(parts: SplitResult) -> str:
    try:
        return (parts.hostname or "").encode("idna").decode()
    except UnicodeError:
        return ""


def _addresses(record: Record, fact: Fact | None, at: int, workspace: Workspace) -> Iterator[tuple[str, str]]:
    if fact and fact.label == "address" and isinstance(fact.values[0], str):
        yield fact.values[0], record.caption
    elif isinstance(record, Source) and (fact is None or fact.basis is None):
        yield from _of(record.id, workspace)
    elif fact:
        yield from _behind(fact, at, record, workspace)
    else:
        for each in workspace.facts(record):
            yield from _behind(each, 0, record, workspace)


def _behind(fact: Fact, at: int, record: Record, workspace: Workspace) -> Iterator[tuple[str, str]]:
    evidence = workspace.evidence(fact, record)
    if evidence:
        yield from _of(evidence[min(at, len(evidence) - 1)].source or "", workspace)


def _of(id: str, workspace: Workspace) -> Iterator[tuple[str, str]]:
    source = workspace.get(id) if id else None
    if isinstance(source, Source) and source.url:
        yield source.url, source.caption
    elif id and source is None:
        yield id, id


def _nowhere(record: Record, fact: Fact | None, at: int, workspace: Workspace) -> str:
    evidence = workspace.evidence(fact, record) if fact else ()
    source = evidence[min(at, len(evidence) - 1)].source if evidence else None
    if source:
        return said("No address is known of “{source}”.", source=workspace.caption(source))
    if fact:
        return said("No source is known for this value, so there is no address.")
    return said("No source of “{record}” has an address.", record=record.caption)
