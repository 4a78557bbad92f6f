"""A tally by a plain reading: every deal against every other, slow, and in rules of its own.

Of what the store works out it takes only where words stand and which source they quote.
"""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import product

from tui.records import Deal, Event, Figure, Interval, Mission, Points, Record
from tui.store import Announced, Count, Listed, Member, Restated, Sum, Tally, Why, Workspace
from tui.store.tallies import Around, Surroundings
from tui.store.tallies.lines import line_of

Pairs = set[tuple[str, str]]
STATES = ("verbatim", "ambiguous", "not_found", "source_changed", "external", "none")
CLAIMS = ("another_claim", "open_claim")
KINDS = ("amount", "count", "share", "rank", "duration")
WHYS = (
    *("restated", "part", "joint", *CLAIMS, "open_end", "not_found", "ambiguous"),
    *("share", "rank", "duration", "no_number", "currency_not_stated", "no_unit", "inferred", "external"),
    *("expected", "potential"),
)


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
        stating = [
            deal.id
            for deal in amounts
            if any(f.kind == "amount" and f.value is not None for f in deal.figure)
        ]
        around = Around(
            organisations=known.count("organisation"),
            people=known.count("person"),
            sources=len(
                {
                    source
                    for each in cites
                    if (source := self.workspace.source_of(*each)) not in (None, each[1].id)
                }
            ),
            countries=len({country for deal in self.deals for country in self.countries(deal)}),
        )
        return Tally(
            len(self.deals),
            len(self.every),
            Surroundings(lambda: around),
            len({self.last(id) for id in stating}),
            tuple(sorted(map(self.sum, self.lines(self.members())), key=place)),
            tuple(self.announced()),
            tuple(
                Restated(each.id, self.last(each.id)) for each in self.deals if self.last(each.id) != each.id
            ),
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

    def countries(self, deal: Deal) -> set[str]:
        parties = [self.workspace.records.get(party.org) for party in deal.party]
        places = set().union(*(led_to(party, "home") for party in parties if party), led_to(deal, "market"))
        return {place.split("-")[0] for place in places}

    def claims(self) -> dict[tuple[str, str], tuple[Why, str | None]]:
        """The claims that are not believed, and the record of the one that is."""
        claims: dict[tuple[str, str], tuple[Why, str | None]] = {}
        for record in self.workspace.records.values():
            for each in getattr(record, "disagreement", ()):
                places = {
                    one: tuple(one.split("#")) if "#" in one else (record.id, one) for one in each.claims
                }
                for claim in set(each.claims) - {each.believed}:
                    believed = places[each.believed][0] if each.believed else None
                    why: Why = "another_claim" if each.believed else "open_claim"
                    claims[places[claim][0], places[claim][1]] = (
                        why,
                        None if believed == places[claim][0] else believed,
                    )
        return claims

    def members(self) -> list[Member]:
        """The figures of the deals, each with why it is listed of itself."""
        claims = self.claims()
        return [
            Member(
                deal.id,
                figure,
                *claims.get((deal.id, figure.id), (why_not(figure) or self.lost(deal, figure), None)),
            )
            for deal in self.deals
            for figure in deal.figure
        ]

    def lost(self, deal: Deal, figure: Figure) -> Why | None:
        """What is amiss with the words of a figure."""
        states = {self.workspace.find(cite, deal).state for cite in figure.cite}
        lost: tuple[Why, ...] = ("not_found", "ambiguous")
        return next((state for state in lost if state in states), None)

    def lines(self, every: list[Member]) -> list[list[Member]]:
        """The figures that belong together, as they are listed."""
        found: list[list[Member]] = []
        for member in every:
            listed = self.settled(member, every)
            own = next((each for each in found if together(each[0].figure, member.figure)), None)
            found.append([listed]) if own is None else own.append(listed)
        return [[self.once(place, own) for place in range(len(own))] for own in found]

    def settled(self, member: Member, every: list[Member]) -> Member:
        """The member as it is listed, if others are counted in its place."""
        last = member
        while others := self.replacing(last, every):
            final = [one for one in others if not self.replacing(one, every)]
            last = (final or others)[-1]
        if last is member:
            return member
        why: Why = "restated" if self.stands(last.id, member.id, self.again) else "part"
        return Member(member.id, member.figure, why, last.id)

    def replacing(self, member: Member, every: list[Member]) -> list[Member]:
        """What is told in place of a figure, in the order of the deals."""
        later = [other for other in every if self.stands(other.id, member.id, self.around)]
        later.sort(key=lambda each: self.order.index(each.id))
        same = [other for other in later if alike(other, member)]
        found = same or [other for other in later if alone(other, member, every)]
        return [other for other in found if outweighs(other, member)]

    def once(self, place: int, line: list[Member]) -> Member:
        """The member, listed if a deal before has told the same joint number."""
        member = line[place]
        if not is_joint(member):
            return member
        before = [each for each in line[:place] if is_joint(each) and shares_number(each, member)]
        if not before or before[0].id == member.id:
            return member
        return Member(member.id, member.figure, "joint", before[0].id)

    def sum(self, line: list[Member]) -> Sum:
        added = [each for each in line if each.why is None]
        found = [
            Member(each.id, each.figure, "open_end")
            if added and each.why == "no_number" and objections(each.figure) == ["no_number"]
            else each
            for each in line
        ]
        first = found[0].figure
        unknown = any(each.why == "open_end" for each in found)
        listed = {each.why: [one for one in found if one.why == each.why] for each in found if each.why}
        return Sum(
            first.kind,
            first.unit or first.id.replace("-", " "),
            first.of,
            first.currency if first.currency_basis == "stated" else None,
            tuple(found),
            total([each.figure for each in added], unknown) if added else None,
            tuple(
                Listed(why, len(of), extent([one.figure for one in of]), hoped(why, of, line))
                for why, of in sorted(listed.items(), key=lambda pair: (-len(pair[1]), WHYS.index(pair[0])))
            ),
            len({self.last(each.id) for each in found if each.figure.value is not None}),
            points([each.figure for each in found if each.why == "share"]),
            line=line_of(first),
            heaps={},
        )

    def announced(self) -> list[Announced]:
        found: list[Announced] = []
        for mission in self.workspace.of("mission"):
            records = [mission, *(each for each in self.workspace.of("event") if each.mission == mission.id)]
            own = {id for id in self.order if id.startswith(f"{mission.id}/")}
            for what in ("deals", "participants", "events") if {mission.id, *own} <= self.ids else ():
                for record in records:
                    assert isinstance(record, Mission | Event)
                    for figure in record.figure:
                        number = self.recorded(record, what) if figure.counts == what else None
                        if number is not None:
                            missing = means(figure) + Interval.of(-number)
                            believed = self.claims().get((record.id, figure.id), ("", None))[0]
                            told = Announced(record.id, mission.id, figure, number, missing)
                            found.append(replace(told, believed=believed != "another_claim"))
        return found

    def recorded(self, record: Mission | Event, what: str) -> int | None:
        deals = [id for id in self.order if id.startswith(f"{record.mission}/")]
        if isinstance(record, Event):
            if what != "deals":
                return None
            deals = [
                id for id in self.order if id in {f"{record.mission}/{name}" for name in record.announces}
            ]
        events = [each for each in self.workspace.of("event") if each.mission == record.mission]
        held = [each for each in events if isinstance(each, Event) and each.status != "cancelled"]
        if what == "deals":
            return sum(not any(self.stands(other, id, self.around) for other in deals) for id in deals)
        if what == "participants":
            return len(led_to(record, "part") - led_to(record, "lead"))
        return len(held)

    def evidence(self) -> list[Count]:
        records = [self.workspace.records[id] for id in self.ids]
        facts = [(fact, record) for record in records for fact in record.facts()]
        found = [each.state for pair in facts for each in self.workspace.evidence(*pair)]
        return [Count(state, found.count(state)) for state in STATES if state in found]


def place(total: Sum) -> tuple[object, ...]:
    """What has numbers first, kind by kind, what the most deals state first, then by what is measured."""
    measure, *words = total.line
    named = [getattr(measure, name, None) or "" for name in ("currency", "unit", "of")]
    often = not total.stating, KINDS.index(total.kind), -total.stating, -len(total.members)
    return *often, not named[0], *named, *(word or "" for word in words)


def in_any_order(tally: Tally) -> Tally:
    """A tally of which neither the order of its members nor the words that they say first matter."""
    sums = [
        replace(
            each,
            unit="",
            of=None,
            members=tuple(sorted(each.members, key=repr)),
        )
        for each in tally.sums
    ]
    return replace(
        tally,
        sums=tuple(sums),
        restated=tuple(sorted(tally.restated, key=repr)),
    )


def named(deal: Deal, reference: str | None) -> str:
    return reference if reference and "/" in reference else f"{deal.mission}/{reference}"


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
        return ("amount", figure.currency, unit)
    if figure.kind == "amount":
        return ("amount", figure.currency, figure.currency_basis is None, unit or figure.id)
    base = of if figure.kind == "share" else unit
    return (figure.kind, unit, of, None if base else figure.id)


def alike(one: Member, other: Member) -> bool:
    return (one.figure.id, one.figure.kind) == (other.figure.id, other.figure.kind)


def alone(later: Member, member: Member, every: list[Member]) -> bool:
    """Whether two figures are all that their deals have of a line beside what they name alike."""
    if not together(later.figure, member.figure):
        return False
    for one, other in ((later, member), (member, later)):
        own, others = ([each for each in every if each.id == id] for id in (one.id, other.id))
        line = [each for each in own if together(each.figure, member.figure)]
        if [each for each in line if not any(alike(each, two) for two in others)] != [one]:
            return False
    return True


def outweighs(other: Member, member: Member) -> bool:
    if other.why in CLAIMS or member.why in CLAIMS:
        return False
    loses_number = member.figure.value is not None and other.figure.value is None
    return not loses_number and not (member.why is None and other.why is not None)


def is_joint(member: Member) -> bool:
    known = member.figure.shared_by and member.figure.value is not None
    return bool(known) and member.why not in (*CLAIMS, "restated", "part")


def shares_number(one: Member, other: Member) -> bool:
    same = one.figure.value == other.figure.value and one.figure.qualifier == other.figure.qualifier
    return same and one.why == other.why and set(one.figure.shared_by) == set(other.figure.shared_by)


def objections(figure: Figure) -> list[Why]:
    """What speaks against adding any of the figures that are drawn."""
    found: list[Why] = []
    if figure.kind == "share":
        found.append("share")
    if figure.kind == "rank":
        found.append("rank")
    if figure.value is None:
        found.append("no_number")
    if figure.kind == "amount" and figure.currency_basis != "stated":
        found.append("currency_not_stated")
    if figure.modality == "expected":
        found.append("expected")
    return found


def why_not(figure: Figure) -> Why | None:
    found = objections(figure)
    return found[0] if found else None


def means(figure: Figure) -> Interval:
    """What a figure can mean that is drawn."""
    zero = None if figure.kind == "share" else Decimal(0)
    if figure.value is None:
        return Interval(zero, None)
    if isinstance(figure.value, tuple):
        return Interval(figure.value[0], figure.value[1])
    number = figure.value
    return {
        "exact": Interval(number, number),
        "about": Interval(number, number, about=True),
        "at_least": Interval(number, None),
        "more_than": Interval(number, None, low_open=True),
        "at_most": Interval(zero, number),
    }[figure.qualifier]


def total(figures: list[Figure], open_ended: bool) -> Interval:
    every = [means(figure) for figure in figures]
    lows, highs = [each.low for each in every], [each.high for each in every]
    return Interval(
        None if None in lows else sum((low or Decimal(0) for low in lows), Decimal(0)),
        None if None in highs or open_ended else sum((high or Decimal(0) for high in highs), Decimal(0)),
        any(each.low_open for each in every),
        any(each.high_open for each in every),
        any(each.about for each in every),
    )


def hoped(why: Why, members: list[Member], line: list[Member]) -> Interval | None:
    unknown = [each for each in line if each.why == "no_number" and objections(each.figure)[1:] == [why]]
    hopes = [each.figure for each in members]
    return total(hopes, bool(unknown)) if why == "expected" and len(hopes + unknown) > 1 else None


def extent(figures: list[Figure]) -> Interval | None:
    numbers = [means(figure) for figure in figures if figure.value is not None]
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
    """How far shares lie apart: every one against every other; of those drawn no end is left out."""
    numbers = [means(figure) for figure in figures if figure.value is not None]
    if len(numbers) < 2 or not figures[0].of or figures[0].unit != "%":
        return None
    pairs = list(product(numbers, repeat=2))
    least = max(
        [
            Decimal(0),
            *(one.low - two.high for one, two in pairs if one.low is not None and two.high is not None),
        ]
    )
    known = all(one.low is not None and one.high is not None for one in numbers)
    most = max((one.high or 0) - (two.low or 0) for one, two in pairs) if known else None
    about = any(one.about for one in numbers)
    return (
        Points(Interval(least, Decimal(most) if most is not None else None, about=about))
        if least or known
        else None
    )
