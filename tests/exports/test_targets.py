from pathlib import Path

import pytest

from tui.exports.targets import InTheWay, placed, refuse

from .selections import there


def test_files_take_their_places_together(tmp_path: Path) -> None:
    with placed(tmp_path / "a.csv", force=False) as (target, written):
        other = target.beside("b.csv")
        assert other is not None
        target.main.write(b"a")
        other.write(b"b")
        assert {path.name for path in tmp_path.iterdir()}.isdisjoint({"a.csv", "b.csv"})
        assert written == []
    assert written == [tmp_path / "a.csv", tmp_path / "b.csv"]
    assert [path.read_bytes() for path in written] == [b"a", b"b"]
    assert there(tmp_path) == ["a.csv", "b.csv"]


def test_none_takes_its_place_after_an_exception(tmp_path: Path) -> None:
    def fail() -> None:
        with placed(tmp_path / "new" / "a.csv", force=False) as (target, _):
            target.beside("b.csv")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert there(tmp_path) == []


def test_what_comes_in_the_way_meanwhile_is_spared(tmp_path: Path) -> None:
    def write() -> None:
        with placed(tmp_path / "a.csv", force=False) as (target, _):
            target.main.write(b"ours")
            (tmp_path / "a.csv").write_bytes(b"theirs")

    with pytest.raises(InTheWay):
        write()
    assert (there(tmp_path), (tmp_path / "a.csv").read_bytes()) == (["a.csv"], b"theirs")


def test_a_file_beside_is_not_written_over_either(tmp_path: Path) -> None:
    (tmp_path / "datapackage.json").write_text("{}", encoding="utf-8")

    def write() -> None:
        with placed(tmp_path / "a.csv", force=False) as (target, _):
            target.beside("datapackage.json")

    with pytest.raises(InTheWay, match=r"datapackage\.json is there already"):
        write()
    assert there(tmp_path) == ["datapackage.json"]


@pytest.mark.parametrize("force", [False, True])
def test_what_is_no_file_is_never_written_over(force: bool, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "link").symlink_to("nowhere")
    for path in (Path("/dev/null"), tmp_path / "folder", tmp_path / "link"):
        with pytest.raises(InTheWay, match="no file that can be written over"):
            refuse(path, force=force)


def test_what_is_not_there_is_in_nobodys_way(tmp_path: Path) -> None:
    refuse(tmp_path / "new", force=False)
