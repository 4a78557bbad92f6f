"""The part of a large index with what is no deal of a bulk file: what is held in memory, and organisations.

What leads to deals has the values of these, so it is made anew whenever any of them changes.
"""

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import astuple, dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import tantivy

from ...cache import program
from ...records import Deal, Organisation, Record
from ...speech import counted, said
from ..bulk import BulkFile
from ..files import places_of_records
from ..held import Problem, Workspace, is_dispelled
from ..tallies import named_by
from .building import number_of, reaching, registered
from .entries import BESIDE, HELD, bulk_schema, placed
from .gathering import Gathered
from .glances import Glances, shown_by
from .inheriting import with_led
from .nowhere import Doubt, Nowhere
from .parts import Filled, Part, build_part, open_part
from .places import place_in, place_of, place_of_name, read_at
from .quick import numbers_of, states_of, traits_of
from .sharing import Led, Sharing
from .taken import taken_by
from .ties import Stand, wrong_ties
from .views import View, view_of

_MOST_PROBLEMS = 1000


@dataclass(frozen=True)
class Rest:
    """What there is beside the deals that are found by themselves.

    Attributes:
        held: What is held in memory, without deals of bulk files.
        files: The bulk files.
        parts: The parts with deals.
        views: Where parts are put together as one, to look deals up by their ids; none if nothing is kept.
        index: The parts as one, where they are in memory.
        is_whole: Whether no part is missing, and no file but could be read.
    """

    held: Workspace
    files: tuple[BulkFile, ...]
    parts: Sequence[Part]
    views: Path | None
    index: tantivy.Index | None = None
    is_whole: bool = True

    @cached_property
    def others(self) -> tuple[BulkFile, ...]:
        """The bulk files with organisations."""
        return tuple(file for file in self.files if file.kind == "organisation")

    @cached_property
    def by_name(self) -> Mapping[str, BulkFile]:
        """The bulk files by their names."""
        return {file.file: file for file in self.files}

    def deal(self, id: str) -> Record | None:
        """A deal of a bulk file; none if there is none with this id."""
        if id in self._hanging:
            found = read_at(self._hanging[id], id, self.by_name)
        else:
            place = self._searched(id) if self.parts else None
            found = read_at(place, id, self.by_name) if place else None
        return found.seen_from(self.held.as_of) if isinstance(found, Deal) else None

    def has_deal(self, id: str) -> bool:
        """Whether a bulk file has a deal with this id."""
        return id in self._hanging or (bool(self.parts) and self._searched(id) is not None)

    def hanging(self) -> Iterator[tuple[Deal, str]]:
        """The deals of bulk files that are found by what other deals are called, with their places."""
        for id, place in self._hanging.items():
            deal = self.deal(id)
            if isinstance(deal, Deal) and id not in self.held.records:
                yield deal, place

    def tied(self) -> Mapping[str, Deal]:
        """The deals of bulk files that are held in memory since they say something of others."""
        found: dict[str, Deal] = {}
        for part in self.parts:
            file = self.by_name[part.known["file"]]
            for id, offset, length, *_ in part.known["tied"]:
                deal = read_at(place_of(file, offset, length), id, self.by_name)
                if isinstance(deal, Deal) and id not in self.held.records:
                    found[id] = deal
        return found

    def stands(self) -> Mapping[str, Stand]:
        """Where each of these stands."""
        files = [(part, self.by_name[part.known["file"]]) for part in self.parts]
        return {
            id: Stand(file, line, offset, length)
            for part, file in files
            for id, offset, length, _, line in part.known["tied"]
        }

    def named(self) -> Mapping[str, Deal]:
        """Those that others say something of, without the ones that are tied."""
        tied = {id for part in self.parts for id, *_ in part.known["tied"]}
        said = {id for part in self.parts for id in part.known["named"]}
        said.update(id for each in self.held.records.values() for id in named_by(each))
        found = {id: self.deal(id) for id in said - tied - self.held.records.keys()}
        return {id: each for id, each in found.items() if isinstance(each, Deal)}

    @cached_property
    def _hanging(self) -> Mapping[str, str]:
        found: dict[str, str] = {}
        for part in self.parts:
            file = self.by_name.get(part.known.get("file", ""))
            for id, offset, length, hangs, _ in part.known["tied"] if file else ():
                if file and hangs:
                    found.setdefault(id, place_of(file, offset, length))
        return found

    @cached_property
    def _searched(self) -> Callable[[str], str | None]:
        view = View(self.index) if self.index else view_of(self.parts, self.views)
        return lambda id: place_in(view.index.searcher(), view.index.schema, id)


def rest_of(rest: Rest, folder: Path, *names: str) -> Part:
    """The part with everything beside the deals that are found by themselves; built if it is not there.

    Args:
        rest: what it is.
        folder: where parts are kept.
        names: what it is made of beside other parts.

    Raises:
        OSError: it cannot be written.
    """
    whole = hashlib.blake2b(digest_size=16)
    for each in (program(), *names, *(part.folder.name for part in rest.parts), f"rest {rest.is_whole}"):
        whole.update(each.encode("utf-8", "surrogatepass") + b"\0")
    place = folder / whole.hexdigest()
    return open_part(place) or build_part(
        place, bulk_schema(), lambda add: filled_with(rest, add), large=False
    )


def filled_with(rest: Rest, add: Callable[[Any], Any]) -> Filled:
    """Adds the documents of everything beside the deals that are found by themselves."""
    led, met, doubts = _aside(rest.parts)
    workspace = reaching(rest.held, rest.others, met, rest.deal)
    gathered, glances = Gathered(), Glances(_shown(rest, workspace))
    for number, (each, place, lot) in enumerate(_records(rest, met)):
        file, _, offset = place.partition("\t")
        bulk = rest.by_name[file] if isinstance(each, Deal) and file else None
        at = int(offset.partition("\t")[0]) if bulk else number
        numbers = numbers_of(each, workspace, number_of(bulk) if bulk else 0, at, glances)
        gathered.note_keys(numbers)
        what = with_led(traits_of(each, workspace), each, led)
        add(placed(what, each.id, numbers, place, lot, states_of(each, workspace)))
    tied, named = rest.tied(), rest.named()
    told = [[one.file, one.line, one.column, one.field, one.reason, one.many] for one in _problems(rest)]
    if rest.is_whole and registered(rest.others).is_whole:
        names = [*registered(rest.others).records, *met]
        nowhere = Nowhere(workspace, rest.has_deal, rest.by_name, names).problems(doubts)
        wrong = wrong_ties(tied, rest.stands(), workspace)
        told += [
            [one.file, one.line, one.column, one.field, one.reason, one.many] for one in (*nowhere, *wrong)
        ]
    known = {
        **gathered.known,
        "unknown": _unknown(workspace, led),
        "told": told,
        "held": sorted(named),
        "dispelled": [astuple(each.problem) for each in rest.held.doubts if is_dispelled(each, workspace)],
    }
    every = (*tied.values(), *named.values())
    return Filled(
        known,
        {
            "held": [each.model_dump_json(by_alias=True, exclude_defaults=True) for each in every],
            "register": list(registered(rest.others).numbers),
        },
    )


def _shown(rest: Rest, workspace: Workspace) -> Iterator[str]:
    """What lists show beside the names of all that is no deal."""
    registers = (each for each, *_ in registered(rest.others).records.values())
    for record in (*rest.held.records.values(), *registers):
        yield from shown_by(record, workspace) if not isinstance(record, Deal) else ()


def _problems(rest: Rest) -> Iterator[Problem]:
    """What is wrong with the organisations of bulk files."""
    register = registered(rest.others)
    yield from register.problems[:_MOST_PROBLEMS]
    held = {id.casefold() for id in rest.held.records}
    taken = [(id, line) for id, (_, _, line) in register.records.items() if id.casefold() in held]
    places = places_of_records(rest.held.folder) if taken else {}
    for id, line in taken[:_MOST_PROBLEMS]:
        yield Problem(*line, 1, "id", taken_by(id, places.get(id.casefold(), said("another record"))))
    if (more := len(register.problems) - _MOST_PROBLEMS) > 0:
        reason = counted(
            more, "and {number} more problem of organisations", "and {number} more problems of organisations"
        )
        last = register.problems[-1]
        yield Problem(last.file, last.line, 1, "", reason, more)


def _unknown(workspace: Workspace, led: Led) -> list[str]:
    """The ids that deals name as those of organisations, of which there are none."""
    deals = [each for each in workspace.records.values() if isinstance(each, Deal)]
    named = {party.org for deal in deals for party in deal.party}
    named.update(id for way, id in led if way == "link" and "/" not in id)
    return sorted(id for id in named if not isinstance(workspace.get(id), Organisation))


def _records(rest: Rest, met: Mapping[str, str]) -> Iterator[tuple[Record, str, int]]:
    """Each record with where it is read again, and the lot that it counts with."""
    held = rest.held.records
    yield from ((each, "", HELD) for each in held.values())
    yield from ((each, place, HELD) for each, place in rest.hanging())
    known, folded = registered(rest.others).records, {id.casefold() for id in held}
    for id, (each, place, _) in known.items():
        if id.casefold() not in folded:
            yield each, place, BESIDE
    for id, name in met.items():
        if id not in known and id not in held:
            yield Organisation(id=id, name=name), place_of_name(name), BESIDE


def _aside(parts: Sequence[Part]) -> tuple[Led, Mapping[str, str], Sequence[Doubt]]:
    """What deals lead to, the organisations that they know by name alone, and what may be nowhere."""
    doubts: list[Doubt] = []
    sharing, met = Sharing(), dict[str, str]()
    for part in parts:
        aside = part.aside()
        sharing.add(aside["led"])
        for id, name in aside["met"].items():
            met.setdefault(id, name)
        doubts += [Doubt(str(part.known["file"]), *each) for each in aside["doubts"]]
    return sharing.led, met, doubts
