import hashlib
import json
from itertools import islice

from .making import deals, lines
from .words import COUNTRIES, CURRENCIES, SECTORS

FIELDS = [
    *("id", "title", "date", "organisations", "sector", "country", "currency", "amount", "jobs"),
    *("description", "source"),
]


def test_the_same_deals_are_made_every_time() -> None:
    made = "".join(lines(40))
    assert made == "".join(lines(40))
    assert hashlib.sha256(made.encode()).hexdigest()[:16] == "41e8554f27e9ba05"


def test_fewer_deals_are_the_first_of_more() -> None:
    assert list(lines(20)) == list(islice(lines(50), 20))


def test_a_deal_has_every_field_and_says_its_figures() -> None:
    for deal in deals(100):
        assert list(deal) == FIELDS
        parties, source = deal["organisations"], str(deal["source"])
        assert isinstance(parties, list)
        assert len(parties) == len(set(parties)) >= 2
        assert deal["sector"] in SECTORS
        assert deal["country"] in COUNTRIES
        assert (deal["currency"] in CURRENCIES) == (deal["amount"] is not None) == (" worth " in source)
        assert (deal["jobs"] is not None) == (f" and {deal['jobs']} jobs with " in source)
        assert len(str(deal["description"]).split()) == 60


def test_few_values_have_most_of_the_deals() -> None:
    countries = [deal["country"] for deal in deals(500)]
    assert countries.count(COUNTRIES[0]) > 10 * countries.count(COUNTRIES[-1])
    assert json.loads(next(lines(1)))["id"] == 0
