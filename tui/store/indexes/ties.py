"""What deals of bulk files say of others and is wrong: circles of deals, and claims that lead nowhere."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from ...records import Deal
from ...speech import counted
from ..bulk import BulkFile, Raw, faulty
from ..files import Keys, circles_of, claims_astray, lost_in
from ..held import Problem, Workspace

_MOST_PROBLEMS = 1000
"""So many are told of a file."""


class Stand(NamedTuple):
    """Where a deal stands."""

    file: BulkFile
    line: int
    offset: int
    length: int


def wrong_ties(
    tied: Mapping[str, Deal], stands: Mapping[str, Stand], workspace: Workspace
) -> Iterator[Problem]:
    """What is wrong, each circle and each claim once; of very many in a file, only how many they are.

    Args:
        tied: the deals of bulk files that say something of others, by their ids.
        stands: where each of them stands.
        workspace: what is held in memory; it reaches all other records.
    """
    found: dict[str, list[tuple[Keys, str]]] = {}
    others = [each for each in workspace.records.values() if isinstance(each, Deal) and each.id not in tied]
    for deal, key, reason in circles_of((*tied.values(), *others)):
        if deal.id in tied:
            found.setdefault(deal.id, []).append(((key,), reason))
    for deal in tied.values():
        if deal.disagreement and (claims := _claims(deal, workspace)):
            found.setdefault(deal.id, []).extend(claims)
    yield from _capped(_at(tied[id], stands[id], faults) for id, faults in found.items() if id in stands)


def _claims(deal: Deal, workspace: Workspace) -> list[tuple[Keys, str]]:
    if not any(claims_astray(deal, workspace, (), ())):
        return []
    astray = claims_astray(deal, workspace, *lost_in(workspace.folder))
    return [(path, reason) for path, reason, _ in astray]


def _at(deal: Deal, stand: Stand, faults: Iterable[tuple[Keys, str]]) -> list[Problem]:
    try:
        with stand.file.path.open("rb") as stream:
            stream.seek(stand.offset)
            raw = Raw(stand.line, stand.offset, stream.read(stand.length))
    except OSError:
        return []
    return faulty(deal, raw, stand.file, faults)


def _capped(every: Iterable[list[Problem]]) -> Iterator[Problem]:
    told, last = Counter[str](), dict[str, int]()
    for problem in (one for some in every for one in some):
        told[problem.file] += 1
        if told[problem.file] <= _MOST_PROBLEMS:
            last[problem.file] = problem.line
            yield problem
    for file, many in told.items():
        if (more := many - _MOST_PROBLEMS) > 0:
            reason = counted(
                more,
                "and {number} more problem in this file",
                "and {number} more problems in this file",
            )
            yield Problem(file, 1 + last[file], 1, "", reason, more)
