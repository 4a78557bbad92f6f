"""What is met again is not worked out again, unless too much was met between."""

from tui.store.indexes.quick.remembering import Remembered


def test_a_thing_is_worked_out_when_it_is_first_met() -> None:
    asked: list[str] = []

    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    known = Remembered(length, 2)
    assert [known["so"], known["on"], known["so"]] == [2, 2, 2]
    assert asked == ["so", "on"]
    assert [known["longer"], known["so"]] == [6, 2]
    assert asked == ["so", "on", "longer", "so"]
    assert len(known) <= 2
