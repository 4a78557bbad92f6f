import re

import pytest

from tui.cli import main

from .running import DEAL

TOLD = (
    ("search", "investment"),
    ("search", "dollars"),
    ("show", DEAL),
    ("stats",),
    ("evidence",),
    ("conflicts",),
    ("timeline",),
    ("stages",),
)
CANADIAN = re.compile(r"CAD|C\$|CA\$|Canadian dollar", re.IGNORECASE)


@pytest.mark.parametrize("arguments", TOLD, ids=" ".join)
def test_dollars_are_never_canadian_without_saying_that_this_is_inferred(
    arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    main(list(arguments))
    said = capsys.readouterr().out
    assert said
    assert CANADIAN.findall(said.replace("CAD inferred", "")) == []


def test_the_currency_is_said_to_be_inferred_where_the_amount_is_told(
    capsys: pytest.CaptureFixture[str],
) -> None:
    main(["stats"])
    assert "5,000,000 dollars, CAD inferred" in capsys.readouterr().out
