"""Small indexes in memory, of documents that tests make."""

from collections.abc import Iterable

import tantivy

from tui.store.indexes.looking import ORDER
from tui.store.indexes.ranking import Ranking


def schema_with(words: Iterable[str], numbers: Iterable[str] = (), sums: str = "") -> tantivy.Schema:
    """Fields that an index can be asked for: the order of documents, words, numbers, and numbers by name."""
    made = tantivy.SchemaBuilder().add_unsigned_field(ORDER, fast=True, indexed=True)
    for field in words:
        made.add_text_field(field, fast=True, tokenizer_name="raw")
    for field in numbers:
        made.add_unsigned_field(field, fast=True)
    return (made.add_json_field(sums, fast=True, tokenizer_name="raw") if sums else made).build()


def searched(
    schema: tantivy.Schema, documents: Iterable[tantivy.Document]
) -> tuple[tantivy.Searcher, Ranking]:
    """What looks into an index of some documents, and what ranks them."""
    index = tantivy.Index(schema)
    writer = index.writer(15_000_000, 1)
    for each in documents:
        writer.add_document(each)
    writer.commit()
    index.reload()
    searcher = index.searcher()
    return searcher, Ranking(searcher, schema, {})


def put(document: tantivy.Document, field: str, words: Iterable[str]) -> None:
    """Puts words into a field."""
    for word in words:
        document.add_text(field, word)
