from tui.exports import Notes


def test_notes_tell_what_is_always_lost_then_what_was_changed_and_how_often() -> None:
    notes = Notes(("order is lost",))
    notes.change("a text was cut", 2)
    notes.change("a day was moved")
    notes.change("never", 0)
    notes.change("a text was cut")
    assert list(notes.lines()) == [
        "order is lost",
        "3 times: a text was cut",
        "1 time: a day was moved",
    ]


def test_what_is_written_is_counted_by_name() -> None:
    notes = Notes()
    notes.count("deals")
    notes.count("deals", 2)
    notes.count("facts", 0)
    assert notes.counts == {"deals": 3, "facts": 0}
