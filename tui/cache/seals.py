"""Small files under a seal: read back whole and unharmed, or not at all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from stat import S_ISREG

_HEAD = b"communique kept 1\n"
_DIGEST, _LENGTH = 32, 8
_BEFORE = len(_HEAD) + _DIGEST + _LENGTH


def write_sealed(path: Path, content: bytes, form: str = "") -> bool:
    """Keeps some bytes, beside first and then in place; tells whether that could be done.

    Args:
        path: Where; the folders that are missing are made, for the user alone.
        content: What to keep.
        form: What it is, and in which version; who reads it must say the same.
    """
    beside = path.with_name(f".{path.name[:100]}.{os.urandom(8).hex()}")
    try:
        _make(path.parent)
        with _removed_on_failure(beside):
            flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
            with os.fdopen(os.open(beside, flags, 0o600), "wb") as file:
                file.write(_sealed(content, form))
            beside.replace(path)
    except (OSError, ValueError):
        return False
    return True


def read_sealed(path: Path, form: str = "") -> bytes | None:
    """What was kept, to the bit; none if it is not there, not whole, or of another form."""
    try:
        with os.fdopen(os.open(path, os.O_RDONLY | os.O_NONBLOCK), "rb") as file:
            status = os.fstat(file.fileno())
            before = file.read(_BEFORE) if S_ISREG(status.st_mode) else b""
            length = int.from_bytes(before[-_LENGTH:])
            if len(before) < _BEFORE or status.st_size != _BEFORE + length:
                return None
            content = file.read(length)
    except (OSError, ValueError, MemoryError):
        return None
    return content if before + content == _sealed(content, form) else None


def _sealed(content: bytes, form: str) -> bytes:
    length = len(content).to_bytes(_LENGTH)
    return _HEAD + sha256(form.encode() + b"\n" + length + content).digest() + length + content


def _make(folder: Path) -> None:
    """Makes a folder and those above it that are missing, for the user alone."""
    if not folder.is_dir():
        if folder.parent != folder:
            _make(folder.parent)
        folder.mkdir(mode=0o700, exist_ok=True)


@contextmanager
def _removed_on_failure(path: Path) -> Iterator[None]:
    try:
        yield
    except BaseException:
        with suppress(OSError):
            path.unlink(missing_ok=True)
        raise
