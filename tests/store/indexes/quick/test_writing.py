"""A line is known by its characters, as far as it is written plainly."""

import pytest

from tui.store.indexes.quick.writing import meant_by, written


def test_a_line_without_escapes_stands_as_it_is_written() -> None:
    assert written('{"a":"é 日本"}'.encode()) == ('{"a":"é 日本"}', False)


def test_quotation_marks_within_texts_are_told_from_those_around_them() -> None:
    found = written(rb'{"a":"said \"so\"\nthen"}')
    assert found is not None
    pieces = found[0].split('"')
    assert found[1]
    assert len(pieces) == 5
    assert meant_by(pieces[3]) == 'said "so"\nthen'


@pytest.mark.parametrize("piece", ["a\\tb", "a\\\\", "a\\\\n", "\\/"])
def test_what_other_escapes_mean_is_not_told(piece: str) -> None:
    assert meant_by(piece) is None


@pytest.mark.parametrize("data", [b"a\tb", b"a\0b", b"a\x7fb", b"\xff", b"x" * 100_001])
def test_control_characters_and_long_lines_are_left_alone(data: bytes) -> None:
    assert written(data) is None
