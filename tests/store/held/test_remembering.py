import gc

from tui.store import Workspace
from tui.store.held.remembering import once

from ..workspaces import mission, workspace


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
