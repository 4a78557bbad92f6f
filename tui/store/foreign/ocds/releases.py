"""The contracting processes of a file of releases or records, each with all that its releases say."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from ....speech import marked, said
from ...bulk import Raw
from ...held import Problem
from ..given import Asked
from ..json_objects import Found, objects
from ..losses import Losses
from ..outlines import Outline, outline
from ..told import Plain
from .merging import merged

_LINKED = marked("only the address of this release is here, and no address is opened")
_NO_RELEASE = marked("there is no release in this record")


def processes(asked: Asked, losses: Losses) -> Iterator[Found | Problem]:
    """Each contracting process once: where several releases tell of it, after the last of them.

    Raises:
        OSError: the file cannot be read.
    """
    seen = outline(asked.path)
    times = _times(asked, seen)
    held: dict[str, list[Plain]] = {}
    for found in _releases(asked, seen, losses):
        if isinstance(found, Problem):
            yield found
            continue
        raw, release = found
        ocid = str(release.get("ocid") or "")
        if not ocid:
            yield Problem(asked.file, raw.number, 1, "ocid", said("`ocid` is missing: this is no release"))
        elif times[ocid] == 1:
            yield found
        else:
            held.setdefault(ocid, []).append(release)
            if len(held[ocid]) == times[ocid]:
                yield raw, merged(held.pop(ocid))


def _times(asked: Asked, seen: Outline) -> Counter[str]:
    """How many releases tell of each process."""
    found = _releases(asked, seen, Losses())
    return Counter(str(each[1].get("ocid") or "") for each in found if not isinstance(each, Problem))


def _releases(asked: Asked, seen: Outline, losses: Losses) -> Iterator[Found | Problem]:
    within = next((key for key in ("records", "releases") if key in seen.keys and not seen.several), "")
    for found in objects(asked, seen, within):
        if isinstance(found, Problem):
            yield found
            continue
        raw, given = found
        if any(isinstance(given.get(key), list) for key in ("releases", "records")):
            yield from _inside(raw, given, losses)
        elif "compiledRelease" in given:
            yield from _of_record(raw, given, losses)
        else:
            yield found


def _inside(raw: Raw, given: Plain, losses: Losses) -> Iterator[Found]:
    """The releases of a record, or of a package that is one line of many."""
    if isinstance(given.get("records"), list):
        for record in _objects(given["records"]):
            yield from _of_record(raw, record, losses)
    elif "ocid" in given:
        yield from _of_record(raw, given, losses)
    else:
        yield from ((raw, release) for release in _objects(given["releases"]))


def _of_record(raw: Raw, record: Plain, losses: Losses) -> Iterator[Found]:
    compiled = record.get("compiledRelease")
    if isinstance(compiled, dict):
        yield raw, {"ocid": record.get("ocid"), **compiled}
        return
    releases = list(_objects(record.get("releases")))
    whole = [release for release in releases if "url" not in release]
    for release in releases:
        if "url" in release:
            losses.note("releases/url", release["url"], _LINKED)
    if whole:
        yield raw, {"ocid": record.get("ocid"), **merged(whole)}
    elif not releases:
        losses.note("ocid", record.get("ocid"), _NO_RELEASE)


def _objects(given: Any) -> Iterator[Plain]:
    return (item for item in given if isinstance(item, dict)) if isinstance(given, list) else iter(())
