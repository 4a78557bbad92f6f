from tui.store import Losses
from tui.store.foreign import losses as room


def test_the_same_is_counted_and_its_first_value_is_kept() -> None:
    lost = Losses()
    for value in ("one", "two", {"a": [1]}):
        lost.note("a/b", value, "why")
    lost.note("a/b", "three", "for another reason")
    assert [(each.path, each.times, each.first, each.why) for each in lost] == [
        ("a/b", 3, "one", "why"),
        ("a/b", 1, "three", "for another reason"),
    ]


def test_long_values_are_shortened_and_lie_on_one_line() -> None:
    lost = Losses()
    lost.note("a", "x\n" * 100, "why")
    lost.note("b", {"é": None}, "why")
    assert [each.first for each in lost] == ["x " * 40 + "…", '{"é": null}']


def test_a_file_of_endless_keys_is_told_in_the_end_as_more_of_this_kind() -> None:
    lost = Losses()
    for number in range(room._MOST + 50):
        lost.note(f"key {number}", "", "why")
    *_, last = lost
    assert len(lost) == room._MOST + 1
    assert (last.path, last.times, last.why) == ("…", 50, "there is more of this kind")
