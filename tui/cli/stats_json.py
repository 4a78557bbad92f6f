"""What `communique stats` prints for programs."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, fields
from itertools import islice

from ..store import Count, Sum, Tally, Workspace, say_announced, say_measure, say_sum
from ..wording import say_figure

KEYS = ("part", "name", "number", "low", "high", "record", "said", "why")
"""What is said of each count, total, figure, announcement and value."""


def as_facts(
    tally: Tally, facets: Mapping[str, Sequence[Count]], workspace: Workspace, most: int
) -> Iterator[dict[str, object]]:
    """Every count, every total with its figures, what was announced or told again, and the values of fields.

    Args:
        tally: the totals.
        facets: the values.
        workspace: where the records are.
        most: how many figures of a total are told at most.
    """
    for name in ("deals", "of"):
        yield _fact("count", name, number=getattr(tally, name))
    for name in ("organisations", "countries", "sources"):
        yield _fact("count", name, number=getattr(tally.around, name))
    yield _fact("count", "stating_amounts", number=tally.stating_amounts)
    for count in tally.evidence:
        yield _fact("evidence", count.value, number=count.number)
    for total in tally.sums:
        yield from _total(total, workspace, most)
    for announced in tally.announced:
        said, recorded, missing = say_announced(announced)
        told = " · ".join(filter(None, (recorded, missing)))
        yield _fact("announced", said, record=announced.id, said=told)
    for each in tally.restated:
        yield _fact("restated", each.by, record=each.id)
    for field, counts in facets.items():
        yield from (_fact("value", f"{field}:{count.value}", number=count.number) for count in counts)


def as_json(tally: Tally, most: int) -> Mapping[str, object]:
    """The tally as it is; of a total with very many figures the first, beside how many there are."""
    sums = [
        {
            **_told(total),
            "members": [*islice(total.members, most)],
            "members_in_all": len(total.members),
        }
        for total in tally.sums
    ]
    told = {**_told(tally), **asdict(tally.around), "sums": sums}
    del told["surroundings"]
    return told


def _total(total: Sum, workspace: Workspace, most: int) -> Iterator[dict[str, object]]:
    name, sum = say_measure(total), total.total
    ends = {"low": sum.low if sum else None, "high": sum.high if sum else None}
    yield _fact("total", name, number=total.stating, said=say_sum(total), **ends)
    for member in islice(total.members, most):
        figure = say_figure(member.figure, workspace.caption)
        yield _fact("figure", name, record=member.id, said=figure, why=member.why)


def _fact(part: str, name: str, **more: object) -> dict[str, object]:
    return {**dict.fromkeys(KEYS), "part": part, "name": name, **more}


def _told(value: Sum | Tally) -> dict[str, object]:
    return {each.name: getattr(value, each.name) for each in fields(value) if each.compare}
