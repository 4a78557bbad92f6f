"""What stands for something to be typed."""

import pytest

from tui.cli.command_line import read
from tui.cli.metavars import metavar_told

from ..tongues import speaking


def test_it_is_told_in_the_language_of_the_reader() -> None:
    assert metavar_told("FOLDER | QUERY | LINK") == "FOLDER | QUERY | LINK"
    with speaking("fr_CA"):
        assert metavar_told("FOLDER | QUERY | LINK") == "DOSSIER | REQUÊTE | LIEN"
        assert metavar_told("COLUMN[:down] YYYY-MM-DD ID N") == "COLONNE[:down] AAAA-MM-JJ ID N"


def test_the_usage_and_the_headings_of_help_are_in_it(capsys: pytest.CaptureFixture[str]) -> None:
    with speaking("fr_CA"), pytest.raises(SystemExit):
        read(["search", "--help"])
    told = capsys.readouterr().out
    assert "[--in DOSSIER]" in told
    assert "REQUÊTE [REQUÊTE ...]" in told
    assert "options\xa0:" in told
    assert not {"QUERY", "FOLDER", "WHEN"} & {*told.replace("]", " ").split()}
