import os
import pty
import termios
import threading

import pytest

from tui.cli.asking import Reply, ask, ask_terminal, read_reply


@pytest.mark.parametrize(
    ("answer", "reply"),
    [
        (b"", Reply()),
        (b"\x1b[?62;22;52c", Reply(True)),
        (b"\x1b[?0u\x1b[?62c", Reply(True, True)),
        (b"typed meanwhile\x1b[?1u\x1b[?1;2c", Reply(True, True)),
        (b"\x1b[?0u", Reply(False, True)),
    ],
)
def test_an_answer_is_read(answer: bytes, reply: Reply) -> None:
    assert read_reply(answer) == reply


@pytest.mark.parametrize("known", [True, False])
def test_a_terminal_is_asked_and_left_as_it_was(known: bool) -> None:
    ours, theirs = pty.openpty()
    before = termios.tcgetattr(theirs)

    def answer() -> None:
        asked = b""
        while not asked.endswith(b"\x1b[c"):
            asked += os.read(ours, 100)
        os.write(ours, (b"\x1b[?0u" if known else b"") + b"\x1b[?62c")

    answering = threading.Thread(target=answer)
    answering.start()
    try:
        assert ask(theirs, theirs) == Reply(True, known)
        assert termios.tcgetattr(theirs) == before
    finally:
        answering.join()
        os.close(ours)
        os.close(theirs)


def test_a_terminal_that_does_not_answer_is_not_waited_for_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.cli.asking._PATIENCE", 0.0)
    ours, theirs = pty.openpty()
    try:
        assert ask(theirs, theirs) == Reply()
    finally:
        os.close(ours)
        os.close(theirs)


def test_without_a_terminal_nobody_is_asked() -> None:
    assert ask_terminal() == Reply()
