import pytest

from tui.store.indexes import lost_if_broken

BROKEN = type("PanicException", (BaseException,), {"__module__": "pyo3_runtime"})


def fail(error: BaseException) -> None:
    with lost_if_broken():
        raise error


@pytest.mark.parametrize("error", [BROKEN("a cut file"), OSError("gone"), ValueError("damaged")], ids=repr)
def test_what_the_engine_raises_says_that_the_index_is_lost(error: BaseException) -> None:
    with pytest.raises(LookupError, match=f"the index is lost: {error}"):
        fail(error)


@pytest.mark.parametrize("error", [KeyboardInterrupt(), SystemExit(3), TypeError("ours")], ids=repr)
def test_all_else_goes_on(error: BaseException) -> None:
    with pytest.raises(type(error)):
        fail(error)
