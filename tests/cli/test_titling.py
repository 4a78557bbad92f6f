import pytest

from tui.cli import titling


@pytest.mark.parametrize(
    ("id", "told"), [("jane-doe", "Jane Doe"), ("first", "First"), ("a.b-c_d", "A B C D"), ("2b", "2b")]
)
def test_a_name_is_that_of_the_id(id: str, told: str) -> None:
    assert titling.name(id) == told


@pytest.mark.parametrize(
    ("id", "told"),
    [("2020-05-peru", "Peru 2020"), ("2027-new-osaka", "New Osaka 2027"), ("trip", "Trip"), ("2027", "2027")],
)
def test_a_mission_goes_somewhere_in_a_year(id: str, told: str) -> None:
    assert titling.mission(id) == told


@pytest.mark.parametrize(
    ("id", "language", "told"),
    [("day-1.en", "en", "Day 1"), ("day-1.en", "fr", "Day 1 en"), ("web-page", "fr", "Web page")],
)
def test_a_title_of_a_source_leaves_its_language_out(id: str, language: str, told: str) -> None:
    assert titling.source(id, language) == told
