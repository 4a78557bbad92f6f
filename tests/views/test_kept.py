import os
from pathlib import Path

import pytest

from tui.views import (
    Unreadable,
    View,
    config_folder,
    read_views,
    remove_view,
    rename_view,
    save_view,
    views_file,
)


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    return tmp_path / "communique" / "views.toml"


def write(file: Path, text: str | bytes) -> None:
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(text.encode() if isinstance(text, str) else text)


def test_views_lie_in_the_settings_of_the_reader(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", "relative")
    assert config_folder() == tmp_path / ".config" / "communique"
    assert views_file() == tmp_path / ".config" / "communique" / "views.toml"


def test_without_a_file_there_are_no_views(file: Path) -> None:
    assert read_views() == ()
    assert not file.parent.exists()


def test_views_are_saved_renamed_and_removed(file: Path) -> None:
    save_view(View("one", "japan"))
    save_view(View("two", "x", "deals", "date:down"))
    save_view(View("one", "canada"))
    assert read_views() == (View("one", "canada"), View("two", "x", "deals", "date:down"))
    rename_view("one", "first")
    remove_view("two")
    assert read_views() == (View("first", "canada"),)
    assert [path.name for path in file.parent.iterdir()] == ["views.toml"]


def test_a_name_that_is_taken_is_not_given_again(file: Path) -> None:
    save_view(View("one"))
    save_view(View("two"))
    with pytest.raises(Unreadable, match="there is a view “two” already"):
        rename_view("one", "two")
    rename_view("one", "one")
    assert [view.name for view in read_views()] == ["one", "two"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("[one]\nquery = \n", ":2:9: "),
        (b"[one]\nquery = '\xff'\n", ":2: the file is not UTF-8"),
        ("[one]\nquery = 3\n", ": query of “one”"),
    ],
)
def test_a_file_that_cannot_be_understood_is_told_and_never_written(
    file: Path, text: str | bytes, place: str
) -> None:
    write(file, text)
    before = file.read_bytes()
    for change in (
        read_views,
        lambda: save_view(View("two")),
        lambda: rename_view("one", "two"),
        lambda: remove_view("one"),
    ):
        with pytest.raises(Unreadable) as caught:
            change()
        assert str(caught.value).startswith(f"{file}{place}")
        assert file.read_bytes() == before


def test_a_file_in_a_hand_of_its_own_is_left_to_that_hand(file: Path) -> None:
    write(file, 'one = { query = "x" }\n')
    with pytest.raises(Unreadable, match="by hand"):
        remove_view("one")
    assert file.read_text(encoding="utf-8") == 'one = { query = "x" }\n'


def test_a_folder_in_the_place_of_the_file_is_told(file: Path) -> None:
    file.mkdir(parents=True)
    with pytest.raises(Unreadable, match=r"views\.toml: Is a directory"):
        read_views()


def test_a_file_where_a_folder_should_be_is_told(file: Path) -> None:
    file.parent.write_text("", encoding="utf-8")
    with pytest.raises(Unreadable, match="Not a directory"):
        save_view(View("one"))


def test_a_full_disk_leaves_everything_as_it_was(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save_view(View("one"))
    before = file.read_bytes()

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Unreadable, match="No space left"):
        save_view(View("two"))
    assert file.read_bytes() == before
    assert [path.name for path in file.parent.iterdir()] == ["views.toml"]


def test_of_two_who_save_at_once_neither_loses_a_view(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save_view(View("one"))
    sync = os.fsync

    def meanwhile(number: int) -> None:
        monkeypatch.setattr(os, "fsync", sync)
        save_view(View("theirs"))

    monkeypatch.setattr(os, "fsync", meanwhile)
    save_view(View("ours"))
    assert [view.name for view in read_views()] == ["one", "theirs", "ours"]
    assert [path.name for path in file.parent.iterdir()] == ["views.toml"]


def test_a_file_that_never_rests_is_told(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save_view(View("one"))

    def meanwhile(number: int) -> None:
        write(file, file.read_text(encoding="utf-8") + "#\n")

    monkeypatch.setattr(os, "fsync", meanwhile)
    with pytest.raises(Unreadable, match="all the time"):
        save_view(View("ours"))
    assert [view.name for view in read_views()] == ["one"]
    assert [path.name for path in file.parent.iterdir()] == ["views.toml"]


def test_a_link_goes_on_leading_to_the_file(file: Path, tmp_path: Path) -> None:
    real = tmp_path / "dotfiles.toml"
    real.write_text("", encoding="utf-8")
    real.chmod(0o640)
    file.parent.mkdir()
    file.symlink_to(real)
    save_view(View("one", "x"))
    assert file.is_symlink()
    assert "one" in real.read_text(encoding="utf-8")
    assert real.stat().st_mode & 0o777 == 0o640


def test_what_a_terminal_obeys_is_not_kept(file: Path) -> None:
    save_view(View("a\x1b[2J", "b\x07\udc80"))
    assert read_views() == (View("a␛[2J", "b␇<U+DC80>"),)
