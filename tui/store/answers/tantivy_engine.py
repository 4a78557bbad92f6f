"""The catalogue on tantivy, kept in memory or in a folder that may be lost or spoilt at any time.

What is kept is copied to a place of our own before it is opened, and opened only if every byte is as it was
written: nobody can cut a file that is being read, and nothing in the folder is believed.
"""

import hashlib
import re
import shutil
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp

import tantivy

from ...records import KINDS, Record
from ..held import Workspace
from ..queries import FIELDS, Query, lines, values
from ..texts import Term, index_terms
from .answering import Answering

_MADE_WITH = (*map(version, ("Babel", "tantivy")), unicodedata.unidata_version)
_ORDER = ("deal", "event", "mission", "organisation", "person", "place", "source")
_SEAL = "seal"
_SURROGATE = re.compile("[\ud800-\udfff]")
"""What no record holds, and no engine takes."""


class TantivyCatalogue(Answering):
    """Answers from an index of every word of every record."""

    def __init__(self, workspace: Workspace, cache: Path | None = None) -> None:
        """Builds the index, or opens it from the cache.

        Args:
            workspace: what to answer about.
            cache: a folder to keep the index in; if it cannot be used, the index is kept in memory.
        """
        super().__init__(workspace)
        self._order = sorted(workspace.records.values(), key=lambda record: _ORDER.index(record.KIND))
        self._schema = _schema()
        self._searcher = _searcher(workspace, self._order, cache)

    def find(self, query: Query) -> tuple[str, ...]:
        """See `Answering.find`."""
        if not query:
            return tuple(record.id for record in self._order)
        clauses = [
            *((tantivy.Occur.Must, self._any(field, asked)) for field, asked in _by_field(query).items()),
            *((tantivy.Occur.Must, self._prefix("words", term)) for term in query.terms),
        ]
        found = self._run(clauses)
        if not query.terms:
            return found
        named = set(
            self._run([*clauses, *((tantivy.Occur.Must, self._prefix("names", t)) for t in query.terms)])
        )
        return (*(id for id in found if id in named), *(id for id in found if id not in named))

    def _run(self, clauses: list[tuple[tantivy.Occur, tantivy.Query]]) -> tuple[str, ...]:
        query = tantivy.Query.boolean_query(clauses)
        hits = self._searcher.search(
            query,
            max(1, len(self._order)),
            order_by_field="ordinal",
            order=tantivy.Order.Asc,
        ).hits
        ids = (self._searcher.doc(address).get_first("id") for _, address in hits)
        return tuple(id for id in ids if isinstance(id, str))

    def _prefix(self, field: str, term: Term) -> tantivy.Query:
        if term.whole:
            return tantivy.Query.term_query(self._schema, field, term.text)
        terms = [word for word, _ in self._searcher.terms_with_prefix(field, term.text)]
        return self._any(field, terms)

    def _any(self, field: str, terms: list[str]) -> tantivy.Query:
        if not terms:
            return tantivy.Query.empty_query()
        return tantivy.Query.term_set_query(self._schema, field, terms)


def _by_field(query: Query) -> dict[str, list[str]]:
    asked: dict[str, list[str]] = {}
    for field, value in query.only:
        asked.setdefault(field, []).extend([] if _SURROGATE.search(value) else [value])
    return asked


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("id", stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_unsigned_field("ordinal", fast=True)
    for field in ("words", "names", *FIELDS):
        builder.add_text_field(field, tokenizer_name="raw", index_option="basic")
    return builder.build()


def _built(workspace: Workspace, order: list[Record], folder: Path | None = None) -> tantivy.Index:
    index = tantivy.Index(_schema(), path=str(folder) if folder else None)
    writer = index.writer(heap_size=15_000_000, num_threads=1)
    for ordinal, record in enumerate(order):
        writer.add_document(_document(ordinal, record, workspace))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    return index


def _document(ordinal: int, record: Record, workspace: Workspace) -> tantivy.Document:
    words = {term for line in lines(record, workspace) for term in index_terms(line.text)}
    names = {term for name in record.names for term in index_terms(name)}
    narrow = {field: sorted(found) for field, found in values(record, workspace).items()}
    document = tantivy.Document()
    document.add_text("id", record.id)
    document.add_unsigned("ordinal", ordinal)
    for field, terms in (("words", words), ("names", names), *narrow.items()):
        for term in terms:
            document.add_text(field, term)
    return document


def _searcher(workspace: Workspace, order: list[Record], cache: Path | None) -> tantivy.Searcher:
    if cache:
        with suppress(OSError, ValueError, RuntimeError), TemporaryDirectory(prefix="communique-") as ours:
            return _through(cache, Path(ours), workspace, order)
    return _built(workspace, order).searcher()


def _through(cache: Path, ours: Path, workspace: Workspace, order: list[Record]) -> tantivy.Searcher:
    fingerprint = _fingerprint(workspace, order)
    kept, copy, new = cache / fingerprint, ours / "copy", ours / "new"
    with suppress(OSError, ValueError):
        _copy(kept, copy)
        if (kept / _SEAL).read_text(encoding="utf-8") == _seal(copy, fingerprint):
            return tantivy.Index.open(str(copy)).searcher()
    new.mkdir()
    index = _built(workspace, order, new)
    with suppress(OSError):
        _keep(new, kept)
    return index.searcher()


def _keep(new: Path, kept: Path) -> None:
    kept.parent.mkdir(parents=True, exist_ok=True)
    beside = Path(mkdtemp(prefix="building-", dir=kept.parent))
    try:
        _copy(new, beside)
        (beside / _SEAL).write_text(_seal(beside, kept.name), encoding="utf-8")
        shutil.rmtree(kept, ignore_errors=True)
        beside.replace(kept)
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _files(folder: Path) -> list[Path]:
    """The files that make an index, without its locks and lists."""
    return sorted(path for path in folder.iterdir() if path.name[0] != "." and path.name != _SEAL)


def _copy(source: Path, target: Path) -> None:
    target.mkdir(exist_ok=True)
    for path in _files(source):
        shutil.copyfile(path, target / path.name)


def _seal(folder: Path, fingerprint: str) -> str:
    """A digest of the files of an index, and of what they are an index of."""
    digest = hashlib.sha256(fingerprint.encode())
    for path in _files(folder):
        with path.open("rb") as file:
            digest.update(path.name.encode() + b"\0" + hashlib.file_digest(file, "sha256").digest())
    return digest.hexdigest()


def _fingerprint(workspace: Workspace, order: list[Record]) -> str:
    """What an index depends on: the program itself, what it is made with, the records and their texts."""
    digest = hashlib.sha256(_program())
    for part in (*_MADE_WITH, *_parts(workspace, order)):
        digest.update(part.encode("utf-8", "surrogatepass") + b"\0")
    return digest.hexdigest()[:32]


@lru_cache
def _program() -> bytes:
    modules = sorted(Path(__file__).parents[2].rglob("*.py"))
    return hashlib.sha256(b"".join(path.read_bytes() for path in modules)).digest()


def _parts(workspace: Workspace, order: list[Record]) -> Iterator[str]:
    yield from KINDS
    for record in order:
        yield record.model_dump_json()
        yield repr(record.glance)
        text = workspace.texts.get(record.id)
        yield text.raw if text else ""
