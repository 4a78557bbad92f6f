"""What deals lead to that may be nowhere; that is known for certain only when all files have been read."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from ...records import Deal, Reference, full_id, references
from ..held import Workspace

MISSION: Final = "mission"
_SETTLED: Final = frozenset(("organisation", "person", "place"))
"""The kinds of records that a part is named after: what is there when it is built stays there."""
_NO_COUNTRIES: Final = frozenset(("EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"))
"""Two letters that regions of the world have, or nothing."""
_within_country: Final = re.compile(r"([A-Z]{2})(?:-[A-Z0-9]{1,3})?").fullmatch


def doubtful(deal: Deal, workspace: Workspace) -> Iterator[tuple[str, str]]:
    """What a deal leads to that is not surely there: its kinds, parted by spaces, and its full id."""
    for reference in led_by(deal):
        id = full_id(reference.id, reference.kinds, deal.mission)
        if "place" in reference.kinds and is_in_a_country(id):
            continue
        found = workspace.get(id) if _SETTLED.issuperset(reference.kinds) else None
        if found is None or found.KIND not in reference.kinds:
            yield " ".join(reference.kinds), id


def led_by(deal: Deal) -> Iterator[Reference]:
    """The references of a deal to records; its mission is the first, as what its id begins with."""
    yield Reference(("id",), (MISSION,), deal.mission)
    yield from (each for each in references(deal) if not each.id.startswith(("http://", "https://")))


@cache
def is_in_a_country(code: str) -> bool:
    """Whether a code is that of a country, or begins with it, as those of ISO 3166 do."""
    found = _within_country(code)
    return found is not None and found[1] in _countries()


@cache
def _countries() -> frozenset[str]:
    from babel import Locale

    known = (str(code) for code in Locale("en").territories)
    return frozenset(code for code in known if len(code) == 2 and code.isalpha()) - _NO_COUNTRIES
