import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.exports import Notes
from tui.exports.fitting import CONTROLS, FORMULAS, SURROGATES, disarmed, fitted

from .selections import ARMED

texts = st.text(st.characters(codec=None) | st.sampled_from("=+-@\t\r\n;, \x00\ud800"), max_size=30)


@given(texts)
def test_a_fitted_text_can_be_written_and_is_fitted_once(text: str) -> None:
    once = fitted(text, Notes())
    once.encode()
    assert "\x00" not in once
    again = Notes()
    assert (fitted(once, again), again.changes) == (once, {})


@given(st.text(st.characters(codec="utf-8", exclude_categories=["C"])))
def test_what_fits_stays(text: str) -> None:
    notes = Notes()
    assert (fitted(text, notes), notes.changes) == (text, {})


def test_what_is_changed_is_counted() -> None:
    notes = Notes()
    assert fitted("a\x00b\x7fc\ud800\udc00\uffff\nd\te", notes) == "a␀b␡c��\ufffd\nd\te"
    assert notes.changes == {SURROGATES: 2, CONTROLS: 3}


@pytest.mark.parametrize("text", ARMED)
def test_no_spreadsheet_takes_a_disarmed_text_for_a_formula(text: str) -> None:
    notes = Notes()
    assert "'" in disarmed(text, notes)
    assert notes.changes[FORMULAS] >= 1


@given(texts)
def test_nothing_that_begins_a_formula_follows_what_parts_cells(text: str) -> None:
    safe = disarmed(text, Notes())
    for separator in (",", ";", "\t", "|", "\n", "\r"):
        for cell in safe.split(separator):
            assert not cell.lstrip(" \u00a0").startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠"))


@given(texts)
def test_disarming_only_adds_apostrophes(text: str) -> None:
    assert disarmed(text, Notes()).replace("'", "") == text.replace("'", "")


@pytest.mark.parametrize("text", ["", "a", "a-b", "1+1", "a = b", "o'brien", "50%", "a; b", "a, b"])
def test_what_is_no_formula_stays(text: str) -> None:
    notes = Notes()
    assert (disarmed(text, notes), notes.changes) == (text, {})
