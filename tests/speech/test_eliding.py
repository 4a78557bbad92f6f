"""What French does to `de` before a vowel."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.speech import said

from ..tongues import speaking

MESSAGES: dict[str, str | tuple[str, ...]] = {
    "from {date}": "à partir de {date}",
    "{what} of {whole}": "{what} de {whole}",
    "Of {whole}": "De {whole}",
    "model {whole}": "modèle {whole}",
}


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("août 2014", "à partir d’août 2014"),
        ("mars 2014", "à partir de mars 2014"),
        ("établissements", "à partir d’établissements"),
        ("Écosse", "à partir d’Écosse"),
        ("heures", "à partir d’heures"),
        ("hauteur", "à partir de hauteur"),
        ("Yves", "à partir d’Yves"),
        ("yens", "à partir de yens"),
        ("onze", "à partir de onze"),
        ("11", "à partir de 11"),
        ("« août »", "à partir de « août »"),
        ("", "à partir de "),
    ],
)
def test_of_is_elided_before_a_vowel_that_is_heard(value: str, told: str) -> None:
    with speaking("fr_CA", MESSAGES):
        assert said("from {date}", date=value) == told


def test_only_the_place_after_it_counts_and_only_a_whole_word_is_elided() -> None:
    with speaking("fr_CA", MESSAGES):
        assert said("{what} of {whole}", what="ordre", whole="actions") == "ordre d’actions"
        assert said("Of {whole}", whole="Acquisio") == "D’Acquisio"
        assert said("model {whole}", whole="A") == "modèle A"


@given(st.text())
def test_no_other_language_elides_and_the_value_stays_as_it_is(value: str) -> None:
    assert said("{what} de {whole}", what="x", whole=value) == f"x de {value}"
    with speaking("fr_CA", MESSAGES):
        assert said("from {date}", date=value).endswith(value)
