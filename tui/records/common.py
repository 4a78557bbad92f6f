"""Facts that several kinds of record state in the same way."""

from collections.abc import Iterable, Iterator

from ..speech import said
from .disagreement import Disagreement
from .record import Code, Fact, Link, Record, fact, own_fact
from .statement import Part, Placed, Quote, Sector, Statement
from .when import When

DISAGREEMENTS = "disagreements"
"""The section of the facts that tell where sources differ."""


def statement_facts(
    record: Record, section: str, label: str, statements: Iterable[Statement]
) -> Iterator[Fact]:
    """Statements, each with what it is about and who says so."""
    for number, statement in enumerate(statements, 1):
        about = record.link(statement.about, "organisation", "person", "place")
        by = record.link(statement.claimed_by, "person", "organisation")
        yield fact(statement, f"{label}.{statement.id or number}", section, label, statement.text, about, by)


def when_fact(when: When | None, section: str = "time") -> Iterator[Fact]:
    """The date, with its part of the day and the words of the source."""
    if when is not None:
        yield fact(when, "when", section, "when", when)


def place_facts(section: str, label: str, places: Iterable[Placed]) -> Iterator[Fact]:
    """Places."""
    for placed in places:
        yield fact(placed, f"{label}.{placed.place}", section, label, Link(placed.place))


def sector_facts(sectors: Iterable[Sector]) -> Iterator[Fact]:
    """Sectors, by code."""
    for sector in sectors:
        yield fact(sector, f"sector.{sector.code}", "scope", "sector", Code(sector.code))


def part_facts(section: str, label: str, parts: Iterable[Part]) -> Iterator[Fact]:
    """The parts that people and organisations played."""
    for number, part in enumerate(parts, 1):
        yield fact(part, f"{label}.{number}", section, label, Link(part.who), part.did)


def quote_facts(quotes: Iterable[Quote]) -> Iterator[Fact]:
    """Quotations: the words, then who spoke them."""
    for number, quote in enumerate(quotes, 1):
        words = " ".join(" ".join(cite.quote.split()) for cite in quote.cite)
        yield fact(
            quote,
            f"quote.{number}",
            "quotes",
            "quote",
            said("“{words}”", words=words),
            Link(quote.speaker),
            cites=quote.attribution,
        )


def disagreement_facts(disagreements: Iterable[Disagreement]) -> Iterator[Fact]:
    """Where sources differ: what it is about, and why a claim is believed or none is.

    No claim of a source, so without a basis; the claims stay where they are.
    """
    for number, each in enumerate(disagreements, 1):
        why = each.why or each.believed or Code("not_settled")
        yield own_fact(f"disagreement.{number}", DISAGREEMENTS, each.about, why)
