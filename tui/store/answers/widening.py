"""What the values of a field would be if a query did not ask for some of them."""

from collections.abc import Callable, Mapping, Sequence

from ..queries import Query
from ..tallies import Count


def widened(
    facets: Mapping[str, Sequence[Count]],
    query: Query,
    without: Callable[[Query, str], Sequence[Count]],
) -> Mapping[str, Sequence[Count]]:
    """Values to choose from: those of the fields that a query asks for counted without what it asks of them.

    Args:
        facets: the values of each field among what answers.
        query: what is asked for.
        without: counts the values of a field among what answers another query.
    """
    asked = [field for field in facets if any(query.asks(field))]
    more = {field: without(query.without(field), field) for field in asked}
    return {**facets, **more} if more else facets
