import pytest

from tui.wording import label


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("isic:7310", "isic:7310 advertising"),
        ("isic:2720", "isic:2720 electrical equipment"),
        ("isic:72", "isic:72 research and development"),
        ("isic:04", "isic:04"),
        ("naics:541810", "naics:541810"),
        ("isic:", "isic:"),
    ],
)
def test_a_sector_is_said_by_its_code_and_its_division(code: str, said: str) -> None:
    assert label(code) == said
