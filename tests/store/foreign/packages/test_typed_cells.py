from decimal import Decimal
from typing import Any

import pytest

from tui.store.foreign.packages.typed_cells import Misfit, converter


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        ({}, "x", "x"),
        ({"type": "string"}, "1", "1"),
        ({"type": "integer"}, "-12", Decimal(-12)),
        ({"type": "integer", "bareNumber": False}, "€ 12 %", Decimal(12)),
        ({"type": "number"}, "1.50", Decimal("1.5")),
        ({"type": "number"}, "1e3", Decimal(1000)),
        ({"type": "number", "decimalChar": ",", "groupChar": "."}, "1.500,5", Decimal("1500.5")),
        ({"type": "boolean"}, "TRUE", True),
        ({"type": "boolean", "falseValues": ["non"]}, "non", False),
        ({"type": "date"}, "2014-01-20", "2014-01-20"),
        ({"type": "date", "format": "any"}, "20 Jan", "20 Jan"),
        ({"type": "date", "format": "%d/%m/%Y"}, "20/01/2014", "2014-01-20"),
        ({"type": "datetime", "format": "%d.%m.%Y %H:%M"}, "20.01.2014 10:30", "2014-01-20T10:30:00"),
        ({"type": "time", "format": "%Hh%M"}, "10h30", "10:30:00"),
        ({"type": "array"}, '["a", 1.5]', ["a", Decimal("1.5")]),
        ({"type": "year"}, "2014", "2014"),
    ],
)
def test_a_cell_is_read_by_its_type(field: dict[str, Any], text: str, value: object) -> None:
    assert converter(field)(text) == value


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ({"type": "integer"}, "1.5"),
        ({"type": "number"}, "NaN"),
        ({"type": "number"}, "1e999"),
        ({"type": "number"}, "9" * 100),
        ({"type": "number", "decimalChar": ",", "groupChar": "."}, "x"),
        ({"type": "boolean"}, "perhaps"),
        ({"type": "date", "format": "%d/%m/%Y"}, "01/20/2014"),
        ({"type": "date", "format": "%Q("}, "2014"),
        ({"type": "object"}, "{"),
        ({"type": "array"}, "[" * 100_000),
    ],
)
def test_a_cell_that_is_none_of_its_type_is_told(field: dict[str, Any], text: str) -> None:
    with pytest.raises(Misfit, match="as the package says"):
        converter(field)(text)
