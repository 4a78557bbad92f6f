import gc

import pytest

from tui.records import Record
from tui.store import Workspace
from tui.store.held.remembering import each_once, once

from ..workspaces import mission, organisation, workspace


@pytest.mark.usefixtures("only_new_garbage")
def test_a_workspace_is_asked_once_and_forgotten_with_it() -> None:
    asked: list[int] = []

    @once
    def size(of: Workspace) -> int:
        asked.append(len(of.records))
        return len(of.records)

    first, second = workspace(mission()), workspace()
    assert [size(first), size(second), size(first), size(second)] == [1, 0, 1, 0]
    assert asked == [1, 0]
    for _ in range(5):
        del second
        gc.collect()
        second = workspace(mission("one"), mission("two"))
        assert size(second) == 2
    assert asked == [1, 0, 2, 2, 2, 2, 2]


def test_a_record_is_asked_about_once_in_each_workspace_that_holds_it() -> None:
    asked: list[str] = []

    @each_once
    def size(record: Record, of: Workspace) -> int:
        asked.append(record.id)
        return len(of.records)

    one, other = organisation("one", "One"), organisation("other", "Other")
    small, large = workspace(one), workspace(one, other)
    assert [size(one, small), size(one, large), size(other, large)] == [1, 2, 2]
    assert [size(one, small), size(one, large), size(other, large)] == [1, 2, 2]
    assert asked == ["one", "one", "other"]


def test_a_record_that_a_workspace_does_not_hold_is_told_nothing_of_another() -> None:
    @each_once
    def caption(record: Record, _: Workspace) -> str:
        return record.caption

    held, same_id = organisation("one", "One"), organisation("one", "Another")
    opened = workspace(held)
    assert [caption(each, opened) for each in (held, same_id, held)] == ["One", "Another", "One"]
