import pytest

from tui.store import read_query


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("japan", "JP"),
        ("Japon", "JP"),
        ("jp", "JP"),
        ('"United States"', "US"),
        ("Allemagne", "DE"),
        ('"Cote d’Ivoire"', "CI"),
        ("jap", "JAP"),
        ("nowhere", "nowhere"),
        ("World", "World"),
    ],
)
def test_a_country_is_asked_for_by_its_code_or_by_its_name(typed: str, code: str) -> None:
    assert read_query(f"country:{typed}") == read_query(f"country:{code}")
    assert str(read_query(f"!country:{typed}")) == f"!country:{code}"
