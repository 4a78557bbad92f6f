from pathlib import Path

import pytest

from tui import embedded
from tui.embedded import embedded_folder


def test_in_a_checkout_the_data_lies_beside_the_package() -> None:
    assert embedded_folder() == Path(__file__).resolve().parents[1] / "data"
    assert (embedded_folder() / "missions").is_dir()


def test_in_an_installed_package_the_data_lies_inside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "tui"
    (package / "_data").mkdir(parents=True)
    (tmp_path / "data").mkdir()
    monkeypatch.setattr(embedded, "_PACKAGE", package)
    assert embedded_folder() == package / "_data"
