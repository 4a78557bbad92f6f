"""A tally by a plain reading: every deal against every other, slow, sharing nothing with the store's own."""

from collections.abc import Sequence
from decimal import Decimal

from tui.records import (
    Deal,
    Event,
    Figure,
    Interval,
    Mission,
    Points,
    Record,
    Share,
    full_id,
    interval_of,
    why_listed,
)
from tui.store import Announced, Count, Listed, Member, Sum, Tally, Why, Workspace
from tui.store.queries.words import values

Pairs = set[tuple[str, str]]
STATES = ("verbatim", "ambiguous", "not_found", "source_changed", "external", "none")
CLAIMS = ("another_claim", "open_claim")


class PlainTally:
    """The tally of the deals among some records."""

    def __init__(self, workspace: Workspace, ids: Sequence[str]) -> None:
        self.workspace, self.ids = workspace, set(ids)
        self.every = [deal for deal in workspace.of("deal") if isinstance(deal, Deal)]
        self.deals = [deal for deal in self.every if deal.id in self.ids]
        self.order = [deal.id for deal in self.every]
        self.again = closed({(named(deal, deal.follows), deal.id) for deal in self.every if deal.follows})
        parts = {(deal.id, named(deal, deal.part_of)) for deal in self.every if deal.part_of}
        inherited = {(later, whole) for one, later in self.again for part, whole in parts if part == one}
        self.around = closed(self.again | parts | inherited)

    def tally(self) -> Tally:
        linked = {link.id for deal in self.deals for fact in deal.facts() for link in fact.links}
        known = [self.workspace.records[id].KIND for id in linked if id in self.workspace.records]
        cites = [(cite, deal) for deal in self.deals for fact in deal.facts() for cite in fact.cites]
        amounts = [deal for deal in self.deals for each in deal.figure if each.kind == "amount"]
        stating = [deal.id for deal in amounts if any(f.kind == "amount" and f.value for f in deal.figure)]
        return Tally(
            len(self.deals),
            len(self.every),
            known.count("organisation"),
            known.count("person"),
            len({self.workspace.source_of(*each) for each in cites} - {None}),
            len({country for deal in self.deals for country in values(deal, self.workspace)["country"]}),
            len({self.last(id) for id in stating}),
            tuple(map(self.sum, self.lines())),
            tuple(self.announced()),
            sum(self.last(deal.id) != deal.id for deal in self.deals),
            tuple(self.evidence()),
        )

    def stands(self, other: str, one: str, pairs: Pairs) -> bool:
        if other == one or other not in self.order or (one, other) not in pairs:
            return False
        return (other, one) not in pairs or self.order.index(other) > self.order.index(one)

    def last(self, id: str, among: Sequence[str] | None = None) -> str:
        """The last deal among those asked for that restates one."""
        asked = [deal.id for deal in self.deals] if among is None else among
        later = [other for other in self.order if other in asked and self.stands(other, id, self.again)]
        final = [one for one in later if not any(self.stands(other, one, self.again) for other in later)]
        return final[-1] if final else id

    def lines(self) -> list[list[Member]]:
        """The figures that belong together, each with why it is listed of itself."""
        claims: dict[tuple[str, str], Why] = {}
        for record in self.workspace.records.values():
            for each in getattr(record, "disagreement", ()):
                for claim in set(each.claims) - {each.believed}:
                    place = tuple(claim.split("#")) if "#" in claim else (record.id, claim)
                    claims[place[0], place[1]] = "another_claim" if each.believed else "open_claim"
        found: list[list[Member]] = []
        for deal in self.deals:
            for figure in deal.figure:
                member = Member(deal.id, figure, claims.get((deal.id, figure.id), why_listed(figure)))
                line = next((line for line in found if together(line[0].figure, figure)), None)
                found.append([member]) if line is None else line.append(member)
        return found

    def settled(self, member: Member, line: list[Member]) -> Member:
        """The member as it is listed, if others of its line are counted in its place."""
        others = [other for other in line if self.replaces(other, member)]
        final = [one for one in others if not any(self.replaces(other, one) for other in line)]
        final.sort(key=lambda each: self.order.index(each.id))
        if not final:
            return member
        id = final[-1].id
        why: Why = "restated" if self.stands(id, member.id, self.again) else "part"
        return Member(member.id, member.figure, why, id)

    def replaces(self, other: Member, member: Member) -> bool:
        if other.why in CLAIMS or member.why in CLAIMS or not self.stands(other.id, member.id, self.around):
            return False
        loses_number = member.figure.value is not None and other.figure.value is None
        return not loses_number and not (member.why is None and other.why is not None)

    def sum(self, line: list[Member]) -> Sum:
        found = [self.settled(member, line) for member in line]
        first = found[0].figure
        added = [each.figure for each in found if each.why is None]
        open_ended = any(each.why == "no_number" and is_firm(each.figure) for each in found)
        listed = {each.why: [one for one in found if one.why == each.why] for each in found if each.why}
        return Sum(
            first.kind,
            first.unit or first.id.replace("-", " "),
            first.of,
            first.currency if first.currency_basis == "stated" else None,
            tuple(found),
            total(added, open_ended) if added else None,
            tuple(Listed(why, len(of), extent([one.figure for one in of])) for why, of in listed.items()),
            len({self.last(each.id) for each in found if each.figure.value is not None}),
            points([each.figure for each in found if each.why == "share"]),
        )

    def announced(self) -> list[Announced]:
        found: list[Announced] = []
        for mission in self.workspace.of("mission"):
            records = [mission, *(each for each in self.workspace.of("event") if each.mission == mission.id)]
            for what in ("deals", "participants", "events", "places") if mission.id in self.ids else ():
                for record in records:
                    assert isinstance(record, Mission | Event)
                    for figure in record.figure:
                        if figure.counts == what:
                            number = self.recorded(record, what)
                            missing = interval_of(figure) + Interval.of(-number)
                            found.append(Announced(record.id, mission.id, figure, number, missing))
        return found

    def recorded(self, record: Mission | Event, what: str) -> int:
        events = [each for each in self.workspace.of("event") if each.mission == record.mission]
        held = [each for each in events if isinstance(each, Event) and each.status != "cancelled"]
        if what == "events":
            return len(held)
        if what == "participants":
            return len(led_to(record, "lead", "part"))
        if what == "places":
            found = set().union(
                *(led_to(each, "place") for each in ([record] if record in events else events))
            )
            return sum("-" in id for id in found)
        deals = [id for id in self.order if id.startswith(f"{record.mission}/")]
        if isinstance(record, Event):
            deals = [f"{record.mission}/{id}" for id in record.announces]
        return len({self.last(id, deals) for id in deals})

    def evidence(self) -> list[Count]:
        records = [self.workspace.records[id] for id in self.ids]
        facts = [(fact, record) for record in records for fact in record.facts()]
        found = [each.state for pair in facts for each in self.workspace.evidence(*pair)]
        return [Count(state, found.count(state)) for state in STATES if state in found]


def named(deal: Deal, reference: str | None) -> str:
    return full_id(reference or "", ("deal",), deal.mission)


def led_to(record: Record, *labels: str) -> set[str]:
    """What facts of a record lead to, by their labels."""
    return {link.id for fact in record.facts() if fact.label in labels for link in fact.links}


def closed(pairs: Pairs) -> Pairs:
    """The pairs, and all that one leads to through others."""
    more = pairs | {(one, last) for one, two in pairs for also, last in pairs if two == also}
    return pairs if more == pairs else closed(more)


def together(one: Figure, other: Figure) -> bool:
    return line(one) == line(other)


def line(figure: Figure) -> tuple[object, ...]:
    unit, of = (" ".join(words.lower().split()) if words else None for words in (figure.unit, figure.of))
    if figure.kind == "amount" and figure.currency_basis == "stated":
        return ("amount", figure.currency)
    if figure.kind == "amount":
        return ("amount", figure.currency, figure.currency_basis is None, unit or figure.id)
    base = of if figure.kind == "share" else unit
    return (figure.kind, unit, of, None if base else figure.id)


def is_firm(figure: Figure) -> bool:
    measured = figure.currency_basis == "stated" if figure.kind == "amount" else figure.unit
    return bool(measured) and figure.basis == "stated" and figure.modality in ("done", "committed")


def total(figures: list[Figure], open_ended: bool) -> Interval:
    every = [interval_of(figure) for figure in figures]
    lows, highs = [each.low for each in every], [each.high for each in every]
    return Interval(
        None if None in lows else sum((low or Decimal(0) for low in lows), Decimal(0)),
        None if None in highs or open_ended else sum((high or Decimal(0) for high in highs), Decimal(0)),
        any(each.low_open for each in every),
        any(each.high_open for each in every),
        any(each.about for each in every),
    )


def extent(figures: list[Figure]) -> Interval | None:
    numbers = [interval_of(figure) for figure in figures if figure.value is not None]
    first = figures[0]
    known = {"amount": first.currency, "share": first.of, "rank": None}.get(first.kind, first.unit)
    if len(numbers) < 2 or not known:
        return None
    lows = [each.low for each in numbers if each.low is not None]
    highs = [each.high for each in numbers if each.high is not None]
    low = min(lows) if len(lows) == len(numbers) else None
    high = max(highs) if len(highs) == len(numbers) else None
    return Interval(
        low,
        high,
        all(low not in each or each.low != low for each in numbers) if low is not None else False,
        all(high not in each or each.high != high for each in numbers) if high is not None else False,
        any(each.about for each in numbers),
    )


def points(figures: list[Figure]) -> Points | None:
    """The distance of shares whose order is known: those drawn are exact, or have an upper end alone."""
    numbered = [interval_of(figure) for figure in figures if figure.value is not None]
    if len(numbered) < 2 or not figures[0].of or figures[0].unit != "%":
        return None
    least = min(numbered, key=lambda each: (each.low is not None, each.low or 0, each.high or 0))
    greatest = max(numbered, key=lambda each: (each.low is not None, each.low or 0, each.high or 0))
    if greatest.low is None or least.high is None or greatest.low < least.high:
        return None
    return Share(greatest, None) - Share(least, None)
