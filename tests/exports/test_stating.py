from tests.store.workspaces import deal, event, source, workspace
from tui.exports.stating import stated_by, undated

from .selections import selected

PAPERS = [
    source("trip/day", title="Of the day"),
    source("trip/step", title="Of the step"),
    source("trip/paper", title="A paper", file="paper.txt", sha256="0" * 64),
]


def test_a_stage_stands_on_what_states_it_without_what_says_when() -> None:
    dated = {"edtf": "2014-01-20", "basis": "external", "see": "trip/day"}
    signed = {"is": "signed", "when": dated, "basis": "external", "see": "trip/step"}
    made = deal("trip/a", stage=[{"is": "announced", "when": dated}, signed])
    selection = selected(workspace(made, *PAPERS))
    told = list(undated(made, selection))
    assert [fact.field for fact in told] == [fact.field for fact in made.facts()]
    assert [fact.see for fact in told if fact.section == "stages"] == [(), ("trip/step",)]


def test_words_that_do_not_stand_where_they_were_quoted_from_state_nothing() -> None:
    cites = [{"quote": quote, "source": "trip/paper"} for quote in ("so it is", "so it is not")]
    held = event("trip/a", cite=cites)
    selection = selected(workspace(held, *PAPERS, texts={"trip/paper": "And so it is."}))
    proofs = list(stated_by(held, undated(held, selection), selection))
    assert [proof.quote for proof in proofs] == ["so it is"]
