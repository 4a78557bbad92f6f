"""Made deals: the same number gives the same bytes everywhere, and fewer of them are the first of more."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Final, TypeAlias

from . import words

Deal: TypeAlias = dict[str, object]

_SEED: Final = 2014
_ORGANISATIONS: Final = 8_000
_RARE: Final = 60_000
_WORDS: Final = 60
_FIRST_DAY: Final = date(1996, 1, 1)
_DAYS: Final = 10_950


def lines(number: int) -> Iterator[str]:
    """So many made deals, one a line, as JSON."""
    for deal in deals(number):
        yield json.dumps(deal, ensure_ascii=False) + "\n"


def deals(number: int) -> Iterator[Deal]:
    """So many made deals."""
    made = _Making(Random(_SEED + 1), _organisations(Random(_SEED)), _rare(Random(_SEED)))
    return (made.deal(place) for place in range(number))


def _organisations(chance: Random) -> list[str]:
    found: dict[str, None] = {}
    while len(found) < _ORGANISATIONS:
        name = _word(chance, "").capitalize()
        if chance.random() < 0.4:
            name = f"{(chance.choice(words.HEADS) + chance.choice(words.TAILS)).capitalize()} {name}"
        found[f"{name} {chance.choice(words.FORMS)}"] = None
    return list(found)


def _rare(chance: Random) -> list[str]:
    """The long tail of the vocabulary, in an order of its own."""
    return sorted({_word(chance, chance.choice(words.ENDINGS)) for _ in range(_RARE)}, key=lambda w: w[::-1])


def _word(chance: Random, ending: str) -> str:
    return chance.choice(words.HEADS) + chance.choice(words.MIDDLES) + chance.choice(words.TAILS) + ending


@dataclass(frozen=True)
class _Making:
    """Makes one deal after the other; a few organisations, countries and words have most of them."""

    chance: Random
    organisations: Sequence[str]
    rare: Sequence[str]

    def deal(self, place: int) -> Deal:
        parties = self._parties()
        sector, country = self._of(words.SECTORS, 1.6), self._of(words.COUNTRIES, 1.8)
        things = (*words.several(words.THINGS.get(sector, words.OTHER)), *words.SHARED)
        kind, verb = self._of(words.KINDS), self._of(words.VERBS)
        day = _FIRST_DAY + timedelta(days=int(_DAYS * (1 - self.chance.random() ** 1.7)))
        amount, jobs = self._number(0.85, 16.0, 1.6, 2), self._number(0.6, 4.0, 1.2, 0)
        currency = self._of(words.CURRENCIES, 2.0)
        worth = "" if amount is None else f" worth {currency} {amount:,.0f}"
        created = "" if jobs is None else f" and {jobs:.0f} jobs"
        one, other, what = parties[0], parties[1], self._of(things)
        return {
            "id": place,
            "title": f"{one} and {other}: {what} {self._of(things)} {kind} in {country}",
            "date": day.isoformat(),
            "organisations": parties,
            "sector": sector,
            "country": country,
            "currency": None if amount is None else currency,
            "amount": amount,
            "jobs": None if jobs is None else int(jobs),
            "description": self._text(things),
            "source": f"{one} {verb} a {kind}{worth}{created} with {other} "
            f"during the trade mission to {country}.",
        }

    def _parties(self) -> list[str]:
        wanted = 3 if self.chance.random() < 0.15 else 2
        found: dict[str, None] = {}
        while len(found) < wanted:
            found[self._of(self.organisations, 3.0)] = None
        return list(found)

    def _of(self, those: Sequence[str], skew: float = 1.0) -> str:
        """One of some, the first of them the oftener the greater the skew is."""
        return those[int(len(those) * self.chance.random() ** skew)]

    def _number(self, often: float, middle: float, spread: float, digits: int) -> float | None:
        if self.chance.random() >= often:
            return None
        return round(1 + self.chance.lognormvariate(middle, spread), digits)

    def _text(self, things: Sequence[str]) -> str:
        """Sixty words in sentences: common ones, what the deal is about, and a few rare ones."""
        said = []
        for place in range(_WORDS):
            drawn = self.chance.random()
            if drawn < 0.07:
                said.append(self._of(self.rare, 2.0))
            elif drawn < 0.12:
                said.append(self._of(things))
            else:
                said.append(self._of(words.COMMON, 1.5))
            if place % 12 == 0:
                said[-1] = said[-1].capitalize()
            elif place % 12 == 11:
                said[-1] += "."
        return " ".join(said)
