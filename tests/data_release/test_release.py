import hashlib
import html
import os
import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest
import tomli
from pydantic import BaseModel

from tui.records import KINDS, Citation, Figure, Record, Stage, Stated, When, citations, full_id, references

DATA = Path(__file__).resolve().parents[2] / "data"
MISSION = "2014-01-japan"
FOLDER = DATA / "missions" / MISSION
RELEASE = FOLDER / "sources" / "day-1.en.txt"
DIGEST = "8b15e8c15a2bb2edd8304527d9b2ee8d773afac7fb2f0dd646481e9d6c480062"
YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def table(path: Path) -> dict[str, object]:
    return tomli.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)


@cache
def records() -> dict[str, Record]:
    """Every record of the embedded data, by kind and id."""
    found = {
        f"{kind} {key}": KINDS[kind].model_validate({**fields, "id": key})
        for kind, name in (("organisation", "organisations"), ("person", "people"), ("place", "places"))
        for key, fields in table(DATA / f"{name}.toml").items()
        if isinstance(fields, dict)
    }
    mission = table(FOLDER / "mission.toml")
    found[f"mission {MISSION}"] = KINDS["mission"].model_validate({**mission, "id": MISSION})
    for kind in ("deal", "source"):
        for path in sorted((FOLDER / f"{kind}s").glob("*.toml")):
            key = f"{MISSION}/{path.stem}"
            found[f"{kind} {key}"] = KINDS[kind].model_validate({**table(path), "id": key})
    return found


def named(name: str) -> Record:
    """A record by kind and id; ids of deals and sources may be short."""
    kind, _, key = name.partition(" ")
    return records().get(name) or records()[f"{kind} {MISSION}{f'/{key}' if key else ''}"]


def at(value: object, path: str) -> object:
    """What stands under a path of file keys; an item of a list goes by its number, id or code."""
    for step in path.split():
        if isinstance(value, dict):
            value = value[step]
        elif isinstance(value, tuple):
            value = value[int(step)] if step.isdigit() else next(v for v in value if step in v.values())
    return value


def plain(text: str) -> str:
    return re.sub(r"\s", " ", html.unescape(text).translate(str.maketrans("‘’", "''")))


def text() -> str:
    return plain(RELEASE.read_text(encoding="utf-8"))


def places(cite: Citation) -> list[tuple[int, int]]:
    """The spans of the release where the quoted words stand, with what stands around them."""
    before, quote, after = plain(cite.before or ""), plain(cite.quote), plain(cite.after or "")
    pattern = f"(?={re.escape(before + quote + after)})"
    starts = (found.start() + len(before) for found in re.finditer(pattern, text()))
    return [(start, start + len(quote)) for start in starts]


def cited() -> Iterator[tuple[str, Citation]]:
    for name, record in records().items():
        for path, cite in citations(record):
            yield f"{name} {'.'.join(map(str, path))}", cite


def inside(value: object) -> Iterator[BaseModel]:
    """A value and all the values in it."""
    if isinstance(value, BaseModel):
        yield value
        for name in type(value).model_fields:
            yield from inside(getattr(value, name))
    elif isinstance(value, tuple):
        for item in value:
            yield from inside(item)


SAID = [
    ("mission", "called 0 quote", "multisectoral mission"),
    ("mission", "from place", "CA-QC"),
    ("mission", "to 0 place", "JP"),
    ("mission", "lead who", "jean-francois-lisee"),
    ("mission", "when said", "on Monday … until Friday"),
    ("mission", "event business-lunch announces", ("acquisio-irep", "toon-boom-heartbit", "ireq-sei")),
    ("mission", "event business-lunch place place", "JP-13"),
    ("mission", "event business-lunch part 0 did", "presented Quebec’s priorities of economic development"),
    ("mission", "event anniversary-reception when said", "at the end of the day"),
    ("mission", "event further-meetings status", "planned"),
    ("mission", "quote 0 attribution 0 quote", "the Minister stressed"),
    ("mission", "quote 1 attribution 0 quote", "specified Minister Lisée"),
    ("mission", "opportunity 0 about", "JP"),
    ("mission", "challenge 0 text", "Language"),
    ("mission", "challenge 1 text", "Culture"),
    ("mission", "challenge 2 text", "Business practices"),
    ("mission", "policy 0 claimed_by", "jean-francois-lisee"),
    ("mission", "policy 1 about", "quebec-government"),
    ("mission", "policy 2 text", "Makes the marketing of innovative products easier in foreign trade"),
    ("mission", "figure high-tech-share against", {"subject": "CA", "value": Decimal("11.5")}),
    ("deal acquisio-irep", "kind is", "joint_venture"),
    ("deal acquisio-irep", "party acquisio role", "home_partner"),
    ("deal acquisio-irep", "party irep role", "host_partner"),
    ("deal acquisio-irep", "figure investment shared_by", ("acquisio", "irep")),
    ("deal acquisio-irep", "figure jobs horizon", "ultimately"),
    ("deal acquisio-irep", "figure jobs subject", None),
    ("deal acquisio-irep", "term 2 text", "Share expertise and technology"),
    ("deal acquisio-irep", "purpose 1 text", "Offer a suitable solution for the Japanese market"),
    ("deal toon-boom-heartbit", "kind is", "distribution"),
    ("deal toon-boom-heartbit", "product 0 name", "Toon Boom Storyboard Pro"),
    ("deal toon-boom-heartbit", "product 1 name", "Harmony"),
    ("deal toon-boom-heartbit", "term 1 text", "Translation of both into Japanese"),
    ("deal toon-boom-heartbit", "purpose 0 text", "Serve local customers"),
    ("deal toon-boom-heartbit", "figure market-share of", "software"),
    ("deal toon-boom-heartbit", "figure market-share horizon", "from the first year"),
    ("deal toon-boom-heartbit", "market 0 place", "JP"),
    ("deal ireq-sei", "kind basis", "inferred"),
    ("deal ireq-sei", "product 0 name", "New technology for Li-Ion batteries"),
    ("deal ireq-sei", "figure royalties horizon", "medium-term"),
    ("deal ireq-sei", "market", ()),
    ("organisation acquisio", "home place", "CA-QC"),
    ("organisation irep", "home place", "JP"),
    ("organisation toon-boom-animation", "home place", "CA-QC"),
    ("organisation heartbit-digital-creation", "home place", "JP"),
    ("organisation sei-corporation", "home place", "JP"),
    ("organisation sei-corporation", "kind", "group"),
    ("organisation ireq", "aka 0", "IREQ"),
    ("organisation ireq", "part_of", "hydro-quebec"),
    ("organisation quebec-delegation-tokyo", "seat place", "JP-13"),
    ("organisation quebec-delegation-tokyo", "description 1 claimed_by", "jean-francois-lisee"),
    ("person jean-francois-lisee", "name", "Jean-François Lisée"),
    ("source day-1.en", "note 0 about", "JP-13"),
    ("source day-1.en", "date basis", "external"),
]

FIGURES = [
    ("mission", "delegates", "35 exact done stated"),
    ("mission", "delegates-before-departure", "40 about expected external"),
    ("mission", "delegates-at-the-end", "35 exact done external"),
    ("mission", "deals-announced", "3 exact done stated"),
    ("mission", "deals-announced-by-the-end", "5 exact done external"),
    ("mission", "length", "1 exact done stated"),
    ("mission", "length-at-the-end", "6 exact done external"),
    ("mission", "cities-visited", "5 exact done external"),
    ("mission", "people-met", "120 more_than done external"),
    ("mission", "economy-rank", "3 exact done stated"),
    ("mission", "customer-rank", "7 exact done stated"),
    ("mission", "high-tech-share", "22.6 exact done stated"),
    ("mission", "attendance", "100 more_than done stated"),
    ("mission", "attendance", "None many done stated"),
    ("mission", "meetings", "None many expected stated"),
    ("deal acquisio-irep", "investment", "5000000 exact committed stated"),
    ("deal acquisio-irep", "jobs", "40 about expected stated"),
    ("deal toon-boom-heartbit", "market-share", "10 at_most potential stated"),
    ("deal ireq-sei", "royalties", "None not_stated expected stated"),
    ("deal ireq-sei", "patents", "None not_stated done stated"),
    ("organisation quebec-delegation-tokyo", "years-of-support", "40 exact done stated"),
]


def test_the_release_is_kept_byte_for_byte() -> None:
    assert hashlib.sha256(RELEASE.read_bytes()).hexdigest() == DIGEST
    assert at(named("source day-1.en").model_dump(), "sha256") == DIGEST


@pytest.mark.parametrize(("record", "path", "expected"), SAID)
def test_a_fact_of_the_release_is_in_the_data(record: str, path: str, expected: object) -> None:
    assert at(named(record).model_dump(), path) == expected


def test_these_are_all_the_figures() -> None:
    found = [
        (record.id, value.id, f"{value.value} {value.qualifier} {value.modality} {value.basis}")
        for record in records().values()
        for value in inside(record)
        if isinstance(value, Figure)
    ]
    assert sorted(found) == sorted((named(record).id, *rest) for record, *rest in FIGURES)


@pytest.mark.parametrize("deal", ["acquisio-irep", "toon-boom-heartbit", "ireq-sei"])
def test_a_deal_is_announced_first_and_signed_last(deal: str) -> None:
    stages = [value.word for value in inside(named(f"deal {deal}")) if isinstance(value, Stage)]
    assert (stages[0], stages[-1]) == ("announced", "signed")


def test_every_quotation_stands_exactly_once() -> None:
    assert [(where, cite.quote) for where, cite in cited() if len(places(cite)) != 1] == []


def test_new_partners_is_not_the_beginning_of_new_partnership() -> None:
    (start,) = {places(cite)[0][0] for _, cite in cited() if cite.quote == "new partners"}
    assert text()[start - 6 :].startswith("allow new partners to position")


def test_the_data_covers_the_release() -> None:
    covered = {where for _, cite in cited() for span in places(cite) for where in range(*span)}
    words = [where for where, letter in enumerate(text()) if not letter.isspace()]
    assert len(covered & set(words)) / len(words) > 0.95


def test_every_reference_leads_to_a_record() -> None:
    lost = [
        (name, reference.id)
        for name, record in records().items()
        for reference in references(record)
        if not any(
            f"{kind} {full_id(reference.id, reference.kinds, record.mission)}" in records()
            for kind in reference.kinds
        )
    ]
    assert lost == []


def test_no_currency_is_more_than_inferred() -> None:
    money = [value for record in records().values() for value in inside(record) if isinstance(value, Figure)]
    assert {(value.currency, value.currency_basis) for value in money} == {(None, None), ("CAD", "inferred")}


def test_no_year_is_said_without_another_source() -> None:
    said = [value for record in records().values() for value in inside(record) if isinstance(value, Stated)]
    dated = [value for value in said if isinstance(value, When) and value.edtf]
    spoken = [value for value in said if YEAR.search(getattr(value, "text", ""))]
    assert len(dated) > 10
    assert len(spoken) > 3
    assert {value.basis for value in (*dated, *spoken)} == {"external"}


@pytest.mark.parametrize("path", sorted(DATA.rglob("*.toml")), ids=lambda path: path.name)
def test_a_file_begins_with_the_schema_of_its_kind(path: Path) -> None:
    kind = path.parent.name[:-1] if path.parent.name in ("deals", "sources") else path.stem
    schema = os.path.relpath(DATA / "schema" / f"{kind}.schema.json", path.parent)
    given = path.read_text(encoding="utf-8").splitlines()[0]
    assert given.removeprefix("#:schema ").removeprefix("./") == schema
