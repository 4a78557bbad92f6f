"""Lines around the plain form, as hypothesis draws them."""

import json
from collections.abc import Callable
from functools import cache
from typing import Any

from hypothesis import strategies as st

from tui.store.indexes.schema import GAP

PIECES = (
    *("Quebec", "signs", "batteries.", "The", "81", "jobs", "worth", "EUR", "550,686", "up-to-date", "Ltd."),
    *("Li-Ion", "C++", "50%", "A.", "(b)", "1.5", ",", "e.g.", "Mr.", "2014.", "5", "\n", " ", "x" * 70),
    *("été", "日本語", "ẞ", '"so"', "Really?", "…", "\\"),
)
ODD_PIECES = ("AT&T", "«", "&amp;", "’s", "\t", "\xa0", "end.”", "`", "\u200b")
PLACES = ("JP", "CA-QC", "FR")
_SEPARATORS = ((",", ":"), (", ", ": "), (" , ", " : "))

Pick = Callable[..., Any]
"""Gives one of some plain values, or of those beside them where a line may be odd."""


def picking(draw: st.DrawFn) -> Pick:
    """Half of all lines are not odd."""
    is_odd = draw(st.booleans())

    def pick(plain: tuple[Any, ...], odd: tuple[Any, ...] = ()) -> Any:
        at_odds = odd and is_odd and draw(up_to(7)) == 0
        these = odd if at_odds else plain
        return these[draw(up_to(len(these) - 1))] if len(these) > 1 else these[0]

    return pick


@cache
def up_to(most: int) -> st.SearchStrategy[int]:
    """Numbers from zero; made once, for making a strategy takes longer than drawing from it."""
    return st.integers(0, most)


def some(pick: Pick, most: int, least: int = 0) -> range:
    """For each of some things."""
    return range(pick(tuple(range(least, most + 1))))


def words(pick: Pick, most: int = 12) -> str:
    """Words, mostly plain."""
    said = " ".join(pick(PIECES, ODD_PIECES) for _ in some(pick, most, 1))
    return said if said.strip() else "word"


def quote(pick: Pick, passage: str) -> str:
    """Words of a passage, mostly."""
    pieces = passage.split()
    start = pick(tuple(range(len(pieces))))
    said: str = pick((" ".join(pieces[start : start + pick((1, 1, 2, 3))]),), ("nowhere", pieces[0][1:], " "))
    return said


def cites(pick: Pick, passage: str) -> Any:
    """Words of a passage as citations."""
    one: Any = quote(pick, passage)
    if pick((False, True)):
        one = {"quote": one}
        for beside in ("before", "after"):
            if pick((False, False, True)):
                one[beside] = quote(pick, passage)
    return pick(
        (one, [one], [one, quote(pick, passage)]), ([], 5, {"quote": one}, {"source": "x", "quote": "so"})
    )


def stated(pick: Pick, passage: str, **own: Any) -> dict[str, Any]:
    """A value with what it stands on."""
    if pick((False, True)):
        own["cite"] = cites(pick, passage)
    if pick((False, True)) or "cite" not in own:
        own["basis"] = pick(
            ("inferred",) if "cite" not in own else ("inferred", "stated"), ("stated", "external")
        )
    return own


def figure(pick: Pick, passage: str) -> dict[str, Any]:
    """A figure."""
    kind = pick(("amount", "amount", "count", "count", "share", "rank"), ("number",))
    made = stated(pick, passage, id=pick(("jobs", "amount", "more"), ("No slug",)), kind=kind)
    made["value"] = pick(
        (0, 40, 0.5, 550686.13, 21474836.48, 2**40 - 1, 1.0),
        (-1, 0.125, 1e3, 1e20, "40", True, [1, 2], 10**13),
    )
    if kind == "amount" and pick((True, True, False)):
        made |= {"currency": pick(("EUR", "CAD"), ("eur",)), "currency_basis": pick(("stated", "inferred"))}
    for key, given, odd in (
        ("unit", ("jobs", " Jobs ", "dollars"), ("",)),
        ("qualifier", ("exact", "about", "at_least", "at_most", "nearly", "more_than"), ("between", "many")),
        ("modality", ("done", "committed", "expected"), ("sure",)),
        ("of", ("software",), (1,)),
        ("horizon", ("soon",), ("",)),
    ):
        if pick((False, True)):
            made[key] = pick(given, odd)
    more: dict[str, Any] = pick(({},), ({"shared_by": ["acme"]}, {"currency": "CAD"}))
    return made | more


def stage(pick: Pick, passage: str) -> dict[str, Any]:
    """A stage, mostly with its day."""
    made = stated(pick, passage, **{"is": pick(("signed", "announced", "ended"), ("begun",))})
    day = pick(("2014-01-20", "2013-05-01", None), ("2014-02-30", "2999-01-01", "2014-01", "0000-01-01"))
    return made | ({"when": stated(pick, passage, edtf=day)} if day else {})


def line_of(pick: Pick) -> dict[str, Any]:
    """A deal as plain data."""
    passage = words(pick)

    def each(key: str, most: int, given: tuple[Any, ...], odd: tuple[Any, ...], least: int = 0) -> list[Any]:
        return [stated(pick, passage, **{key: pick(given, odd)}) for _ in some(pick, most, least)]

    made: dict[str, Any] = {"passage": passage, "title": words(pick, 4)}
    made["id"] = pick(("a", "made/b", "other/c-1", "D"), ("held/one", "x/y/z", "no id"))
    made["kind"] = stated(pick, passage, **{"is": pick(("supply", "licence", "mou"), ("gift",))})
    made["party"] = each("org", 3, ("acme", "bolt", "nobody"), ("Acme Ltd", "jane", "JP", "New Name"), 1)
    for party in made["party"]:
        party["role"] = pick(("home_partner", "supplier", "seller"), ("friend",))
    made["stage"] = [stage(pick, passage) for _ in some(pick, 2, 1)]
    for key, part, given, odd in (
        ("sector", "code", ("isic:2720", "isic:6201"), ("x",)),
        ("market", "place", PLACES, ("acme", "held/one", "bolt", "new-name")),
        ("term", "text", ("Make batteries", "Li-Ion"), ("",)),
        ("note", "text", ("So it goes", "batteries."), (" ",)),
        ("product", "name", ("Pipe", "C++"), (5,)),
    ):
        if found := each(part, 2, given, odd):
            made[key] = found
    if found := [figure(pick, passage) for _ in some(pick, 3)]:
        made["figure"] = found
    if pick((False, False, True)):
        made["short"] = pick(("A × B",), ("",))
    strange: tuple[dict[str, Any], ...] = (
        {"follows": "made/b"},
        {"called": ["so"]},
        {"quote": []},
        {"odd": 1},
        {"stage": []},
    )
    more: dict[str, Any] = pick(({},), strange)
    return made | more


@st.composite
def lines(draw: st.DrawFn) -> bytes:
    """A line of JSON that is a deal, or nearly one."""
    pick = picking(draw)
    separators = pick(_SEPARATORS[:1], _SEPARATORS[1:])
    text = json.dumps(line_of(pick), ensure_ascii=pick((False,), (True,)), separators=separators)
    spoilt = pick(("",), ("cut", "twice"))
    if spoilt == "cut":
        at = draw(up_to(len(text)))
        text = text[:at] + pick(("", '"', "}", "1", ',"id":"a"', "null")) + text[at + 1 :]
    if spoilt == "twice":
        text = text.replace('"basis":', '"basis":"stated","basis":', 1)
    return text.encode()


def parted(said: str) -> list[list[str]]:
    """The words of lines as a document has them, line by line, and what stands after the last."""
    every: list[list[str]] = [[]]
    for word in said.split():
        if word == GAP:
            every.append([])
        else:
            every[-1].append(word)
    return every
