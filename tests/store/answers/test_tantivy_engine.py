import os
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tui.store import (
    Catalogue,
    Query,
    TantivyCatalogue,
    Workspace,
    embedded_folder,
    open_workspace,
    read_query,
)

from ...tongues import speaking
from ..contract import ASKED, Contract, plainly, same_answers
from ..oracle import Oracle
from ..workspaces import embedded, organisation, workspace


class TestInMemory(Contract):
    def catalogue(self, workspace: Workspace) -> Catalogue:
        return TantivyCatalogue(workspace)


class TestFromACache(Contract):
    def catalogue(self, workspace: Workspace) -> Catalogue:
        with TemporaryDirectory() as cache:
            TantivyCatalogue(workspace, Path(cache))
            return TantivyCatalogue(workspace, Path(cache))


def answers_right(cache: Path) -> None:
    still_right(TantivyCatalogue(embedded(), cache))


def still_right(catalogue: Catalogue) -> None:
    for text in ASKED:
        same_answers(catalogue, plainly(), read_query(text))


def contents(cache: Path) -> dict[str, tuple[int, bytes]]:
    return {
        str(path.relative_to(cache)): (path.stat().st_mtime_ns, path.read_bytes() if path.is_file() else b"")
        for path in (cache, *cache.rglob("*"))
    }


def files(cache: Path) -> list[Path]:
    return [path for path in sorted(cache.rglob("*")) if path.is_file()]


def test_a_second_opening_builds_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = tmp_path / "deep" / "cache"
    TantivyCatalogue(embedded(), cache)
    before = contents(cache)
    monkeypatch.setattr("tui.store.answers.tantivy_engine._built", None)
    assert TantivyCatalogue(embedded(), cache).count(Query()) == len(embedded().records)
    assert contents(cache) == before


def test_another_workspace_is_kept_apart(tmp_path: Path) -> None:
    for name in ("First Company", "Second Company", "First Company"):
        catalogue = TantivyCatalogue(workspace(organisation("one", name)), tmp_path)
        assert catalogue.count(read_query("first")) == (name == "First Company")
    assert len(list(tmp_path.iterdir())) == 2


def test_each_language_has_an_index_of_its_own(tmp_path: Path) -> None:
    TantivyCatalogue(embedded(), tmp_path)
    with speaking("fr_CA"):
        again = open_workspace(embedded_folder())
        assert TantivyCatalogue(again, tmp_path).count(read_query("coentreprise"))
    assert len(list(tmp_path.iterdir())) == 2


def test_nothing_but_the_index_is_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "tmp").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "tmp"))
    TantivyCatalogue(embedded(), tmp_path / "cache")
    TantivyCatalogue(embedded(), tmp_path / "cache")
    assert list((tmp_path / "tmp").iterdir()) == []
    assert len(list((tmp_path / "cache").iterdir())) == 1


def delete(path: Path) -> None:
    path.unlink()


def empty(path: Path) -> None:
    os.truncate(path, 0)


def cut(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def flip_the_first_bit(path: Path) -> None:
    flip(path, 0)


def flip_a_bit_in_the_middle(path: Path) -> None:
    flip(path, path.stat().st_size // 2)


def flip_the_last_bit(path: Path) -> None:
    flip(path, path.stat().st_size - 1)


def flip(path: Path, at: int) -> None:
    content = bytearray(path.read_bytes())
    content[at] ^= 1
    path.write_bytes(content)


def make_a_folder_of_it(path: Path) -> None:
    path.unlink()
    path.mkdir()


def lead_nowhere(path: Path) -> None:
    path.unlink()
    path.symlink_to("nowhere")


FAULTS = (
    delete,
    empty,
    cut,
    flip_the_first_bit,
    flip_a_bit_in_the_middle,
    flip_the_last_bit,
    make_a_folder_of_it,
    lead_nowhere,
)


@pytest.mark.parametrize("fault", FAULTS)
def test_answers_stay_right_whatever_becomes_of_a_file_of_the_cache(
    fault: Callable[[Path], None], tmp_path: Path
) -> None:
    opened = workspace(organisation("first", "First Company"), organisation("second", "Second Company"))
    TantivyCatalogue(opened, tmp_path)
    whole = len(files(tmp_path))
    for number in range(whole):
        fault(files(tmp_path)[number])
        catalogue = TantivyCatalogue(opened, tmp_path)
        for text in ("", "first", "company", "country:JP"):
            same_answers(catalogue, Oracle(opened), read_query(text))
        assert len(files(tmp_path)) == whole


def test_a_spoilt_cache_is_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    TantivyCatalogue(embedded(), tmp_path)
    cut(files(tmp_path)[0])
    answers_right(tmp_path)
    monkeypatch.setattr("tui.store.answers.tantivy_engine._built", None)
    answers_right(tmp_path)


def test_what_is_open_answers_on_when_the_cache_is_cut_and_lost(tmp_path: Path) -> None:
    TantivyCatalogue(embedded(), tmp_path)
    catalogue = TantivyCatalogue(embedded(), tmp_path)
    for path in files(tmp_path):
        empty(path)
        path.unlink()
    still_right(catalogue)


def test_the_index_of_another_workspace_is_not_believed(tmp_path: Path) -> None:
    one, other = (workspace(organisation("one", name)) for name in ("First Company", "Second Company"))
    TantivyCatalogue(one, tmp_path)
    kept = next(tmp_path.iterdir())
    TantivyCatalogue(other, tmp_path)
    wrong = next(path for path in tmp_path.iterdir() if path != kept)
    for path in files(wrong):
        path.unlink()
    for path in files(kept):
        path.rename(wrong / path.name)
    assert TantivyCatalogue(other, tmp_path).count(read_query("second")) == 1


@pytest.mark.parametrize(
    "cache", ["file", "file/below", "nul\0", "x" * 300], ids=["file", "below a file", "nul", "too long"]
)
def test_a_place_where_nothing_can_be_kept_is_done_without(cache: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("kept", encoding="utf-8")
    answers_right(tmp_path / cache)
    assert [path.name for path in tmp_path.iterdir()] == ["file"]
    assert (tmp_path / "file").read_text(encoding="utf-8") == "kept"


def test_without_a_place_for_passing_files_the_index_is_in_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "nowhere"))
    answers_right(tmp_path / "cache")


def test_what_cannot_be_kept_leaves_nothing_half_made(tmp_path: Path) -> None:
    TantivyCatalogue(embedded(), tmp_path)
    (kept,) = tmp_path.iterdir()
    kept.rename(tmp_path / "away")
    kept.write_text("in the way", encoding="utf-8")
    answers_right(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(["away", kept.name])
