"""The catalogue on tantivy, kept in memory or in a folder that may be lost or spoilt at any time.

What is kept is copied to a place of our own before it is opened, and opened only if every byte is as it was
written: nobody can cut a file that is being read, and nothing in the folder is believed.
"""

import hashlib
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
from ...speech import chosen
from ..held import Workspace
from ..indexes import compiled, compiled_names, document, index_in, open_index, remove, schema_builder
from ..queries import Query, traits
from .answering import Answering

_MADE_WITH = (*map(version, ("Babel", "tantivy")), unicodedata.unidata_version)
_ORDER = ("deal", "event", "mission", "organisation", "person", "place", "source")
_SEAL = "seal"


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
        self._index = _index(workspace, self._order, cache)
        self._searcher = self._index.searcher()

    def find(self, query: Query) -> tuple[str, ...]:
        """See `Answering.find`."""
        if not query:
            return tuple(record.id for record in self._order)
        asked = compiled(query, self._index, self._searcher)
        found = self._run(asked)
        if not query.terms:
            return found
        named = set(self._run(asked.and_must_match(compiled_names(query, self._index, self._searcher))))
        return (*(id for id in found if id in named), *(id for id in found if id not in named))

    def _run(self, query: tantivy.Query) -> tuple[str, ...]:
        hits = self._searcher.search(
            query,
            max(1, len(self._order)),
            order_by_field="ordinal",
            order=tantivy.Order.Asc,
        ).hits
        ids = (self._searcher.doc(address).get_first("id") for _, address in hits)
        return tuple(id for id in ids if isinstance(id, str))


def _built(workspace: Workspace, order: list[Record], folder: Path | None = None) -> tantivy.Index:
    schema = schema_builder().build()
    index = index_in(folder, schema) if folder else tantivy.Index(schema)
    writer = index.writer(heap_size=15_000_000, num_threads=1)
    for ordinal, record in enumerate(order):
        writer.add_document(document(traits(record, workspace), record.id, ordinal))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    return index


def _index(workspace: Workspace, order: list[Record], cache: Path | None) -> tantivy.Index:
    if cache:
        with suppress(OSError, ValueError, RuntimeError), TemporaryDirectory(prefix="communique-") as ours:
            used = Path(ours) / "used"
            used.mkdir()
            try:
                return _through(cache, used, workspace, order)
            finally:
                remove(used)
    return _built(workspace, order)


def _through(cache: Path, ours: Path, workspace: Workspace, order: list[Record]) -> tantivy.Index:
    fingerprint = _fingerprint(workspace, order)
    kept, copy, new = cache / fingerprint, ours / "copy", ours / "new"
    with suppress(OSError, ValueError):
        _copy(kept, copy)
        if (kept / _SEAL).read_text(encoding="utf-8") == _seal(copy, fingerprint):
            return open_index(copy)
    new.mkdir()
    index = _built(workspace, order, new)
    with suppress(OSError):
        _keep(new, kept)
    return index


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
    """What an index depends on: program, libraries, language, the records and their texts."""
    digest = hashlib.sha256(_program())
    for part in (*_MADE_WITH, chosen().locale, *_parts(workspace, order)):
        digest.update(part.encode("utf-8", "surrogatepass") + b"\0")
    return digest.hexdigest()[:32]


@lru_cache
def _program() -> bytes:
    package = Path(__file__).parents[2]
    modules = sorted((*package.rglob("*.py"), *package.rglob("*.mo")))
    return hashlib.sha256(b"".join(path.read_bytes() for path in modules)).digest()


def _parts(workspace: Workspace, order: list[Record]) -> Iterator[str]:
    yield from KINDS
    for record in order:
        yield record.model_dump_json()
        yield repr(record.glance)
        text = workspace.texts.get(record.id)
        yield text.raw if text else ""
