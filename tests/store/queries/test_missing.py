from collections.abc import Callable, Iterable
from functools import cache

import pytest
from hypothesis import given

from tui.store import FIELDS, Query, TantivyCatalogue, Workspace, read_query, say_unknown
from tui.store.queries.narrowing import values

from ..drawn import queries, workspaces
from ..workspaces import deal, embedded, organisation, place, source, workspace


def small() -> Workspace:
    cited = [{"text": "Make films", "cite": "make films"}, {"text": "Make ships", "basis": "inferred"}]
    return workspace(
        deal("trip/one", "first", kind="joint_venture", term=cited),
        deal("trip/two", "second", kind="licence"),
        organisation("first", "First Company"),
        organisation("second", "Second Company"),
        source("trip/release"),
        texts={"trip/release": "They make films."},
    )


def known(opened: Workspace) -> Callable[[str, str], Iterable[str]]:
    catalogue = TantivyCatalogue(opened)
    return lambda field, typed: [count.value for count in catalogue.values(field, typed)]


@cache
def embedded_values() -> Callable[[str, str], Iterable[str]]:
    return known(embedded())


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("kind:licence", []),
        ("", []),
        ("zzz", []),
        (
            "kind:joint",
            ["nothing has kind:joint; did you mean kind:joint_venture? There are: joint_venture, licence"],
        ),
        (
            "kind:license",
            ["nothing has kind:license; did you mean kind:licence? There are: licence, joint_venture"],
        ),
        ("org:secnd", ["nothing has org:secnd; did you mean org:second? There are: second, first"]),
        (
            "evidence:inferred",
            ["nothing has evidence:inferred; did you mean basis:inferred? There are: none, verbatim"],
        ),
        ("country:XX", ["nothing has country:XX; there are none"]),
        (
            "kind:venture",
            ["nothing has kind:venture; did you mean kind:joint_venture? There are: joint_venture, licence"],
        ),
        ("amount.CAD:>5 or jobs:4", ["nothing has currency:CAD; there are none"]),
        (
            'org:"first company"',
            ['nothing has org:"first company"; did you mean org:first? There are: first, second'],
        ),
        ("kind:", ["the values of kind: joint_venture, licence"]),
        ("zzz country: kind:licence", ["nothing has a value of country"]),
        (
            "kind:mou record:del kind:licence",
            [
                "nothing has kind:mou; there are: joint_venture, licence",
                "nothing has record:del; did you mean record:deal? There are: deal, source, organisation",
            ],
        ),
    ],
)
def test_what_no_record_has_is_said_with_the_values_there_are_nearest_first(
    text: str, said: list[str]
) -> None:
    assert say_unknown(read_query(text), known(small())) == said


def test_a_country_whose_name_is_not_written_quite_so_is_proposed() -> None:
    places = [place("JP", "Japan"), place("AT", "Austria")]
    deals = [deal(f"trip/{each.id}", "first", market=[{"place": each.id}]) for each in places]
    values_of = known(workspace(*deals, *places))
    assert say_unknown(read_query("country:Japn"), values_of) == [
        "nothing has country:Japn; did you mean country:JP? There are: JP, AT"
    ]
    assert say_unknown(read_query("country:Zzland"), values_of) == [
        "nothing has country:Zzland; there are: AT, JP"
    ]


def test_only_the_nearest_of_many_values_are_told() -> None:
    many = workspace(*(deal(f"trip/d{number}", f"partner-{number:02}") for number in range(20)))
    (said,) = say_unknown(read_query("org:partner-0"), known(many))
    assert said.startswith("nothing has org:partner-0; there are: partner-00, ")
    assert said.endswith(" and 12 more")
    assert said.count("partner-") == 9


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("org:IREP", "org:irep"),
        ('org:"HeARTBIT Digital Creation"', "org:heartbit-digital-creation"),
        ("person:Lisée", "person:jean-francois-lisee"),
    ],
)
def test_who_is_asked_for_by_name_is_proposed_by_id(text: str, meant: str) -> None:
    (line,) = say_unknown(read_query(text), embedded_values())
    assert line.startswith(f"nothing has {text}; did you mean {meant}? There are: ")


def test_a_long_value_is_cut() -> None:
    (said,) = say_unknown(read_query("org:" + "x" * 100_000), known(small()))
    assert len(said) < 500


@given(workspaces(), queries)
def test_what_is_said_to_be_missing_answers_nothing(opened: Workspace, query: Query) -> None:
    said = say_unknown(query, known(opened))
    for field, value in query.only:
        has = any(value in values(each, opened).get(field, ()) for each in opened.records.values())
        assert has != any(line.startswith(f"nothing has {field}:{value};") for line in said)


@pytest.mark.parametrize("field", FIELDS)
def test_every_field_says_which_values_there_are(field: str) -> None:
    (said,) = say_unknown(read_query(f"{field}:nothing-like-it"), embedded_values())
    assert said.lower().startswith(f"nothing has {field}:nothing")
    assert "there are: " in said.lower()


def test_for_an_empty_value_many_values_are_told() -> None:
    many = workspace(*(deal(f"trip/d{number}", f"partner-{number}") for number in range(100)))
    (said,) = say_unknown(read_query("org:"), known(many))
    assert said.startswith("the values of org: partner-0, partner-1, partner-2, ")
    assert said.endswith(" and 60 more")
