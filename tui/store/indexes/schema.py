"""The fields of every index, and the document that a record is in it."""

from collections.abc import Iterator

import tantivy

from ..queries import FIELDS, SHORT, Traits

GAP = "|" * 4
"""Parts the lines of a record: it is no word, and no word's neighbour by a few edits."""

DAY = 1
"""What the ordinal of a day is kept above: 0 is the day before all days."""

LAST_DAY = 4_000_000
"""The day after all days."""

_ONLY_ASKED_FOR = ("evidence", "basis", "qualifier", "modality", "currency", "has")
"""The fields whose values are not counted as they are."""


def schema_builder() -> tantivy.SchemaBuilder:
    """What makes the schema of an index; more fields may be added.

    - `id`: what a record is called, stored. `ordinal`: its place in the order of answers.
    - `words`: its words line by line, then every other term that it is found by. `names`: the terms of its
      names. `starts`: their first one and two characters.
    - One field for each text field of a query, as `FIELDS` names them.
    - `first`, `last`: its days, as `DAY` says; none if it has no date.
    - `numbers`: its numbers by field, with `_` for `.`, always as floats.
    """
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("id", stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_unsigned_field("ordinal", fast=True)
    builder.add_text_field("words", tokenizer_name="whitespace", index_option="position")
    for field in ("names", "starts"):
        builder.add_text_field(field, tokenizer_name="whitespace", index_option="basic")
    for field in FIELDS:
        fast = field not in _ONLY_ASKED_FOR
        builder.add_text_field(field, fast=fast, tokenizer_name="raw", index_option="basic")
    for field in ("first", "last"):
        builder.add_unsigned_field(field, fast=True, indexed=True)
    return builder.add_json_field("numbers", fast=True, tokenizer_name="raw", index_option="basic")


def document(what: Traits, id: str, ordinal: int | None = None) -> tantivy.Document:
    """The document of a record, with its place in the order of answers if that is known."""
    made = tantivy.Document()
    made.add_text("id", id)
    if ordinal is not None:
        made.add_unsigned("ordinal", ordinal)
    made.add_text("words", " ".join(_words(what)))
    made.add_text("names", " ".join(what.names))
    starts = {name[:length] for name in what.names for length in range(1, SHORT + 1)}
    made.add_text("starts", " ".join(starts))
    for field, values in what.values.items():
        for value in values:
            made.add_text(field, value)
    if what.days:
        first, last = what.days
        made.add_unsigned("first", 0 if first is None else first + DAY)
        made.add_unsigned("last", LAST_DAY if last is None else last + DAY)
    if what.numbers:
        numbers = {name.replace(".", "_"): list(map(float, each)) for name, each in what.numbers.items()}
        made.add_json("numbers", numbers)
    return made


def _words(what: Traits) -> Iterator[str]:
    for line in what.lines:
        yield from line
        yield GAP
    for term in what.words.difference(*what.lines):
        yield term
        yield GAP
