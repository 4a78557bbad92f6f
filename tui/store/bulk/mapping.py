"""A map as what it does: from a row to a record as plain data."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeAlias, cast

from .figuring import figure_step
from .maps import BulkMap, Cited, Column
from .rows import Cite, Row
from .slugs import id_of, slug
from .targets import Target, target_of
from .templates import template
from .tidying import tidier
from .values import Convert, Unfit, Value, dated, truth, values_reader

Plain: TypeAlias = dict[str, Any]
Fault: TypeAlias = tuple[str, str]
"""A field that cannot be made, and why."""


@dataclass
class Made:
    """A record in the making."""

    row: Row
    plain: Plain = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    met: dict[str, str] = field(default_factory=dict)
    """The names of organisations, by the ids that they stand for."""

    def table(self, path: tuple[str | int, ...]) -> Plain:
        """The table at a path, made if need be; lists are tables by number until the end."""
        if not path:
            return self.plain
        here: Any = self.plain
        for key in path:
            here = here.setdefault(key, {})
        return cast(Plain, here)


_FIRST = ("id", "name", "title")
"""What is made first, for people to see it first."""

Step: TypeAlias = Callable[[Made], None]


class Mapper:
    """Carries out a map."""

    def __init__(self, mapping: BulkMap) -> None:
        """Reads the map.

        Raises:
            Unplaced: one of its paths leads nowhere.
        """
        self._mapping = mapping
        self._deal = mapping.kind == "deal"
        self._passage = template(mapping.passage, whole=True) if mapping.passage else None
        self._targets = {path: target_of(path, mapping.kind) for path in (*mapping.fixed, *mapping.columns)}
        self.columns: dict[str, str] = {}
        """The column that each path is from."""
        self._steps: list[Step] = []
        for path in sorted(mapping.columns, key=lambda path: path not in _FIRST):
            column = mapping.columns[path]
            self.columns[path] = column.column or column.text or ""
            self._steps.append(self._from_column(path, self._targets[path], column))
        self._steps += [_fixed(self._targets[path], value) for path, value in mapping.fixed.items()]
        self._steps += [figure_step(each, mapping, self.columns) for each in mapping.figure]
        self._tidy = tidier(self._targets.values(), grounded=self._deal)

    def carry_out(self, row: Row) -> Made:
        """Makes a record of a row; what cannot be made is told."""
        if self._passage:
            row.take_passage(self._passage(row, ""))
        elif self._deal:
            row.make_passage()
        made = Made(row)
        for step in self._steps:
            step(made)
        self._tidy(made.plain)
        if self._deal and row.passage:
            made.plain["passage"] = row.passage
        return made

    def _from_column(self, path: str, target: Target, column: Column) -> Step:
        forms = column.format or self._mapping.read.date
        naming = target.key == "org" or (target.key == "part_of" and not self._deal)
        read = values_reader(column, _converting(target, forms, naming))
        cite = self._citing(column) if target.stated or target.key == "quote" else None
        many = target.many

        def step(made: Made) -> None:
            try:
                for value in read(made.row):
                    word = _met(value, made) if naming else value.word
                    words = cite(made.row, value) if cite else None
                    (_add if many else _put)(made, target, column, word, words)
            except Unfit as unfit:
                made.faults.append((path, str(unfit)))

        return step

    def _citing(self, column: Column) -> Callable[[Row, Value], Cite | None] | None:
        """What cites the words that state a value of a column."""
        if not self._deal:
            return None
        if self._passage:
            return _by_template(column.cite) if column.cite else None
        name = column.column
        if name is None:
            return None
        return lambda row, value: row.cite(name, value.quote, value.lead) if value.quote else None


def _by_template(cited: Cited) -> Callable[[Row, Value], Cite | None]:
    quote, before, after = map(template, (_holed(cited.quote), cited.before, cited.after))

    def cite(row: Row, value: Value) -> Cite | None:
        given = value.quote
        return row.quoted(quote(row, given), before(row, given), after(row, given))

    return cite


def _holed(quote: str) -> str:
    """A plain word stands for the cell of that column."""
    return quote if "{" in quote else f"{{{quote}}}"


def _converting(target: Target, forms: tuple[str, ...] | None, naming: bool) -> Convert | None:
    if target.key == "edtf":
        return dated(forms)
    if target.key == "binding":
        return truth
    if target.key == "id" and not target.path:
        return id_of
    return id_of if target.key in ("follows", "part_of") and not naming else None


def _met(value: Value, made: Made) -> str:
    """The id that a name stands for, which is noted."""
    name = str(value.word)
    id = slug(name)
    made.met.setdefault(id, name)
    return id


def _put(made: Made, target: Target, column: Column, word: object, cite: Cite | None) -> None:
    table = made.table(target.path)
    table[target.key] = word
    for key, same in column.each.items():
        table.setdefault(key, same)
    if cite is not None:
        table.setdefault("cite", []).append(cite)


def _add(made: Made, target: Target, column: Column, word: object, cite: Cite | None) -> None:
    items = made.plain.setdefault(str(target.path[0]), [])
    if not target.stated:
        item: Any = cite if target.key == "quote" else word
        if item is not None and item not in items:
            items.append(item)
        return
    for item in items:
        if item[target.key] == word:
            return
    items.append({target.key: word, **column.each, **({"cite": cite} if cite is not None else {})})


def _fixed(target: Target, value: str | bool) -> Step:
    column = Column(column="")
    if target.many:
        return lambda made: _add(made, target, column, value, str(value) if target.key == "quote" else None)
    return lambda made: _put(made, target, column, value, None)
