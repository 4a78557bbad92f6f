"""A column: what it holds, and the name by which it is known."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from decimal import Decimal
from functools import cache, cached_property, lru_cache
from hashlib import blake2s
from typing import Any

from pydantic import TypeAdapter

from ...records import Basis, Figure, FigureKind, Modality, Reason, objections
from .lines import Line, compares, line_of
from .totals import Ground, Why

_ZERO = Decimal(0)


@dataclass(frozen=True)
class Column:
    """The figures of one line that are listed for one reason, or added; in the words in which first met."""

    kind: FigureKind
    id: str
    unit: str | None
    of: str | None
    currency: str | None
    currency_basis: Basis | None
    why: Why | None
    further: tuple[Reason, ...] = ()

    @cached_property
    def like(self) -> Figure:
        """A figure that says what it measures; it has no number."""
        return Figure.model_construct(
            id=self.id,
            kind=self.kind,
            unit=self.unit,
            of=self.of,
            currency=self.currency,
            currency_basis=self.currency_basis,
            qualifier="not_stated",
        )

    @cached_property
    def line(self) -> Line:
        """What its figures have in common with those of the columns of the same total."""
        return line_of(self.like)

    @property
    def ground(self) -> Ground:
        """Why its figures are listed, or added."""
        return self.why, self.further

    @cached_property
    def key(self) -> str:
        """Its name: the same for all that it holds, however it is spelt."""
        return _short("c", (self.line, self.ground))

    @cached_property
    def line_key(self) -> str:
        """The name of its line."""
        return _short("l", self.line)

    @cached_property
    def compared(self) -> bool:
        """Whether the least and the greatest of what it holds are told."""
        return self.why not in (None, "no_number") and compares(self.line)


def column_of(figure: Figure, amiss: Why | None) -> Column:
    """The column that a figure of a plain deal belongs to.

    Args:
        figure: the figure.
        amiss: what is amiss with its words.
    """
    return _column(
        figure.kind,
        figure.id,
        figure.unit,
        figure.of,
        figure.currency,
        figure.currency_basis,
        figure.basis,
        figure.modality,
        figure.value is None,
        amiss,
    )


def described(columns: Iterable[Column]) -> list[dict[str, Any]]:
    """Columns as plain data that can be written as JSON."""
    return [asdict(column) for column in columns]


def read_back(plain: object) -> Mapping[str, Column]:
    """Columns that were described, by their keys.

    Raises:
        ValueError: it is no description of columns.
    """
    return {column.key: column for column in _reading().validate_python(plain)}


@cache
def _reading() -> TypeAdapter[tuple[Column, ...]]:
    return TypeAdapter(tuple[Column, ...])


@lru_cache(maxsize=1 << 16)
def _column(
    kind: FigureKind,
    id: str,
    unit: str | None,
    of: str | None,
    currency: str | None,
    currency_basis: Basis | None,
    basis: Basis,
    modality: Modality,
    numberless: bool,
    amiss: Why | None,
) -> Column:
    like = Figure.model_construct(
        id=id,
        kind=kind,
        unit=unit,
        currency_basis=currency_basis,
        basis=basis,
        modality=modality,
        value=None if numberless else _ZERO,
    )
    against = tuple(objections(like))
    further = against[1:] if numberless and against[0] == "no_number" else ()
    why: Why | None = against[0] if against else amiss
    return Column(kind, id, unit, of, currency, currency_basis, why, further)


def _short(letter: str, whole: object) -> str:
    return letter + blake2s(repr(whole).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
