from pathlib import Path

import pytest

from tui.cache import making, program

from ..tongues import speaking


def test_each_state_of_the_program_has_a_text_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(making, "__file__", str(tmp_path / "tui" / "cache" / "making.py"))
    monkeypatch.setattr(making, "MESSAGES", tmp_path / "messages")
    (tmp_path / "messages").mkdir()
    (tmp_path / "tui").mkdir()
    texts = {program()}
    for path, content in (("tui/a.py", ""), ("tui/a.py", "a"), ("messages/a.mo", ""), ("messages/a.mo", "a")):
        (tmp_path / path).write_text(content, encoding="utf-8")
        texts.add(making._program.__wrapped__("en"))
    assert len(texts) == 5
    assert program() == program()


def test_each_language_has_a_text_of_its_own() -> None:
    texts = {program()}
    for locale in ("fr", "fr_CA"):
        with speaking(locale):
            texts.add(program())
    assert len(texts) == 3
