from dataclasses import replace
from typing import Any

import pytest

from tui.records import Citation
from tui.store import Evidence, Workspace

from ..workspaces import deal, mission, source, workspace

TEXT = "Alpha met Beta. They sign, and Beta met Gamma."
KEPT: dict[str, Any] = {"file": "kept.txt", "sha256": "0" * 64}
PACT = deal("trip/pact")


def trip(*, texts: dict[str, str], changed: frozenset[str] = frozenset(), **kept: object) -> Workspace:
    records = (mission(), source("trip/release", **kept), source("trip/page"), PACT)
    return replace(workspace(*records, texts=texts), changed=changed)


def found(known: Workspace, quote: str, named: str | None = None) -> Evidence:
    return known.find(Citation(quote=quote, source=named), PACT)


def test_words_that_stand_once_are_verbatim_and_those_that_stand_often_have_all_their_places() -> None:
    known = trip(texts={"trip/release": TEXT})
    assert found(known, "Alpha met") == Evidence("verbatim", "trip/release", 0, 9)
    places = ((10, 14), (31, 35))
    assert found(known, "Beta") == Evidence("ambiguous", "trip/release", 10, 14, places)


def test_in_a_changed_text_words_that_still_stand_are_told_from_those_that_do_not() -> None:
    known = trip(texts={"trip/release": TEXT}, changed=frozenset({"trip/release"}))
    assert found(known, "Alpha met") == Evidence("source_changed", "trip/release", 0, 9)
    assert found(known, "Beta").places == ((10, 14), (31, 35))
    assert found(known, "Alpha left") == Evidence("not_found", "trip/release")


@pytest.mark.parametrize("named", ["release", None])
def test_words_of_a_text_that_is_missing_are_not_found_and_never_external(named: str | None) -> None:
    known = trip(texts={}, **KEPT)
    assert found(known, "Alpha met", named) == Evidence("not_found", "trip/release")
    assert known.missing == ("trip/release",)


def test_words_of_what_is_only_known_by_address_are_external() -> None:
    known = trip(texts={"trip/release": TEXT}, **KEPT)
    assert found(known, "Alpha met", "page") == Evidence("external", "trip/page")
    assert known.missing == ()


def test_without_a_name_words_are_of_the_only_text_of_the_mission_that_is_or_should_be_kept() -> None:
    records = (mission(), source("trip/a", **KEPT), source("trip/b", **KEPT), PACT)
    known = workspace(*records, texts={"trip/b": TEXT})
    assert found(known, "Alpha met") == Evidence("not_found")
    assert found(known, "Alpha met", "b").state == "verbatim"
