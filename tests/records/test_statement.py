from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from tui.records.statement import By, InPlace, InSector, Named, Part, Placed, Product, Said, Sector, Statement

SHORT: list[tuple[Any, str, object]] = [
    (InPlace, "JP", Placed(place="JP")),
    (InSector, "isic:2720", Sector(code="isic:2720", basis="inferred")),
    (Named, "Harmony", Product(name="Harmony")),
    (By, "somebody", Part(who="somebody")),
    (Said, "They agree", Statement(text="They agree")),
]


@pytest.mark.parametrize(("form", "text", "whole"), SHORT)
def test_a_plain_text_stands_for_the_whole(form: Any, text: str, whole: object) -> None:
    assert TypeAdapter[object](form).validate_python(text) == whole


@pytest.mark.parametrize(("form", "text", "whole"), SHORT)
def test_a_table_says_the_same(form: Any, text: str, whole: Any) -> None:
    assert TypeAdapter[object](form).validate_python(whole.model_dump(exclude_unset=True)) == whole


@pytest.mark.parametrize("form", [form for form, _, _ in SHORT])
@pytest.mark.parametrize("given", ["", " ", 1, True, None, ["JP"], {}, {"unheard": "JP"}])
def test_what_is_neither_is_refused(form: Any, given: object) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter[object](form).validate_python(given)


def test_a_sector_is_inferred_unless_it_is_said_to_be_stated() -> None:
    sector = TypeAdapter[Any](InSector)
    assert sector.validate_python({"code": "isic:2720", "cite": "x"}).basis == "inferred"
    assert sector.validate_python({"code": "isic:2720", "basis": "stated"}).basis == "stated"
