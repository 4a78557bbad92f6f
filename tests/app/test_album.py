from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.cache.aged import stamped
from tests.tongues import speaking
from tui.app import album
from tui.app.album import Album
from tui.cache import kept_for, stamp_of

LOOK = (80, 24, "a theme")


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Album:
    """The album of a workspace, with one picture."""
    monkeypatch.setenv("COMMUNIQUE_CACHE", str(tmp_path / "cache"))
    folder = tmp_path / "workspace"
    folder.mkdir()
    (folder / "places.toml").touch()
    made = Album(folder, stamped(folder), date(2026, 1, 20))
    assert made.keep(LOOK, b"picture")
    return made


def test_a_picture_that_fits_is_found(kept: Album) -> None:
    assert replace(kept, stamp=stamped(kept.folder)).find(LOOK) == b"picture"


def test_another_look_day_or_folder_has_no_picture(kept: Album, tmp_path: Path) -> None:
    assert kept.find((81, *LOOK[1:])) is None
    assert replace(kept, day=date(2026, 1, 21)).find(LOOK) is None
    assert replace(kept, folder=tmp_path).find(LOOK) is None


def test_another_language_has_a_picture_of_its_own(kept: Album) -> None:
    with speaking("fr_CA"):
        assert kept.find(LOOK) is None
        assert kept.keep(LOOK, b"image")
        assert kept.find(LOOK) == b"image"
    assert kept.find(LOOK) == b"picture"


def test_a_changed_file_has_no_picture(kept: Album) -> None:
    (kept.folder / "places.toml").write_text("changed")
    assert replace(kept, stamp=stamped(kept.folder)).find(LOOK) is None


def test_a_racy_stamp_neither_keeps_a_picture_nor_finds_one(kept: Album) -> None:
    racy = replace(kept, stamp=stamp_of(kept.folder))
    assert racy.stamp.racy
    assert racy.find(LOOK) is None
    assert not racy.keep(LOOK, b"other")
    assert kept.find(LOOK) == b"picture"


def test_another_version_of_the_program_has_no_picture(kept: Album, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(album, "_PACKAGE", kept.folder)
    assert kept.find(LOOK) is None
    assert kept.keep(LOOK, b"other")
    assert kept.find(LOOK) == b"other"
    (kept.folder / "places.toml").write_text("changed")
    assert kept.find(LOOK) is None


def test_a_program_whose_files_cannot_be_seen_has_no_picture(
    kept: Album, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(album, "_PACKAGE", kept.folder / "nowhere")
    kept.keep(LOOK, b"picture")
    assert kept.find(LOOK) is None


def test_only_the_last_pictures_are_left(kept: Album) -> None:
    for width in range(30):
        assert kept.keep((width,), b"picture")
    place = kept_for(kept.folder)
    assert place
    assert len([*(place / "opening").iterdir()]) == 12
    assert kept.find((29,))


def test_without_a_cache_there_is_no_picture(kept: Album, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(album, "kept_for", lambda folder: None)
    assert not kept.keep(LOOK, b"picture")
    assert kept.find(LOOK) is None


def test_a_cache_that_is_no_folder_keeps_no_picture(
    kept: Album, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("COMMUNIQUE_CACHE", str(tmp_path / "file"))
    assert not kept.keep(LOOK, b"picture")
    assert kept.find(LOOK) is None
