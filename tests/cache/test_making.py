from pathlib import Path

import pytest

from tui.cache import making, program


def test_each_state_of_the_program_has_a_text_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(making, "__file__", str(tmp_path / "tui" / "cache" / "making.py"))
    texts = {program()}
    for content in ("", "a", "b = 1\n"):
        (tmp_path / "tui").mkdir(exist_ok=True)
        (tmp_path / "tui" / "a.py").write_text(content, encoding="utf-8")
        texts.add(program.__wrapped__())
    assert len(texts) == 4
    assert program() == program()
