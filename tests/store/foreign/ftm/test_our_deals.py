from pathlib import Path
from typing import Any

import pytest

from tests.exports.selections import mission_to_japan, money
from tui.exports import FORMATS, Selection, export
from tui.records import Deal, Fact
from tui.store import Losses
from tui.store.foreign.ftm import read_ftm
from tui.store.foreign.taking import taken
from tui.store.texts import Passages

from ..files import asked, plain, put, read
from .entities import WORKS, entity


def back(selection: Selection, folder: Path) -> dict[str, Deal]:
    """The deals of what is selected, exported as entities and imported again."""
    export(FORMATS["ftm"], selection, folder / "x.ftm")
    found = list(taken(read_ftm, asked(folder / "x.ftm"), Losses()))
    assert [problem for each in found for problem in each.problems] == []
    return {each.record.id: each.record for each in found if isinstance(each.record, Deal)}


def told(deal: Deal) -> dict[str, tuple[Any, ...]]:
    """Every fact of a deal that entities can keep, by its address."""
    return {fact.field: _told(fact) for fact in deal.facts() if fact.section != "disagreements"}


def _told(fact: Fact) -> tuple[Any, ...]:
    if fact.field == "kind":
        return (fact.basis, str(fact.values[0]))
    statement = fact.section in ("terms", "notes")
    values = [str(getattr(value, "edtf", value)) for value in fact.values[: 1 if statement else None]]
    if fact.section == "figures":
        figures: Any = fact.values[0]
        values = [figures.model_dump_json(exclude={"cite", "see", "as_of"})]
    return fact.label, fact.basis, values, {" ".join(cite.quote.split()) for cite in fact.cites}


@pytest.mark.parametrize("selection", [mission_to_japan, money])
def test_a_deal_that_was_told_as_a_project_comes_back(tmp_path: Path, selection: Any) -> None:
    found = back(selection(), tmp_path)
    for deal in selection().deals():
        same = found[deal.id]
        assert (same.title, same.short) == (deal.title, deal.short)
        assert told(same) == told(deal)
        text = Passages(same.passage or "")
        for cite in (cite for fact in same.facts() for cite in fact.cites):
            assert len(list(text.find(cite.quote, cite.before or "", cite.after or ""))) == 1, cite


def test_what_is_not_there_is_told(tmp_path: Path) -> None:
    back(mission_to_japan(), tmp_path)
    _, problems, losses = read(read_ftm, asked(tmp_path / "x.ftm"))
    assert problems == []
    assert {"Project", "citations/source", "Event", "Article", "Document", "Note"} == {
        each.path for each in losses
    }


def test_a_project_of_somebody_else_is_no_deal(tmp_path: Path) -> None:
    project = entity("p", "Project", name="A dam", keywords=["dam", "record=mission"])
    note = entity("n", "Note", entity="p", description="x")
    member = entity("m", "ProjectParticipant", project="p", participant="road-works")
    found, _, losses = read(read_ftm, put(tmp_path, [WORKS, project, note, member]))
    assert plain(found) == []
    assert {"Project", "Note", "ProjectParticipant"} <= {each.path for each in losses}
