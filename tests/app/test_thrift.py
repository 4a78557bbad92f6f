import ctypes
import sys
from collections.abc import Callable

import pytest

from tui.app.thrift import share_memory


class Library:
    """A C library that notes what it is told."""

    def __init__(self) -> None:
        self.told: list[tuple[int, int]] = []

    def mallopt(self, what: int, value: int) -> int:
        self.told.append((what, value))
        return 1


def refused(_: object) -> object:
    raise OSError("there is no library")


def test_the_library_is_told_to_keep_one_pool(monkeypatch: pytest.MonkeyPatch) -> None:
    library = Library()
    monkeypatch.setattr(ctypes, "CDLL", lambda _: library)
    share_memory()
    assert library.told == [(-8, 1)]


@pytest.mark.parametrize("found", [refused, lambda _: object()])
def test_another_library_is_let_be(
    found: Callable[[object], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ctypes, "CDLL", found)
    share_memory()


def test_a_python_that_calls_no_library_is_let_be(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ctypes", None)
    share_memory()
