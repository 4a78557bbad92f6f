import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest
from datasette.app import Datasette  # type: ignore[import-untyped]  # it has no types
from hypothesis import HealthCheck, given, settings

from tests.exports.selections import harmful, mission_to_japan, money, selected
from tests.store.drawn import workspaces
from tests.store.workspaces import deal, workspace
from tui.exports import FORMATS, Notes, Selection, export
from tui.exports.sqlite_file import filling
from tui.store import Sort, Workspace


@contextmanager
def database(selection: Selection, folder: Path) -> Iterator[sqlite3.Connection]:
    export(FORMATS["sqlite"], selection, folder / "deals.db", force=True)
    with closing(sqlite3.connect(folder / "deals.db")) as opened:
        yield opened


def ask(opened: sqlite3.Connection, sql: str, *values: object) -> list[Any]:
    rows = opened.execute(sql, values).fetchall()
    return [row[0] if len(row) == 1 else row for row in rows]


@pytest.mark.parametrize("made", [mission_to_japan, money, harmful])
def test_sqlite_finds_it_whole_and_every_key_leads_somewhere(
    made: Callable[[], Selection], tmp_path: Path
) -> None:
    with database(made(), tmp_path) as opened:
        assert ask(opened, "PRAGMA integrity_check") == ["ok"]
        assert ask(opened, "PRAGMA foreign_key_check") == []
        leads = ask(opened, "SELECT DISTINCT \"table\" FROM pragma_foreign_key_list('citations')")
        assert sorted(leads) == ["facts", "records"]


@given(workspaces())
@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_there_is_every_key_leads_somewhere(tmp_path: Path, opened: Workspace) -> None:
    with database(selected(opened), tmp_path) as written:
        assert ask(written, "PRAGMA foreign_key_check") == []
        assert sorted(ask(written, "SELECT id FROM records")) == sorted(opened.records)


def test_a_source_or_mission_that_is_no_record_is_left_out_and_noted(tmp_path: Path) -> None:
    said = {"text": "Words", "cite": {"quote": "words", "source": "trip/gone"}}
    with database(selected(workspace(deal("trip/a", term=[said]))), tmp_path) as opened:
        assert ask(opened, "SELECT mission FROM deals") == [None]
        assert ask(opened, "SELECT quote, source, evidence FROM citations") == [("words", None, "not_found")]
        assert ask(opened, "PRAGMA foreign_key_check") == []
        assert any("no record here" in note for note in ask(opened, "SELECT note FROM notes"))


def test_words_lead_to_their_source_and_a_deal_to_its_mission(tmp_path: Path) -> None:
    with database(mission_to_japan(), tmp_path) as opened:
        sql = "SELECT s.title FROM citations AS c JOIN sources AS s ON s.id = c.source WHERE c.field = ?"
        assert ask(opened, sql, "jobs") == ["Release on the first day of the mission to Japan"]
        assert ask(opened, "SELECT DISTINCT m.name FROM deals JOIN missions AS m ON m.id = mission") == [
            "Japan 2014"
        ]


def test_the_deals_are_those_of_the_list_in_its_order(tmp_path: Path) -> None:
    selection = mission_to_japan("kind:distribution kind:licence", Sort("name", down=True))
    with database(selection, tmp_path) as opened:
        assert ask(opened, "SELECT id FROM deals ORDER BY rowid") == [each.id for each in selection.deals()]


def test_numbers_are_numbers_and_days_are_days(tmp_path: Path) -> None:
    with database(mission_to_japan(), tmp_path) as opened:
        told = ask(
            opened, "SELECT low, high, typeof(low), qualifier, horizon FROM figures WHERE field = 'jobs'"
        )
        assert told == [(40.0, 40.0, "real", "about", "ultimately")]
        assert ask(opened, "SELECT count(*) FROM deals WHERE earliest < date('2014-02-01')") == [3]
        with pytest.raises(sqlite3.IntegrityError):
            opened.execute("UPDATE deals SET silent_days = 'long'")


def test_a_number_that_is_rounded_is_noted(tmp_path: Path) -> None:
    with database(money(), tmp_path) as opened:
        notes = ask(opened, "SELECT note FROM notes")
        assert any("was rounded" in note for note in notes)
        assert ask(opened, "SELECT number FROM facts WHERE record = 'trip/a' AND figure = 'amount'") == [
            5000000.25
        ]


def test_every_row_stands_on_its_words(tmp_path: Path) -> None:
    with database(mission_to_japan(), tmp_path) as opened:
        sql = "SELECT said, quote, paragraph FROM quotations WHERE field = 'market-share'"
        ((said, quote, paragraph),) = ask(opened, sql)
        assert "up to 10%" in said
        (text,) = ask(opened, "SELECT text FROM texts WHERE paragraph = ?", paragraph)
        assert quote in text
        deals = ask(opened, "SELECT DISTINCT name FROM deals_with_figures WHERE quote IS NOT NULL")
        assert len(deals) == 3


def test_words_are_found_without_accents(tmp_path: Path) -> None:
    with database(mission_to_japan(), tmp_path) as opened:
        sql = "SELECT d.name FROM deals_fts AS f JOIN deals AS d ON d.rowid = f.rowid WHERE deals_fts MATCH ?"
        assert ask(opened, sql, "hydro quebec") == ["IREQ × SEI"]
        assert ask(opened, "SELECT count(*) FROM texts_fts WHERE texts_fts MATCH 'batter*'") == [1]


def test_where_sources_differ_a_table_says_which_is_believed(tmp_path: Path) -> None:
    sql = (
        "SELECT f.field, f.believed, d.believed FROM disagreements AS d"
        " JOIN facts AS f ON f.record = d.claim_of AND f.field = d.field WHERE d.about = 'agreements'"
    )
    with database(mission_to_japan("kind:licence"), tmp_path) as opened:
        assert ask(opened, sql) == [
            ("deals-announced", "no", "no"),
            ("deals-announced-by-the-end", "yes", "yes"),
        ]


def test_the_totals_add_nothing_that_must_not_be_added(tmp_path: Path) -> None:
    with database(mission_to_japan(), tmp_path) as opened:
        assert ask(opened, "SELECT count(*) FROM totals WHERE low IS NOT NULL OR high IS NOT NULL") == [0]
        (said,) = ask(opened, "SELECT said FROM totals WHERE measure = 'dollars'")
        assert said == "not added: the currency is not stated"
        assert any("the table totals" in note for note in ask(opened, "SELECT note FROM notes"))
    with database(money(), tmp_path) as opened:
        assert ask(opened, "SELECT low, high FROM totals WHERE currency = 'CAD'") == [
            (5000000.25, 5000000.25)
        ]


def test_it_says_what_was_asked_and_from_which_day(tmp_path: Path) -> None:
    with database(mission_to_japan("kind:licence", Sort("date", down=True)), tmp_path) as opened:
        told = dict(ask(opened, "SELECT name, said FROM about"))
        assert told == {"query": "kind:licence", "as_of": "2026-01-20", "sort": "date:down"}


def test_an_engine_without_full_text_search_is_noted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(filling, "searching", lambda: iter(["CREATE VIRTUAL TABLE x USING fts5_of_old(a)"]))
    with database(mission_to_japan(), tmp_path) as opened:
        assert any("no full-text index" in note for note in ask(opened, "SELECT note FROM notes"))


async def test_datasette_shows_the_tables_the_views_and_what_is_searched(tmp_path: Path) -> None:
    export(FORMATS["sqlite"], mission_to_japan(), tmp_path / "deals.db")
    datasette = Datasette([str(tmp_path / "deals.db")])
    told = (await datasette.client.get("/deals.json")).json()
    assert {"deals", "facts", "citations", "sources", "notes"} <= {each["name"] for each in told["tables"]}
    assert {each["name"] for each in told["views"]} == {"deals_with_figures", "figures", "quotations"}
    facts = next(each for each in told["tables"] if each["name"] == "facts")
    assert facts["fts_table"] == "facts_fts"
    assert {each["other_table"] for each in facts["foreign_keys"]["outgoing"]} == {"records"}
    found = (await datasette.client.get("/deals/deals.json?_search=quebec&_shape=array")).json()
    assert [each["name"] for each in found] == ["IREQ × SEI"]
    page = await datasette.client.get("/deals/figures")
    assert page.status_code == 200
    assert "will ultimately create around 40 jobs" in page.text


async def test_datasette_shows_what_means_harm_as_it_is_written(tmp_path: Path) -> None:
    export(FORMATS["sqlite"], harmful(), tmp_path / "deals.db")
    datasette = Datasette([str(tmp_path / "deals.db")])
    rows = (await datasette.client.get("/deals/deals.json?_shape=array")).json()
    assert len(rows) == harmful().count
    assert any(row["title"] == "=1+1" for row in rows)


def test_what_is_written_is_counted(tmp_path: Path) -> None:
    done = export(FORMATS["sqlite"], mission_to_japan(), tmp_path / "deals.db")
    assert isinstance(done.notes, Notes)
    assert done.notes.counts["deals"] == 3
    with closing(sqlite3.connect(tmp_path / "deals.db")) as opened:
        for table, number in done.notes.counts.items():
            assert ask(opened, f'SELECT count(*) FROM "{table}"') == [number]


def test_a_column_means_the_same_in_every_view(tmp_path: Path) -> None:
    with database(mission_to_japan(), tmp_path) as opened:
        for view in ("figures", "deals_with_figures"):
            told = ask(opened, f"SELECT said, number, date FROM {view} WHERE figure = 'share'")
            assert told[0][1] == 10
            assert "up to 10%" in told[0][0]
            (missing,) = ask(
                opened,
                f"SELECT count(*) FROM {view} AS v LEFT JOIN facts AS f ON f.record = v.record"
                " AND f.field = v.field WHERE v.figure IS NOT f.figure OR v.date IS NOT f.date"
                " OR v.said IS NOT f.said OR v.basis IS NOT f.basis",
            )
            assert missing == 0
        assert set(ask(opened, "SELECT deal_date FROM deals_with_figures")) == {"2014-01-20"}


def test_values_without_a_source_can_be_asked_for(tmp_path: Path) -> None:
    with database(mission_to_japan(), tmp_path) as opened:
        sql = "SELECT count(*) FROM facts WHERE evidence = 'none'"
        (bare,) = ask(opened, sql)
        assert bare == ask(opened, "SELECT count(*) FROM facts WHERE citations = 0 AND basis NOT NULL")[0] > 0
