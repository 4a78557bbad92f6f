from pathlib import Path

import pytest

from tui.store.foreign.packaged import maps_of


@pytest.mark.parametrize(
    ("given", "maps"),
    [
        (("a=x.toml", "b=y=z.toml"), {"a": "x.toml", "b": "y=z.toml"}),
        (("x.toml",), {"": "x.toml"}),
        ((), {}),
    ],
)
def test_each_table_has_its_map(given: tuple[str, ...], maps: dict[str, str]) -> None:
    assert maps_of(given) == {name: Path(path) for name, path in maps.items()}


def test_a_map_that_is_there_is_one_whatever_it_is_called(tmp_path: Path) -> None:
    path = tmp_path / "a=b.toml"
    path.touch()
    assert maps_of((str(path),)) == {"": path}
