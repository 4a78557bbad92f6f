"""What every test stands on: nothing of the machine that runs it, and no clock."""

import gc
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.resting import WatchedLoop, wait_for_rest

settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("ci" if "CI" in os.environ else "here")

gc.set_threshold(50_000, 20, 5)


def pytest_collection_finish() -> None:
    """Spares looking for garbage among all tests: each app that was closed would lead to it."""
    gc.freeze()


def pytest_asyncio_loop_factories() -> dict[str, type[WatchedLoop]]:
    """Lets every app live in a loop that tells when it is at rest."""
    return {"watched": WatchedLoop}


@pytest.fixture(autouse=True, scope="session")
def waiting_for_rest() -> Iterator[None]:
    """Lets pilots wait for the app, where they would sleep until the machine is quiet."""
    with pytest.MonkeyPatch.context() as patch:
        for where in ("textual.app", "textual.pilot"):
            patch.setattr(f"{where}.wait_for_idle", lambda *_: wait_for_rest())
        yield


@pytest.fixture(autouse=True, scope="session")
def somebody_elses_machine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Points the user's folders to an empty home, and forgets what steers the program or leads elsewhere."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HOME", str(home))
        for kind in ("CACHE", "CONFIG", "DATA", "STATE"):
            patch.setenv(f"XDG_{kind}_HOME", str(home / kind.lower()))
        for name in list(os.environ):
            if name in STEERING or name.startswith(("COMMUNIQUE_", "TEXTUAL")):
                patch.delenv(name)
        patch.setenv("SSH_TTY", "none")
        yield home


@pytest.fixture
def only_new_garbage() -> None:
    """Spares looking for garbage among all that earlier tests left."""
    gc.freeze()


@pytest.fixture(autouse=True)
def columns_as_declared(somebody_elses_machine: Path) -> Iterator[None]:
    """Forgets how a test arranged the columns of lists."""
    yield
    (somebody_elses_machine / "config" / "communique" / "columns.toml").unlink(missing_ok=True)


STEERING = {"CLICOLOR", "COLORTERM", "COLUMNS", "FORCE_COLOR", "LINES", "NO_COLOR", "TTY_COMPATIBLE"} | {
    *("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"),
    *("BROWSER", "DISPLAY", "EDITOR", "STY", "TMUX", "VISUAL", "WAYLAND_DISPLAY"),
}
