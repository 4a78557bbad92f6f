"""The fields that a query can ask for, and what each of them means."""

from collections.abc import Mapping

from ...speech import marked
from .countries import code_of

TEXTS: Mapping[str, str] = {
    "record": marked("what sort of record it is"),
    "kind": marked("the kind of deal"),
    "stage": marked("how far a deal has come"),
    "sector": marked("a sector, by its code"),
    "country": marked("the country of a market or of a party"),
    "org": marked("an organisation"),
    "person": marked("a person"),
    "mission": marked("a mission"),
    "source": marked("a source that is quoted"),
    "evidence": marked("what becomes of a citation"),
    "basis": marked("stated, inferred or external"),
    "qualifier": marked("how exact a figure is"),
    "modality": marked("how firm a figure is"),
    "currency": marked("the currency of an amount"),
    "has": marked("what a record has"),
    "year": marked("the year of a record"),
}
"""The fields whose values are texts."""

NUMBERS: Mapping[str, str] = {
    "amount": marked("money, in any currency"),
    "jobs": marked("a count of jobs"),
    "count": marked("a count of anything"),
    "share": marked("a share"),
}
"""The fields whose values are numbers; `amount.CAD` is one more for each currency."""

WHEN = "when"
"""The field of days."""

FIELDS = tuple(TEXTS)
"""What a query can narrow by, as `field:value`."""

FACETS = ("kind", "stage", "sector", "country", "org", "year", "mission", "evidence", "basis")
"""The fields whose values are counted among the deals that answer."""

MEANINGS: Mapping[str, str] = {**TEXTS, WHEN: marked("a day, a month, a year or a range of them"), **NUMBERS}
"""Every field that can be asked for, and what it means, as a message."""

HAVING = (
    "address",
    "amount",
    "called",
    "challenge",
    "count",
    "date",
    "description",
    "disagreement",
    "duration",
    "figure",
    "follows",
    "home",
    "jobs",
    "language",
    "lead",
    "licence",
    "market",
    "note",
    "opportunity",
    "part",
    "part_of",
    "place",
    "policy",
    "product",
    "publisher",
    "purpose",
    "quote",
    "rank",
    "role",
    "seat",
    "sector",
    "share",
    "term",
    "text",
)
"""What records may have, as `has:` asks for it: labels of facts, kinds of figure, and a few more."""

_OF_WORDS = frozenset(("record", "kind", "stage", "evidence", "basis", "qualifier", "modality", "has"))
_OF_CODES = frozenset(("country", "currency"))
_LONGEST_CODE = 3


def worded(field: str, value: str) -> str:
    """A value as records have it: closed lists and codes in any case, countries by their names as well."""
    value = " ".join(value.replace('"', "").split())
    if field in _OF_WORDS:
        return value.lower().replace("-", "_").replace(" ", "_")
    if field == "country" and len(value) > 2 and (code := code_of(value)):
        return code
    is_a_code = field in _OF_CODES and value.isascii() and len(value) <= _LONGEST_CODE
    return value.upper() if is_a_code else value
