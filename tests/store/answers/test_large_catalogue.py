from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tui.store import FIELDS, NOT_SORTED, SCALES, Query, Sort
from tui.store.answers.sorting import PLACES

from ..drawn import queries
from ..large import Drawn, asked, counts, large, same_answers

modest = settings(max_examples=12, suppress_health_check=[HealthCheck.too_slow])


@modest
@given(large(), st.lists(queries, min_size=1, max_size=8))
def test_answers_are_those_of_a_plain_reading(drawn: Drawn, every: list[Query]) -> None:
    with asked(drawn) as (catalogue, oracle):
        for query in every:
            same_answers(catalogue, oracle, query)


@modest
@given(large(), queries, st.sampled_from(SCALES))
def test_the_timeline_of_few_deals_is_that_of_a_plain_reading(drawn: Drawn, query: Query, scale: str) -> None:
    with asked(drawn) as (catalogue, oracle):
        assert catalogue.timeline(query, scale) == oracle.timeline(query, scale)
