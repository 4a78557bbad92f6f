"""What no file of the project may say, wherever it stands."""

import re
from pathlib import Path

import pytest

from .places import ROOT, kept, short

HOSTS = ["pypi org", "pythonho[s]ted org", "npmjs org", "npmjs com", "crates io", "proxy golang org"]
REGISTRY = re.compile("|".join(host.replace(" ", r"\.") for host in HOSTS) + r"|--(?:extra-)?index-url\b")
MACHINE = re.compile(r"(?<![\w.:/}-])/(?:home|root|Users|work)(?:/\w|(?![\w/]))|\b[A-Za-z]:\\Users\b")
LATER = re.compile(r"\b(?:TO(?:DO)|FIX(?:ME))\b")

FORBIDDEN = {"a registry": REGISTRY, "a path of one machine": MACHINE, "work left for later": LATER}


def found(pattern: re.Pattern[str], text: str) -> list[str]:
    """The lines of a text in which a pattern stands."""
    return [f"{number}: {line}" for number, line in enumerate(text.splitlines(), 1) if pattern.search(line)]


@pytest.mark.parametrize("pattern", FORBIDDEN.values(), ids=FORBIDDEN)
def test_no_file_says_what_none_may_say(pattern: re.Pattern[str]) -> None:
    texts = ((path, path.read_text(encoding="utf-8", errors="replace")) for path in kept())
    assert {short(path): lines for path, text in texts if (lines := found(pattern, text))} == {}


@pytest.mark.parametrize(
    ("pattern", "pieces"),
    [
        (REGISTRY, ["see https://pypi", ".org/simple"]),
        (REGISTRY, ["--index", "-url https://example.org"]),
        (MACHINE, ["cd /ho", "me/somebody/deals"]),
        (MACHINE, ["in '/ro", "ot'"]),
        (MACHINE, ["C:", "\\Users\\somebody"]),
        (LATER, ["# TO", "DO: later"]),
        (LATER, ["FIX", "ME"]),
    ],
)
def test_what_none_may_say_is_found(pattern: re.Pattern[str], pieces: list[str]) -> None:
    text = "".join(pieces)
    assert found(pattern, f"first\n{text}") == [f"2: {text}"]


@pytest.mark.parametrize(
    "text", ["https://example.org/work/12", "./home/x", "#!/usr/bin/env bash", "frame/work", "/workers"]
)
def test_what_only_looks_like_a_path_of_a_machine_is_let_be(text: str) -> None:
    assert found(MACHINE, text) == []


def test_the_whole_checkout_is_read() -> None:
    read = {short(path) for path in kept()}
    assert read >= {".ci/run", ".github/CONTRIBUTING.md", "Makefile", "requirements.lock", "tui/__main__.py"}
    assert Path(__file__).resolve().relative_to(ROOT).as_posix() in read
