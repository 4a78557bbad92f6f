import json
from pathlib import Path

import pytest

from tui.records import Deal, Organisation
from tui.store import Workspace
from tui.store.bulk import BulkFile, content, names_met, raw_records, record

from .files import MAP, TABLE, only, put, table


def plain(file: BulkFile, at: int = 0) -> dict[str, object]:
    made = content(list(raw_records(file))[at], file)
    assert isinstance(made, dict)
    return made


def test_a_row_becomes_a_deal_whose_every_value_stands_on_its_cell(tmp_path: Path) -> None:
    assert plain(table(tmp_path)) == {
        "id": "fair/1",
        "title": "Wire",
        "kind": {"is": "supply", "cite": ["Wire"]},
        "stage": [
            {"is": "signed", "when": {"edtf": "2014-01-20", "cite": ["20/01/2014"]}, "basis": "inferred"}
        ],
        "party": [
            {"org": "first-company", "role": "home_partner", "cite": "First Company"},
            {"org": "second-company", "role": "home_partner", "cite": "Second Company"},
        ],
        "market": [{"place": "JP", "cite": "Japan"}],
        "figure": [
            {
                **{
                    "id": "worth",
                    "kind": "amount",
                    "value": 1500.5,
                    "qualifier": "exact",
                    "modality": "done",
                },
                **{"currency": "CAD", "currency_basis": "stated", "cite": ["1,500.50", "CAD"]},
            },
            {
                **{"id": "jobs", "kind": "count", "value": 40, "qualifier": "exact", "modality": "expected"},
                **{"unit": "jobs", "cite": ["40"]},
            },
        ],
        "passage": "no: 1\nwhat: Wire\nday: 20/01/2014\nwho: First Company; Second Company\nwhere: Japan\n"
        "value: 1,500.50\nin: CAD\njobs: 40",
    }


def test_what_a_row_does_not_say_is_left_out_or_inferred(tmp_path: Path) -> None:
    made = plain(table(tmp_path), 1)
    assert made["kind"] == {"is": "other", "basis": "inferred"}
    assert "figure" not in made


def test_all_that_is_cited_is_found_in_the_passage(tmp_path: Path) -> None:
    file = table(tmp_path)
    for raw in raw_records(file):
        made = record(raw, file)
        assert isinstance(made, Deal)
        workspace = Workspace(tmp_path, {made.id: made})
        found = [each for fact in made.facts() for each in workspace.evidence(fact, made) if fact.cites]
        assert {each.state for each in found} == {"verbatim"}
        assert {each.source for each in found} == {made.id}


def test_the_names_that_stand_for_ids_are_told(tmp_path: Path) -> None:
    file = table(tmp_path)
    met = [names_met(raw, file) for raw in raw_records(file)]
    assert met == [
        {"first-company": "First Company", "second-company": "Second Company"},
        {"third-ltd": "Third Ltd"},
    ]


def with_columns(tmp_path: Path, more: str, text: str = TABLE) -> dict[str, object]:
    """The first row by a map with further lines after its title."""
    return plain(table(tmp_path, text, MAP.replace('title = "what"\n', f'title = "what"\n{more}\n')))


def test_a_party_named_twice_is_one(tmp_path: Path) -> None:
    made = plain(table(tmp_path, TABLE.replace("Second Company", "FIRST company")))
    assert made["party"] == [{"org": "first-company", "role": "home_partner", "cite": "First Company"}]


def test_items_of_their_own_columns_are_left_out_where_these_are_empty(tmp_path: Path) -> None:
    text = "no,what,seller,buyer\n1,Wire,First,\n"
    map = """
        [fixed]
        kind = "other"
        "stage.0.is" = "signed"
        "party.0.role" = "seller"
        "party.1.role" = "buyer"
        market = "JP"
        [columns]
        id = "no"
        title = "what"
        "party.0" = "seller"
        "party.1.org" = "buyer"
        """
    made = plain(table(tmp_path, text, map))
    assert made["party"] == [{"org": "first", "role": "seller", "cite": ["First"]}]
    assert made["kind"] == {"is": "other", "basis": "inferred"}
    assert made["market"] == [{"place": "JP", "basis": "inferred"}]
    assert made["id"] == "fair/1"


@pytest.mark.parametrize(
    ("more", "field", "value"),
    [
        ('short = { text = "{who} ({where})" }', "short", "First Company; Second Company (Japan)"),
        ('called = "what"', "called", ["Wire"]),
        ('sector = { column = "what", values = { Wire = "isic:2732" } }', "sector", None),
        ('follows = "where"', "follows", "japan"),
        ('"term.0" = "what"', "term", [{"text": "Wire", "cite": ["Wire"]}]),
    ],
)
def test_a_column_can_be_any_field(tmp_path: Path, more: str, field: str, value: object) -> None:
    expected = value or [{"code": "isic:2732", "cite": "Wire"}]
    assert with_columns(tmp_path, more)[field] == expected


def test_a_column_with_words_of_the_source_is_the_passage(tmp_path: Path) -> None:
    text = 'no,what,who,n,said\n1,Wire,First; Second,5,"First sells\nwire and 5 jobs. Second buys."\n'
    map = """
        passage = "{said}"
        [fixed]
        "stage.0.is" = "signed"
        [columns]
        id = "no"
        title = "what"
        kind = { column = "what", matches = { wire = "supply" }, cite = { quote = "{}", after = "and" } }
        [columns.party]
        column = "who"
        split = ";"
        each = { role = "buyer" }
        cite = { quote = "{}", after = "buys" }
        [[figure]]
        id = "jobs"
        kind = "count"
        column = "n"
        cite = "{} jobs"
        [[figure]]
        id = "others"
        kind = "count"
        column = "n"
        """
    made = plain(table(tmp_path, text, map))
    assert made["passage"] == "First sells\nwire and 5 jobs. Second buys."
    assert made["party"] == [
        {"org": "first", "role": "buyer", "basis": "inferred"},
        {"org": "second", "role": "buyer", "cite": {"quote": "Second", "after": "buys"}},
    ]
    assert made["kind"] == {"is": "supply", "basis": "inferred"}
    figures = made["figure"]
    assert isinstance(figures, list)
    assert [(figure.get("cite"), figure.get("basis")) for figure in figures] == [
        (["5 jobs"], None),
        (None, "inferred"),
    ]


def test_lines_of_json_are_mapped_by_their_keys(tmp_path: Path) -> None:
    deal = {"n": 7, "deal": {"name": "Wire"}, "who": ["First; Co", "Second"], "worth": 1500.5, "when": "2014"}
    text = json.dumps(deal)
    map = """
        [read]
        decimal = ","
        [fixed]
        kind = "mou"
        "stage.0.is" = "agreed"
        [columns]
        id = "n"
        title = "deal.name"
        party = { column = "who", each = { role = "buyer" } }
        "stage.0.when" = "when"
        [[figure]]
        id = "worth"
        kind = "amount"
        column = "worth"
        times = 1000
        currency = "CAD"
        """
    made = plain(only(put(tmp_path, fair__jsonl=text, fair__map__toml=map)))
    parties, figures = made["party"], made["figure"]
    assert isinstance(parties, list)
    assert isinstance(figures, list)
    assert [party["org"] for party in parties] == ["first-co", "second"]
    assert (figures[0]["value"], figures[0]["currency_basis"], figures[0]["cite"]) == (
        1500500,
        "inferred",
        ["1500.5"],
    )


def test_organisations_are_mapped_in_their_short_forms(tmp_path: Path) -> None:
    text = "Name,Land,Parent,Number\nFirst Company,JP,The Group,77\n"
    map = """
        kind = "organisation"
        [columns]
        name = "Name"
        home = "Land"
        part_of = "Parent"
        "ids.register" = "Number"
        """
    file = table(tmp_path, text, map)
    (raw,) = raw_records(file)
    made = record(raw, file)
    assert isinstance(made, Organisation)
    assert (made.id, made.part_of, made.ids) == ("first-company", "the-group", {"register": "77"})
    assert made.home
    assert made.home.place == "JP"
