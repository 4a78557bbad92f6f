import pytest

from tui.records import Organisation, Place

from ..tongues import speaking

NAMES = {"fr": "Premier", "fr-CA": "Premier du Québec", "ja": "第一"}


@pytest.mark.parametrize(
    ("locale", "caption"),
    [("en", "First"), ("fr", "Premier"), ("fr_CA", "Premier du Québec"), ("fr_BE", "Premier")],
)
def test_what_has_names_in_several_languages_is_called_by_that_of_the_reader(
    locale: str, caption: str
) -> None:
    one = Organisation.model_validate({"id": "first", "name": "First", "names": NAMES})
    with speaking(locale):
        assert one.caption == caption
        assert one.names[0] == caption
        assert {*one.names} == {"First", *NAMES.values()}


def test_a_place_is_called_by_its_name_in_the_language_of_the_reader() -> None:
    one = Place.model_validate({"id": "JP", "name": "Japan", "names": {"fr": "Japon"}})
    with speaking("fr_CA"):
        assert (one.caption, one.names) == ("Japon", ("Japon", "Japan"))


def test_what_has_no_name_in_the_language_of_the_reader_keeps_its_own() -> None:
    with speaking("fr"):
        assert Place.model_validate({"id": "JP", "name": "Japan", "names": {"ja": "日本"}}).caption == "Japan"
