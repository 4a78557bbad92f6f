"""Figures of a row: numbers from cells, with what the map says of them."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any, TypeAlias

from ...speech import said
from ..held import quoted
from .maps import BulkMap, Column, FigureColumn
from .rows import Cite, Row
from .templates import template
from .values import Unfit, Value, number_reader, values_reader

_SAID = ("qualifier", "modality", "horizon", "of", "scope")
_MOST_DIGITS = 15
"""What a number in JSON may have without losing any."""
_MOST_PLACES = 28
"""Before or after the point; what is larger is no figure of a deal."""

_Source: TypeAlias = Callable[[Row], Value | None]
Figuring: TypeAlias = Callable[[Row], tuple[dict[str, Any], list[tuple[str, str]]] | None]


def figure_step(figure: FigureColumn, mapping: BulkMap, columns: dict[str, str]) -> Callable[[Any], None]:
    """What adds a figure to a record in the making; notes in `columns` which columns it is from."""
    path = f"figure.{figure.id}"
    columns[path] = figure.column
    for key, each in (("unit", figure.unit), ("currency", figure.currency)):
        if isinstance(each, Column) and each.column:
            columns[f"{path}.{key}"] = each.column
    value = _value(figure, mapping)
    unit, currency = _source(figure.unit), _source(figure.currency)
    said = {key: given for key in _SAID if (given := getattr(figure, key))}
    cites = _citing(figure, mapping)
    basis = figure.currency_basis or ("stated" if isinstance(figure.currency, Column) else "inferred")

    def step(made: Any) -> None:
        row: Row = made.row
        try:
            number = value(row)
            if number is None:
                return
            made_of = {"unit": unit(row), "currency": currency(row)}
        except Unfit as unfit:
            made.faults.append((path, str(unfit)))
            return
        plain = {"id": figure.id, "kind": figure.kind, "value": written(number), **said}
        plain |= {key: found.word for key, found in made_of.items() if found}
        if "currency" in plain:
            plain["currency_basis"] = basis
        cited = cites(row, [found for found in made_of.values() if found])
        plain |= {"cite": cited} if cited else {"basis": "inferred"}
        made.plain.setdefault("figure", []).append(plain)

    return step


def written(number: Decimal) -> int | float | str:
    """A number as JSON holds it: as a number where that keeps it exact, else as text."""
    plain = format(number, "f")
    if len(number.as_tuple().digits) > _MOST_DIGITS or len(plain) > 2 * _MOST_DIGITS:
        return plain
    if number == number.to_integral_value():
        return int(number)
    near = float(plain)
    return near if Decimal(repr(near)) == number and "e" not in repr(near) else plain


def _value(figure: FigureColumn, mapping: BulkMap) -> Callable[[Row], Decimal | None]:
    read, name, times = number_reader(mapping.read), figure.column, figure.times

    def value(row: Row) -> Decimal | None:
        text = row.cells.get(name)
        if text is None:
            return None
        number = row.numbers[name] if name in row.numbers else read(text)
        if not number.is_finite() or not -_MOST_PLACES < number.adjusted() < _MOST_PLACES:
            raise Unfit(said("{number} is far too large or too small", number=quoted(text)))
        return number * times if times != 1 else number

    return value


def _source(given: str | Column | None) -> _Source:
    if given is None:
        return lambda row: None
    if isinstance(given, str):
        fixed = Value(given, "", "")
        return lambda row: fixed
    read = values_reader(given, None)
    return lambda row: next(iter(read(row)), None)


def _citing(figure: FigureColumn, mapping: BulkMap) -> Callable[[Row, list[Value]], list[Cite]]:
    """What cites the words of a figure: by the template of the map, or the cells that it is from."""
    if mapping.kind != "deal":
        return lambda row, beside: []
    if mapping.passage:
        if not figure.cite:
            return lambda row, beside: []
        cited, given = figure.cite, f"{{{figure.column}}}"
        quote = cited.quote if "{" in cited.quote else f"{{{cited.quote}}}"
        fills = [template(text.replace("{}", given)) for text in (quote, cited.before, cited.after)]

        def by_template(row: Row, beside: list[Value]) -> list[Cite]:
            found = row.quoted(*(fill(row, "") for fill in fills))
            return [found] if found is not None else []

        return by_template
    names = [
        each.column for each in (figure.unit, figure.currency) if isinstance(each, Column) and each.column
    ]

    def by_cells(row: Row, beside: list[Value]) -> list[Cite]:
        there = [name for name in (figure.column, *names) if name in row.cells]
        return [row.cite(name, row.cells[name], "") for name in there]

    return by_cells
