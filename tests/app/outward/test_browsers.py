import webbrowser
from pathlib import Path

import pytest

from tui.app.outward.browsers import browser

ADDRESS = "https://example.org/a?b=c&d"


def program(path: Path, code: int = 0) -> str:
    """A program that keeps what it is told, and writes where it must not be seen."""
    path.write_text(f'#!/bin/sh\necho loud; echo loud >&2\nprintf "%s" "$*" > "{path}.told"\nexit {code}\n')
    path.chmod(0o755)
    return str(path)


def found(monkeypatch: pytest.MonkeyPatch, what: object) -> None:
    def get(using: str | None = None) -> object:
        if isinstance(what, Exception):
            raise what
        return what

    monkeypatch.setattr(webbrowser, "get", get)


def test_the_browser_gets_the_address_and_says_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    found(monkeypatch, webbrowser.BackgroundBrowser(program(tmp_path / "fox")))
    opens = browser()
    assert opens
    assert opens(ADDRESS)
    assert (tmp_path / "fox.told").read_text() == ADDRESS
    assert capfd.readouterr() == ("", "")


def test_a_browser_that_fails_or_is_gone_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (program(tmp_path / "fox", code=3), str(tmp_path / "gone")):
        found(monkeypatch, webbrowser.GenericBrowser([name, "--new", "%s"]))
        opens = browser()
        assert opens
        assert not opens(ADDRESS)
    assert (tmp_path / "fox.told").read_text() == f"--new {ADDRESS}"


def test_other_browsers_are_asked_their_own_way(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    class Own(webbrowser.BaseBrowser):
        def open(self, url: str, new: int = 0, autoraise: bool = True) -> bool:
            asked.append(url)
            return True

    found(monkeypatch, Own("own"))
    opens = browser()
    assert opens
    assert opens(ADDRESS)
    assert asked == [ADDRESS]


@pytest.mark.parametrize("name", ["w3m", "lynx", "www-browser"])
def test_a_browser_in_the_terminal_is_none(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    found(monkeypatch, webbrowser.GenericBrowser(name))
    assert browser() is None


def test_no_browser_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    found(monkeypatch, webbrowser.Error("none"))
    assert browser() is None
