from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.store.bulk.dates import date_reader


@pytest.mark.parametrize(
    ("form", "text", "edtf"),
    [
        ("YYYY-MM-DD", "2014-01-20", "2014-01-20"),
        ("DD/MM/YYYY", "20/01/2014", "2014-01-20"),
        ("M/D/YYYY", "1/5/2014", "2014-01-05"),
        ("D.M.YYYY", "20.1.2014", "2014-01-20"),
        ("YYYYMMDD", "20140120", "2014-01-20"),
        ("MM/YYYY", "01/2014", "2014-01"),
        ("YYYY", "2014", "2014"),
        ("DD/MM/YYYY", "20/1/2014", None),
        ("YYYY-MM-DD", "2014-01-20 ", None),
        ("YYYY", "٢٠١٤", None),
        ("D.M.YYYY", "20x1x2014", None),
        ("DD/MM/YYYY", "01/20/2014", None),
        ("DD/MM/YYYY", "31/02/2014", None),
        ("DD/MM/YYYY", "29/02/2012", "2012-02-29"),
        ("MM/YYYY", "00/2014", None),
        ("YYYY-MM-DD", "0000-02-29", "0000-02-29"),
    ],
)
def test_a_date_is_read_by_its_form(form: str, text: str, edtf: str | None) -> None:
    assert date_reader([form])(text) == edtf


def test_the_first_form_that_fits_is_taken() -> None:
    read = date_reader(["DD/MM/YYYY", "YYYY"])
    assert (read("03/04/2014"), read("2014"), read("?")) == ("2014-04-03", "2014", None)


def test_a_form_by_which_there_is_no_such_day_does_not_fit() -> None:
    read = date_reader(["DD/MM/YYYY", "MM/DD/YYYY"])
    assert (read("03/04/2014"), read("01/20/2014"), read("31/31/2014")) == ("2014-04-03", "2014-01-20", None)


@pytest.mark.parametrize("form", ["", "MM", "DD", "YY-MM-DD", "YYYY-MM-MM", "YYYY DD", "day", "YYYYx"])
def test_a_form_that_is_none_is_refused(form: str) -> None:
    with pytest.raises(ValueError, match="is no form of dates"):
        date_reader([form])


@given(st.dates())
def test_every_day_comes_back(day: date) -> None:
    read = date_reader(["D.M.YYYY"])
    assert read(f"{day.day}.{day.month}.{day.year:04}") == day.isoformat()
