"""Whatever becomes of the cache, a large workspace answers as a full scan does."""

import fcntl
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.mission import AS_OF
from tui.cache import read_sealed, write_sealed
from tui.store import Catalogue, Query, open_catalogue, open_workspace, read_query
from tui.store.indexes import parts

from ..folders import written
from ..large import same_answers
from ..oracle import Oracle
from ..workspaces import deal, event, figure, mission, organisation, place, source, workspace
from .test_tantivy_engine import FAULTS

ASKED = tuple(map(read_query, ("", "first", "deal kind:supply", "org:first stage:signed", "country:JP")))
ROOT = Path(__file__).parents[3]
JOBS = figure("jobs", value=40, unit="jobs", qualifier="about")


SMALL = workspace(
    place("JP", "Japan"),
    place("CA", "Canada"),
    organisation("first", "First Company", home="JP"),
    organisation("second", "Second Company"),
    mission("trip"),
    event("trip/lunch", announces=["told"]),
    source("trip/release"),
    deal("trip/hand", "second", figure=[JOBS]),
    *(deal(f"trip/d{n}", "first", title=f"Deal {n}", kind="supply", figure=[JOBS]) for n in range(3)),
    deal("trip/told", "first", title="Told"),
    deal("trip/later", "second", follows="d1"),
    texts={"trip/release": "First, as quoted."},
)
BULK = {
    "one": ["trip/d0", "trip/d1", "trip/told"],
    "two": ["trip/d2", "trip/later"],
    "kept.organisations": ["second"],
}


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("COMMUNIQUE_CACHE", str(tmp_path / "cache"))
    return written(tmp_path / "trips", SMALL, BULK)


@pytest.fixture(scope="module")
def oracle(tmp_path_factory: pytest.TempPathFactory) -> Oracle:
    return Oracle(open_workspace(written(tmp_path_factory.mktemp("plain"), SMALL, {}), AS_OF))


@pytest.fixture
def right(root: Path, oracle: Oracle) -> Callable[[], Catalogue]:
    """Opens the workspace and sees that it answers as a full scan does."""

    def see(keep: bool = True) -> Catalogue:
        catalogue = open_catalogue(root, AS_OF, keep=keep)
        still_right(catalogue, oracle)
        return catalogue

    return see


def still_right(catalogue: Catalogue, oracle: Oracle) -> None:
    for query in ASKED:
        same_answers(catalogue, oracle, query)
    assert [str(problem) for problem in catalogue.workspace.problems] == []


def files(cache: Path) -> list[Path]:
    return sorted(path for path in cache.rglob("*") if path.is_file() and not path.is_symlink())


def kinds(cache: Path) -> dict[str, Path]:
    """One file of each kind, by the room that it is in and what is left of its name."""
    some = (path for path in files(cache) if path.stat().st_size)
    return {f"{path.parent.parent.name}/{_kind(path)}": path for path in some}


def _kind(path: Path) -> str:
    """What a file is: its whole name, where the ending does not tell."""
    return path.name if path.suffix in ("", ".sealed") else path.suffix


@pytest.mark.parametrize("fault", FAULTS)
def test_answers_stay_right_whatever_becomes_of_a_file(
    fault: Callable[[Path], None], right: Callable[[], Catalogue], tmp_path: Path
) -> None:
    right()
    for kind in kinds(tmp_path / "cache"):
        fault(kinds(tmp_path / "cache")[kind])
        right()


def test_all_that_is_spoilt_is_made_anew_and_then_kept(
    right: Callable[[], Catalogue], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    right()
    for path in files(tmp_path / "cache"):
        path.write_bytes(path.read_bytes()[:-1] + b"?")
    right()
    monkeypatch.setattr(parts, "_written", None)
    right()


def test_a_deleted_cache_is_made_anew(right: Callable[[], Catalogue], tmp_path: Path) -> None:
    catalogue = right()
    for path in files(tmp_path / "cache"):
        path.unlink()
    right()
    assert catalogue.count(Query()) == len(SMALL.records)


def test_what_is_open_answers_on_when_the_cache_is_lost(
    right: Callable[[], Catalogue], oracle: Oracle, tmp_path: Path
) -> None:
    catalogue = right()
    for path in files(tmp_path / "cache"):
        path.unlink()
    still_right(catalogue, oracle)


def test_what_another_program_kept_is_not_believed(
    right: Callable[[], Catalogue], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    right()
    for path in (tmp_path / "cache").rglob(parts.SEAL):
        sealed = json.loads(read_sealed(path, "part 1") or b"")
        write_sealed(path, json.dumps({**sealed, "known": {}}).encode(), "part 0")
    right()
    monkeypatch.setattr("tui.store.indexes.building.program", lambda: "newer")
    monkeypatch.setattr("tui.store.indexes.rest.program", lambda: "newer")
    right()


def test_locks_that_others_hold_are_not_waited_for(right: Callable[[], Catalogue], tmp_path: Path) -> None:
    right()
    held = []
    for folder in (*(tmp_path / "cache").glob("*/parts/*"), *(tmp_path / "cache").glob("*/views/*")):
        for name in (".tantivy-meta.lock", ".tantivy-writer.lock"):
            held.append((folder / name).open("ab"))
            fcntl.flock(held[-1], fcntl.LOCK_EX)
    right()
    for each in held:
        each.close()


@pytest.mark.parametrize("where", ["", "parts", "views"])
def test_a_place_where_nothing_can_be_kept_is_done_without(
    where: str, right: Callable[[], Catalogue], root: Path, tmp_path: Path
) -> None:
    right()
    (kept,) = (tmp_path / "cache").iterdir()
    away = kept / where if where else tmp_path / "cache"
    away.rename(tmp_path / "away")
    away.write_text("in the way", encoding="utf-8")
    right()
    assert away.read_text(encoding="utf-8") == "in the way"


def test_without_a_home_nothing_is_kept(
    right: Callable[[], Catalogue], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def nowhere() -> Path:
        raise RuntimeError("there is no home")

    for name in ("COMMUNIQUE_CACHE", "XDG_CACHE_HOME", "HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(Path, "home", nowhere)
    right()
    assert not (tmp_path / "cache").exists()


def test_without_a_cache_nothing_is_kept(root: Path, oracle: Oracle, tmp_path: Path) -> None:
    still_right(open_catalogue(root, AS_OF, keep=False), oracle)
    assert not (tmp_path / "cache").exists()


def test_where_no_file_can_be_written_the_index_is_in_memory(
    right: Callable[[], Catalogue], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("COMMUNIQUE_CACHE", "/dev/null")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "nowhere"))
    right()


FULL = """
import resource, sys
sys.path.insert(0, {root!r})
from pathlib import Path
from tests.mission import AS_OF
from tui.store import open_catalogue, read_query
resource.setrlimit(resource.RLIMIT_FSIZE, ({most}, resource.RLIM_INFINITY))
catalogue = open_catalogue(Path({folder!r}), AS_OF)
found = sorted(catalogue.ids(read_query("record:deal first")))
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
print(*found)
"""


@pytest.mark.parametrize("most", [0, 300, 3000])
def test_a_full_disk_is_done_without(
    most: int, root: Path, right: Callable[[], Catalogue], oracle: Oracle, tmp_path: Path
) -> None:
    code = FULL.format(root=str(ROOT), folder=str(root), most=most)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout.split() == sorted(oracle.ids(read_query("record:deal first")))
    right()


KILLED = """
import os, signal, sys
sys.path.insert(0, {root!r})
from pathlib import Path
from tests.mission import AS_OF
from tui.store import open_catalogue
from tui.store.indexes import parts
written, times = parts._written, []
def killing(*arguments):
    made = written(*arguments)
    times.append(1)
    if len(times) == 2:
        os.kill(os.getpid(), signal.SIGKILL)
    return made
parts._written = killing
open_catalogue(Path({folder!r}), AS_OF)
"""


def test_what_is_killed_while_it_builds_leaves_nothing_wrong_and_soon_nothing_at_all(
    root: Path, right: Callable[[], Catalogue], tmp_path: Path
) -> None:
    code = KILLED.format(root=str(ROOT), folder=str(root))
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert done.returncode == -signal.SIGKILL
    (left,) = (tmp_path / "cache").glob("*/parts/building-*")
    right()
    assert not left.exists()
    assert list((tmp_path / "cache").glob("*/*/building-*")) == []


def test_what_others_are_building_is_left_to_them(right: Callable[[], Catalogue], tmp_path: Path) -> None:
    right()
    (folder,) = (tmp_path / "cache").glob("*/parts")
    ours = folder / f"building-{os.getpid()}-x"
    ours.mkdir()
    right()
    assert ours.exists()


def test_two_that_build_at_once_both_answer(root: Path, oracle: Oracle) -> None:
    with ThreadPoolExecutor(2) as pool:
        for catalogue in pool.map(lambda _: open_catalogue(root, AS_OF), range(2)):
            still_right(catalogue, oracle)
