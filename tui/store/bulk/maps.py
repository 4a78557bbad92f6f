"""What a map says: which column means what, which values are fixed, how dates and numbers are written."""

from typing import Annotated, Literal, Self, TypeAlias

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, Strict, model_validator

from ...records import FigureKind, Modality, Qualifier
from ...speech import said
from .dates import date_reader
from .slugs import is_slug

BulkKind: TypeAlias = Literal["deal", "organisation"]


def _named(text: str) -> str:
    if not is_slug(text):
        raise ValueError(
            said('"{text}" cannot be an id: lower-case letters and digits, joined by `-` or `.`', text=text)
        )
    return text


def _one_sign(text: str) -> str:
    if len(text) != 1 or not text.isascii() or text.isalnum() or text in "\r\n":
        raise ValueError(said("one sign is needed here, such as `;`"))
    return text


_Slug: TypeAlias = Annotated[str, AfterValidator(_named)]
_Sign: TypeAlias = Annotated[str, AfterValidator(_one_sign)]
_Texts: TypeAlias = Annotated[tuple[str, ...], Strict(False)]


class _Part(BaseModel):
    """A table of a map."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid")


def _short(field: str, *, stands_for: type[_Part]) -> BeforeValidator:
    """Lets a plain text stand for a table with one field."""

    def expand(given: object) -> object:
        return {field: given} if isinstance(given, str) else given

    return BeforeValidator(expand, json_schema_input_type=str | stands_for)


def _listed(given: object) -> object:
    return (given,) if isinstance(given, str) else given


def _are_dates(forms: tuple[str, ...]) -> tuple[str, ...]:
    date_reader(forms)
    return forms


Forms: TypeAlias = Annotated[
    _Texts, BeforeValidator(_listed, json_schema_input_type=str | list[str]), Field(min_length=1)
]
"""One or more forms of dates, such as `DD/MM/YYYY`; the first that fits is taken."""


class Cited(_Part):
    """The words of the passage that state a value, as a template: `{column}` is the cell of a column."""

    quote: str
    before: str = ""
    after: str = ""


class Column(_Part):
    """Where the values of a field come from, and what becomes of them."""

    column: str | None = None
    """The column, or the key of a line of JSON."""
    text: str | None = None
    """Instead of a column, a template: `{buyer} and {seller}`."""
    split: Annotated[str, Field(min_length=1)] | None = None
    """What stands between several values in one cell."""
    values: dict[str, str] = {}
    """What each cell stands for; without `otherwise`, there may be no other cells."""
    matches: dict[str, str] = {}
    """What a cell stands for that holds some words; the first that it holds decide."""
    otherwise: str | None = None
    """What any other cell stands for."""
    format: Forms | None = None
    """How the dates of this column are written."""
    each: dict[str, str] = {}
    """What is the same in each value: `{ role = "home_partner" }`."""
    cite: Annotated[Cited, _short("quote", stands_for=Cited)] | None = None
    """The words of the passage that state the value; `{}` is the cell or the part of it that is the value."""

    @model_validator(mode="after")
    def _has_one_origin(self) -> Self:
        if (self.column is None) == (self.text is None):
            raise ValueError(said("either a `column` is needed here, or a `text`"))
        if self.format:
            _are_dates(self.format)
        return self


_OfColumn: TypeAlias = Annotated[Column, _short("column", stands_for=Column)]


class FigureColumn(_Part):
    """A figure that each row has, unless its cell is empty."""

    id: _Slug
    kind: FigureKind
    column: str
    """The column with the number."""
    times: int = 1
    """What the number is to be multiplied by: 1000000 where the column is in millions."""
    unit: str | Column | None = None
    """The unit itself, or where it stands: `{ column = "unit" }`."""
    currency: str | Column | None = None
    """The ISO 4217 code itself, or where it stands: `{ column = "currency" }`."""
    currency_basis: Literal["stated", "inferred"] | None = None
    """Without it, a currency from a column is stated, and one that the map fixes is inferred."""
    qualifier: Qualifier = "exact"
    modality: Modality = "done"
    horizon: str | None = None
    of: str | None = None
    scope: str | None = None
    cite: Annotated[Cited, _short("quote", stands_for=Cited)] | None = None


class HowRead(_Part):
    """How cells are written."""

    delimiter: _Sign | None = None
    """What stands between two cells: a comma, in `.tsv` files a tab, unless said otherwise."""
    quote: _Sign = '"'
    encoding: Literal["utf-8", "iso-8859-1", "iso-8859-15", "windows-1250", "windows-1252"] = "utf-8"
    decimal: Literal[".", ","] = "."
    thousands: Literal["", ",", ".", " ", "'"] = ""
    date: Forms | None = None
    """How dates are written, such as `DD/MM/YYYY`; without it, as in our own files."""
    empty: _Texts = ()
    """Cells that say nothing, such as `n/a`."""

    @model_validator(mode="after")
    def _can_be_told_apart(self) -> Self:
        if self.decimal == self.thousands:
            raise ValueError(said("`decimal` and `thousands` cannot be the same"))
        if self.delimiter == self.quote:
            raise ValueError(said("`delimiter` and `quote` cannot be the same"))
        if self.date:
            _are_dates(self.date)
        return self


class BulkMap(_Part):
    """A map from columns, or the keys of a line of JSON, to the fields of our records."""

    kind: BulkKind = "deal"
    mission: _Slug | None = None
    """The mission of the deals; without it, the name of the file."""
    passage: str | None = None
    """A template for the words that the values are cited from: `{text}`. Without it, the row itself."""
    read: HowRead = HowRead()
    fixed: dict[str, str | bool] = {}
    """Fields with the same value in every record, by their paths: `"stage.0.is" = "signed"`."""
    columns: dict[str, _OfColumn] = Field(min_length=1)
    """Where the fields come from, by their paths: `title = "name of the column"`."""
    figure: Annotated[tuple[FigureColumn, ...], Strict(False)] = ()
