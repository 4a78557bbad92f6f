import json
import shlex
from dataclasses import replace
from datetime import date
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mission import catalogue
from tui.app.clipping import json_of, link_to, opening_command, row_of, takings
from tui.cli.command_line import read
from tui.text import clean
from tui.views import DeepLink, View, read_link

WORKSPACE = catalogue().workspace
DEAL = WORKSPACE.records["2014-01-japan/ireq-sei"]
TODAY = replace(WORKSPACE, as_of=date.today())


def test_the_first_thing_to_take_has_the_key_of_the_menu() -> None:
    offered = takings(DEAL, None, 0, WORKSPACE, View())
    assert "".join(each.key for each in offered) == "ywtmbsrdlc"
    assert offered[0].text() == "IREQ × SEI"
    offered = takings(DEAL, DEAL.fact("kind"), 0, WORKSPACE, View())
    assert "".join(each.key for each in offered) == "yvwtmbsrdlc"
    assert offered[1].text() == "licence"
    assert offered[2].text() in offered[0].text()


def test_what_has_no_source_has_no_words_and_no_citation() -> None:
    person = next(each for each in WORKSPACE.of("place") if not any(fact.cites for fact in each.facts()))
    assert "".join(each.key for each in takings(person, None, 0, WORKSPACE, View())) == "yrdlc"


def test_everything_that_is_taken_is_ready_for_a_terminal() -> None:
    for record in WORKSPACE.records.values():
        for fact in (None, *WORKSPACE.facts(record)):
            for each in takings(record, fact, 0, WORKSPACE, View("", "a\x1b[2J", "source")):
                assert clean(each.text(), newlines=True) == each.text()


def test_a_row_is_one_line_with_the_id() -> None:
    said = row_of(DEAL, WORKSPACE)
    assert said.startswith("IREQ × SEI · licence · signed · ")
    assert said.endswith(" · 2014-01-japan/ireq-sei")


def test_a_record_is_told_as_json_without_what_it_does_not_say() -> None:
    told = json.loads(json_of(DEAL))
    assert (told["record"], told["id"], told["kind"]["is"]) == ("deal", DEAL.id, "licence")
    assert "passage" not in told


def test_a_link_leads_to_the_value_in_the_view_of_the_folder() -> None:
    fact = DEAL.fact("kind")
    assert link_to(DEAL, fact, TODAY, View("", "", "partnership")) == "communique:2014-01-japan/ireq-sei#kind"
    elsewhere = replace(WORKSPACE, folder=Path("/a b"), as_of=date(2015, 1, 1))
    text = link_to(DEAL, None, elsewhere, View("", "kind:licence", "deals", "date:down"))
    assert text == (
        "communique:2014-01-japan/ireq-sei?q=kind:licence&pane=deals&sort=date:down&in=/a%20b&as-of=2015-01-01"
    )
    assert read_link(text) == DeepLink(
        "", "kind:licence", "deals", "date:down", DEAL.id, "", "/a b", date(2015, 1, 1)
    )


def test_a_command_opens_the_same_view() -> None:
    elsewhere = replace(WORKSPACE, folder=Path("/a b"), as_of=date(2015, 1, 1))
    view = View("", 'kind:licence "a b"', "deals", "date:down")
    assert opening_command(view, elsewhere) == (
        "communique open 'kind:licence \"a b\"' --in '/a b' --as-of 2015-01-01 --pane deals --sort date:down"
    )
    assert opening_command(View(), TODAY) == "communique open"
    assert opening_command(View("", "a", "timeline"), TODAY) == "communique open a --pane timeline"


@settings(max_examples=60)
@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Cf", "Zl", "Zp", "M", "Cn"]), max_size=12))
def test_a_shell_reads_the_query_as_it_was(query: str) -> None:
    words = shlex.split(opening_command(View("", query, "deals"), TODAY))
    assert words[0] == "communique"
    asked = read(words[1:])
    assert " ".join(asked.what) == query
    assert asked.pane == "deals"


def test_a_command_holds_nothing_that_a_terminal_obeys() -> None:
    assert "\x1b" not in opening_command(View("", "a\x1b[2J"), TODAY)
