"""The table of deals: a row for each line of the list on screen."""

from collections.abc import Callable, Sequence
from typing import Literal

from ...records import Deal, Figure, Interval, Stated, interval_of
from ...store import first_figure, silence_of
from ...wording import say_figure
from ..proofs import Proof
from .citing import proving
from .columns import Cell, Column, Table, joined
from .dating import earliest, edtf, latest
from .drawing_up import Drawn


def _deal(of: Callable[[Deal], Cell]) -> Callable[[Drawn], Cell]:
    return lambda drawn: of(drawn.deal)


def _figure(kind: str, of: Callable[[Figure], Cell]) -> Callable[[Drawn], Cell]:
    def cell(drawn: Drawn) -> Cell:
        figure = first_figure(drawn.deal, kind)
        return of(figure) if figure else None

    return cell


def _figured(kind: Literal["amount", "jobs"]) -> list[Column[Drawn]]:
    """The columns of the first figure of a kind that has a number, as the list shows it."""

    def end(of: Callable[[Interval], Cell]) -> Callable[[Drawn], Cell]:
        return _figure(kind, lambda figure: of(interval_of(figure)))

    def proof(of: Callable[[Proof], Cell]) -> Callable[[Drawn], Cell]:
        def cell(drawn: Drawn) -> Cell:
            figure = first_figure(drawn.deal, kind)
            value = drawn.value_of(figure) if figure else None
            return of(value.proof or Proof("none")) if value else None

        return cell

    return [
        Column(kind, "text", "the first such figure that has a number, in words", _figure(kind, say_figure)),
        Column(f"{kind}_low", "number", "the least that it can mean", end(lambda interval: interval.low)),
        Column(f"{kind}_high", "number", "the most that it can mean", end(lambda interval: interval.high)),
        Column(f"{kind}_qualifier", "text", "about, at_most …", _figure(kind, lambda each: each.qualifier)),
        Column(f"{kind}_basis", "text", "stated, inferred or external",
               _figure(kind, lambda each: each.basis)),
        Column(f"{kind}_modality", "text", "done, committed, expected or potential",
               _figure(kind, lambda each: each.modality)),
        Column(f"{kind}_horizon", "text", "by when, as the source says it",
               _figure(kind, lambda each: each.horizon)),
        Column(f"{kind}_evidence", "text", "what became of its quotation, as in evidence",
               proof(lambda each: each.state)),
        Column(f"{kind}_quote", "text", "the words of the source that state it, exactly as quoted",
               proof(lambda each: each.quote)),
    ]  # fmt: skip


def _bases(of: Callable[[Deal], Sequence[Stated]]) -> Callable[[Drawn], Cell]:
    return _deal(lambda deal: joined([each.basis for each in of(deal)]))


def _more_figures(drawn: Drawn) -> int:
    """How many figures the row does not show."""
    shown = [first_figure(drawn.deal, kind) for kind in ("amount", "jobs")]
    return sum(all(figure is not each for each in shown) for figure in drawn.deal.figure)


def _silent(drawn: Drawn) -> int | None:
    silence = silence_of(drawn.deal, drawn.workspace)
    return silence.days if silence else None


def _proven_field(drawn: Drawn) -> Cell:
    return drawn.proven.fact.field if drawn.proven else None


DEALS: Table[Drawn] = Table(
    "deals",
    "the deals that answer, one a row, as the list shows them",
    (
        Column("id", "text", "the id of the deal", _deal(lambda deal: deal.id)),
        Column("name", "text", "the name that lists show", _deal(lambda deal: deal.caption)),
        Column("title", "text", "the whole title", _deal(lambda deal: deal.title)),
        Column("kind", "text", "joint_venture, distribution …", _deal(lambda deal: deal.kind.word)),
        Column("kind_basis", "text", "stated, inferred or external", _deal(lambda deal: deal.kind.basis)),
        Column("date", "text", "the date of the first stage that has one (EDTF)",
               _deal(lambda deal: edtf(deal.dated))),
        Column("earliest", "day", "the first day that the date can mean",
               _deal(lambda deal: earliest(deal.dated))),
        Column("latest", "day", "the last day that the date can mean",
               _deal(lambda deal: latest(deal.dated))),
        Column("date_basis", "text", "stated, inferred or external",
               _deal(lambda deal: deal.dated.basis if deal.dated else None)),
        Column("stage", "text", "the latest stage reached, or not_yet",
               _deal(lambda deal: deal.standing.word)),
        Column("stage_basis", "text", "of that stage: stated, inferred or external",
               _deal(lambda deal: deal.reached[-1].basis if deal.reached else None)),
        Column("silent_days", "integer", "days since a source last says something of it", _silent),
        *_figured("amount"),
        Column("currency", "text", "of the amount (ISO 4217)", _figure("amount", lambda each: each.currency)),
        Column("currency_basis", "text", "stated, inferred or external",
               _figure("amount", lambda each: each.currency_basis)),
        *_figured("jobs"),
        Column("figures_more", "integer", "how many figures it has beside these two: further amounts, those "
               "without a number, shares …; all are among the facts", _more_figures),
        Column("parties", "text", "the names of the parties",
               lambda drawn: joined([drawn.caption(party.org) for party in drawn.deal.party])),
        Column("party_ids", "text", "their ids",
               _deal(lambda deal: joined([each.org for each in deal.party]))),
        Column("parties_basis", "text", "of each, in that order: stated, inferred or external",
               _bases(lambda deal: deal.party)),
        Column("party_roles", "text", "their roles",
               _deal(lambda deal: joined([each.role for each in deal.party]))),
        Column("party_roles_basis", "text", "of each role, in that order: stated, or inferred (by us)",
               _deal(lambda deal: joined([each.role_basis for each in deal.party]))),
        Column("markets", "text", "ISO 3166",
               _deal(lambda deal: joined([each.place for each in deal.market]))),
        Column("markets_basis", "text", "of each, in that order: stated, inferred or external",
               _bases(lambda deal: deal.market)),
        Column("sectors", "text", "by classification, such as isic:2720",
               _deal(lambda deal: joined([each.code for each in deal.sector]))),
        Column("sectors_basis", "text", "of each, in that order: stated, inferred or external",
               _bases(lambda deal: deal.sector)),
        Column("products", "text", "by name",
               _deal(lambda deal: joined([each.name for each in deal.product]))),
        Column("products_basis", "text", "of each, in that order: stated, inferred or external",
               _bases(lambda deal: deal.product)),
        Column("mission", "text", "the id of the mission", _deal(lambda deal: deal.mission)),
        Column("follows", "text", "the id of the earlier deal that this one continues or restates",
               lambda drawn: drawn.names(drawn.deal.follows)),
        Column("part_of", "text", "the id of the deal that it is a part of",
               lambda drawn: drawn.names(drawn.deal.part_of)),
        Column("quote_of", "text", "the address of the one value that evidence, quote and source are of, as "
               "in facts: the first that has words of a source", _proven_field),
        *proving(lambda drawn: drawn.proof, claims=lambda drawn: True),
    ),
    ("id",),
)  # fmt: skip
"""The table of deals."""
