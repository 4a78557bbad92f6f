import re
from base64 import b64decode

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.clipboard import sequence

XTERM = {"TERM": "xterm-256color"}


def in_tmux(**options: str) -> str:
    return sequence("words", {**XTERM, "TMUX": "here"}, lambda name: options.get(name.replace("-", "_")))


def read(written: str) -> str:
    match = re.fullmatch(r"\x1b\]52;c;([A-Za-z0-9+/=]*)\x07", written)
    assert match
    return b64decode(match[1]).decode()


@settings(max_examples=80)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=200))
def test_the_terminal_gets_the_text_whole(text: str) -> None:
    assert read(sequence(text, XTERM, lambda _: None)) == text


@settings(max_examples=40)
@given(st.text(max_size=2000))
def test_gnu_screen_passes_it_on_piece_by_piece(text: str) -> None:
    written = sequence(text, {**XTERM, "STY": "1.here"}, lambda _: None)
    pieces = re.findall(r"\x1bP(.{1,500}?)\x1b\\", written, re.DOTALL)
    assert "".join(f"\x1bP{piece}\x1b\\" for piece in pieces) == written
    assert read("".join(pieces)) == text.encode("utf-8", "replace").decode()


def test_tmux_takes_it_itself_where_it_may() -> None:
    assert read(in_tmux(set_clipboard="on", allow_passthrough="on")) == "words"


@pytest.mark.parametrize("passing", ["on", "all"])
def test_tmux_passes_it_on_where_it_may(passing: str) -> None:
    written = in_tmux(set_clipboard="external", allow_passthrough=passing)
    assert written.startswith("\x1bPtmux;\x1b\x1b]52;c;")
    assert written.endswith("\x07\x1b\\")
    assert (
        read(written.removeprefix("\x1bPtmux;").removesuffix("\x1b\\").replace("\x1b\x1b", "\x1b")) == "words"
    )


@pytest.mark.parametrize("options", [{}, {"set_clipboard": "external", "allow_passthrough": "off"}])
def test_tmux_is_not_written_to_in_vain(options: dict[str, str]) -> None:
    assert in_tmux(**options) == ""


@pytest.mark.parametrize("env", [{"TERM": "linux"}, {**XTERM, "TERM_PROGRAM": "Apple_Terminal"}])
def test_a_terminal_known_not_to_listen_gets_nothing(env: dict[str, str]) -> None:
    assert sequence("words", env, lambda _: None) == ""


def test_what_terminals_would_drop_is_not_sent() -> None:
    assert sequence("x" * 80_000, XTERM, lambda _: None) == ""
