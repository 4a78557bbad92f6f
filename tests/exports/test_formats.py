import pytest

from tui.exports import FORMATS


@pytest.mark.parametrize("name", FORMATS)
def test_each_format_is_declared_with_what_writes_it(name: str) -> None:
    format = FORMATS[name]
    assert format.name == name == name.lower()
    assert format.suffix.startswith(".")
    assert format.told == format.help
    assert format.writing.COLUMNS
    assert not isinstance(format.writing.LOSES, str)
    assert callable(format.writing.write)


def test_nothing_is_loaded_before_it_is_asked_for() -> None:
    assert len({each.file for each in FORMATS.values()}) == len(FORMATS)
    assert {"csv", "xlsx", "jsonl", "sqlite"} <= FORMATS.keys()
