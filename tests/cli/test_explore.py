from pathlib import Path

import pytest

from tui.cli import main
from tui.store import embedded_folder
from tui.views import DeepLink, View


@pytest.fixture
def begun(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Path, View | None]]:
    """What the explorer is told to begin with, instead of beginning."""
    told: list[tuple[Path, View | None]] = []

    def run(folder: Path, *_: object, view: View | None = None, **__: object) -> int:
        told.append((folder, view))
        return 0

    monkeypatch.setattr("tui.app.run", run)
    monkeypatch.setattr("gc.disable", lambda: None)
    return told


def test_a_word_is_a_folder_if_there_is_one(tmp_path: Path, begun: list[tuple[Path, View | None]]) -> None:
    assert main(["open", str(tmp_path)]) == 0
    assert begun == [(tmp_path, None)]


@pytest.mark.parametrize(
    ("words", "query"),
    [
        (["kind:licence country:JP"], "kind:licence country:JP"),
        (["two", "words"], "two words"),
        (["~baterie"], "~baterie"),
        (["x" * 5000], "x" * 5000),
        (["--", "-5"], "-5"),
    ],
)
def test_what_is_no_folder_is_a_query(
    words: list[str], query: str, begun: list[tuple[Path, View | None]]
) -> None:
    assert main(["open", *words]) == 0
    assert begun == [(embedded_folder(), View("", query))]


def test_a_query_has_its_folder_its_pane_and_its_order(
    tmp_path: Path, begun: list[tuple[Path, View | None]]
) -> None:
    options = ["--in", str(tmp_path), "--pane", "deals", "--sort", "date:down"]
    assert main(["open", str(tmp_path), *options]) == 0
    assert begun == [(tmp_path, View("", str(tmp_path), "deals", "date:down"))]


@pytest.mark.parametrize("words", [["./nowhere"], ["/nowhere/at/all"], ["x", "--in", "nowhere"]])
def test_a_folder_that_is_not_there_is_told(
    words: list[str], begun: list[tuple[Path, View | None]], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["open", *words]) == 2
    assert begun == []
    assert capsys.readouterr().err.startswith("there is no folder ")


def test_without_words_everything_is_opened(begun: list[tuple[Path, View | None]]) -> None:
    assert main(["open"]) == main([]) == 0
    assert begun == [(embedded_folder(), None)] * 2


@pytest.mark.parametrize(
    ("words", "link"),
    [
        (["communique:a/b#jobs"], DeepLink(id="a/b", value="jobs")),
        (["communique:?q=kind:licence%20JP&pane=deals"], DeepLink("", "kind:licence JP", "deals")),
        (["communique:a?q=x&pane=deals", "--pane", "source"], DeepLink("", "x", "source", id="a")),
    ],
)
def test_a_link_is_followed(words: list[str], link: DeepLink, begun: list[tuple[Path, View | None]]) -> None:
    assert main(["open", *words]) == 0
    assert begun == [(embedded_folder(), link)]


def test_a_link_may_name_the_folder_and_an_option_another(
    tmp_path: Path, begun: list[tuple[Path, View | None]]
) -> None:
    link = f"communique:a?in={tmp_path.as_posix()}"
    assert main(["open", link]) == main(["open", link, "--in", str(tmp_path.parent)]) == 0
    assert [folder for folder, _ in begun] == [tmp_path, tmp_path.parent]
    assert main(["open", f"{link}/nowhere"]) == 2


def test_a_broken_link_opens_what_is_right_of_it(begun: list[tuple[Path, View | None]]) -> None:
    assert main(["open", "communique:a?q=x&run=1&in=https://example.org"]) == 0
    ((folder, view),) = begun
    assert folder == embedded_folder()
    assert view == DeepLink("", "x", id="a")
    assert isinstance(view, DeepLink)
    assert len(view.doubts) == 2


def test_words_beside_a_link_make_it_a_query(begun: list[tuple[Path, View | None]]) -> None:
    assert main(["open", "communique:a", "b"]) == 0
    assert begun == [(embedded_folder(), View("", "communique:a b"))]
