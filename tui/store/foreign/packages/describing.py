"""What a package says of itself: its tables, where they lie, and how they are written."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ....speech import said
from ...bulk import Unread, read_line
from ...files import refusal
from ...held import quoted
from ..forms import PACKAGE
from ..workbooks import Unusable

_MOST_BYTES = 64 << 20
_FORMATS = ("csv", "tsv", "json")


@dataclass(frozen=True)
class Resource:
    """One table of a package."""

    name: str
    paths: Sequence[Path] = ()
    """Its files, one going on where the other ends."""
    data: Sequence[Any] | None = None
    """Its rows, where the package has them itself."""
    form: str = "csv"
    encoding: str = "utf-8-sig"
    dialect: Mapping[str, Any] = field(default_factory=dict)
    schema: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Package:
    """A package, and the folder that nothing of it leads out of."""

    folder: Path
    name: str
    resources: Sequence[Resource]
    unread: Mapping[str, str]
    """The resources that cannot be read, with why, in a sentence."""


def package_of(path: Path) -> Package:
    """The package that a folder, or the file that describes it, is.

    Raises:
        Unusable: it is none.
        OSError: it cannot be read.
    """
    file = path / PACKAGE if path.is_dir() else path
    told = _read(file, file.parent)
    resources: list[Resource] = []
    unread: dict[str, str] = {}
    given = told.get("resources")
    for number, each in enumerate(given if isinstance(given, list) else (), 1):
        name = str(each.get("name") or number) if isinstance(each, dict) else str(number)
        try:
            resources.append(_resource(name, each, file.parent))
        except Unusable as unusable:
            unread[name] = str(unusable)
    if not resources and not unread:
        raise Unusable(said("this package has no tables: `resources` is missing or empty"))
    return Package(file.parent, str(told.get("name") or ""), resources, unread)


def _read(file: Path, folder: Path) -> dict[str, Any]:
    if reason := refusal(file, folder, _MOST_BYTES):
        raise Unusable(f"{file.name}: {reason}")
    try:
        return read_line(file.read_bytes().decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise Unusable(said("{file} is not UTF-8; save it as UTF-8", file=file.name)) from None
    except Unread as unread:
        raise Unusable(f"{file.name}: {unread.reason}") from None


def _resource(name: str, given: Any, folder: Path) -> Resource:
    if not isinstance(given, dict):
        raise Unusable(said("an object is needed here"))
    if "compression" in given:
        raise Unusable(said("it is compressed, and compressed tables are not read"))
    data = given.get("data")
    paths = tuple(_paths(given.get("path"), folder)) if data is None else ()
    if data is not None and not isinstance(data, list):
        raise Unusable(said("its `data` is no list of rows"))
    if data is None and not paths:
        raise Unusable(said("neither a `path` nor `data` is there"))
    form = str(given.get("format") or (paths[0].suffix[1:] if paths else "json")).lower()
    if form not in _FORMATS:
        raise Unusable(said("its format is {form}; only csv, tsv and json are read", form=quoted(form)))
    return Resource(
        name=name,
        paths=paths,
        data=data,
        form=form,
        encoding=_encoding(given.get("encoding")),
        dialect=_dialect(_described(given.get("dialect"), folder)),
        schema=_described(given.get("schema"), folder),
    )


def _paths(given: Any, folder: Path) -> Iterator[Path]:
    for path in given if isinstance(given, list) else [given] if given else ():
        yield _inside(str(path), folder)


def _inside(text: str, folder: Path) -> Path:
    """A file of the package.

    Raises:
        Unusable: it is an address, or lies elsewhere.
    """
    if "://" in text:
        raise Unusable(said("{path} is an address, and no address is opened", path=quoted(text)))
    if text.startswith(("/", "\\")) or ".." in text.replace("\\", "/").split("/") or ":" in text:
        raise Unusable(said("{path} leads out of the folder of the package", path=quoted(text)))
    path = folder / text
    if reason := refusal(path, folder):
        raise Unusable(f"{quoted(text)}: {reason}")
    return path


def _described(given: Any, folder: Path) -> Mapping[str, Any]:
    """A dialect or a schema, which may also be a file of the package."""
    if isinstance(given, str):
        return _read(_inside(given, folder), folder)
    return given if isinstance(given, dict) else {}


def _dialect(told: Mapping[str, Any]) -> Mapping[str, Any]:
    """A dialect with the signs of CSV beside the rest, where newer packages have them apart."""
    signs = told.get("csv")
    return {**told, **signs} if isinstance(signs, dict) else told


def _encoding(given: Any) -> str:
    name = str(given or "utf-8").lower()
    try:
        "".encode(name)
    except (LookupError, ValueError):
        raise Unusable(said("there is no encoding {name}", name=quoted(name))) from None
    return "utf-8-sig" if name in ("utf-8", "utf8") else name
