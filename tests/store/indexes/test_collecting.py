import gc

import pytest

from tui.store.indexes.collecting import without_collecting


def broken() -> None:
    with without_collecting():
        assert not gc.isenabled()
        raise ValueError("broken")


def test_circles_are_looked_for_again_whatever_happens() -> None:
    with pytest.raises(ValueError, match="broken"):
        broken()
    assert gc.isenabled()


def test_within_another_it_stays_off() -> None:
    with without_collecting():
        with without_collecting():
            pass
        assert not gc.isenabled()
