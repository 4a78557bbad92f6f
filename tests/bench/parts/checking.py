"""Whether the answers are right: held against a plain reading of records."""

from collections.abc import Iterator, Sequence

from tui.records import Deal
from tui.store import Catalogue, Query, open_catalogue, read_query
from tui.store.queries.holding import holds
from tui.store.queries.knowing import traits

from ..benches import Bench
from ..grounds import ready
from ..queries import QUERIES
from ..results import Result

_SAMPLE, _SPREAD, _AT_ONCE = 2000, 60, 500


class WrongAnswer(AssertionError):
    """The catalogue says other than a plain reading does."""


def measure(bench: Bench) -> Iterator[Result]:
    """Counts the answers among the first deals, and looks for some spread over all of them.

    Raises:
        WrongAnswer: they differ.
    """
    bench.tell("checking the answers")
    few = bench.opened(ready(min(_SAMPLE, bench.ground.rows), bench.root, bench.tell))
    catalogue = open_catalogue(few.workspace)
    known = [traits(deal, catalogue.workspace) for deal in _deals(catalogue, range(few.rows))]
    for text in QUERIES:
        query = read_query(text)
        plainly = sum(holds(query, each) for each in known)
        if (counted := catalogue.listed(query, "deal").count) != plainly:
            raise WrongAnswer(f"{text}: {counted:,} deals of {few.rows:,}, read plainly {plainly:,}")
    whole = open_catalogue(bench.ground.workspace)
    step = max(1, bench.ground.rows // _SPREAD)
    checked = _spread(whole, range(0, bench.ground.rows, step))
    note = f"{len(QUERIES)} queries over {few.rows:,} deals, and {checked:,} answers spread over all"
    yield Result("wrong answers", [0], "", note=note)


def _spread(catalogue: Catalogue, ranks: Sequence[int]) -> int:
    """Looks whether each query lists just those of some deals that answer; returns how often it looked."""
    deals = list(_deals(catalogue, ranks))
    known = [traits(deal, catalogue.workspace) for deal in deals]
    for text in QUERIES:
        query = read_query(text)
        listing = catalogue.listed(query)
        for deal, has in zip(deals, known, strict=True):
            if (listing.rank(deal.id) is not None) != holds(query, has):
                raise WrongAnswer(f"{text}: {deal.id} is {'not ' * holds(query, has)}listed")
    return len(QUERIES) * len(deals)


def _deals(catalogue: Catalogue, ranks: Sequence[int]) -> Iterator[Deal]:
    listing = catalogue.listed(Query(), "deal")
    pages: Sequence[str] = ()
    start = -_AT_ONCE
    for rank in ranks:
        if rank >= start + _AT_ONCE:
            start = rank
            pages = listing.ids(start, start + (_AT_ONCE if len(ranks) > _SPREAD * 2 else 1))
        id = pages[rank - start] if rank - start < len(pages) else listing.ids(rank, rank + 1)[0]
        deal = catalogue.get(id)
        if not isinstance(deal, Deal):
            raise WrongAnswer(f"{id} is listed among the deals and cannot be read")
        yield deal
