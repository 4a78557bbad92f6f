from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from tui.store.indexes.doubling import HELD, doubles, mark_of, marks_of
from tui.store.indexes.parts import MARKS, Part

IDS = st.lists(st.sampled_from([f"{mission}/{id}" for mission in "xXy" for id in "abcD"]), max_size=8)


@settings(max_examples=40)
@given(IDS, st.lists(IDS, max_size=4))
def test_of_records_with_one_id_all_but_the_first_are_found(held: list[str], every: list[list[str]]) -> None:
    with TemporaryDirectory() as place:
        parts = []
        for number, ids in enumerate(every):
            folder = Path(place) / f"p{number}"
            folder.mkdir()
            (folder / MARKS).write_bytes(marks_of({id.casefold() for id in ids}))
            parts.append(Part(folder, {}, (), {}))
        found = doubles(held, parts)
        first = {id.casefold(): HELD for id in held}
        for number, ids in enumerate(every):
            own = {id.casefold() for id in ids}
            wanted = {mark_of(id): first[id] for id in own if id in first}
            assert found.get(f"p{number}", {}) == wanted
            first = {**dict.fromkeys(own, f"p{number}"), **first}


def test_ids_that_differ_in_great_letters_have_one_mark() -> None:
    assert mark_of("trip/A") == mark_of("trip/a") != mark_of("trip/b")
