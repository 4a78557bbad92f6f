from dataclasses import replace

import pytest

from tests.store.workspaces import amount, deal, workspace
from tui.panes.statistics.totalling import total_lines
from tui.store import Tally, TantivyCatalogue

from ..bench import EVERYTHING


def tally() -> Tally:
    """A great amount, over so many deals that to say how many takes its room as well."""
    great = amount("EUR", value="11122773153471.38", qualifier="about", unit=None)
    found = TantivyCatalogue(workspace(deal("trip/one", figure=[great]))).tally(EVERYTHING)
    return replace(found, deals=1_000_000, of=1_000_000)


@pytest.mark.parametrize("width", [36, 57, 63, 80, 100])
def test_a_great_number_is_never_broken(width: int) -> None:
    [total] = tally().sums
    lines = [line.plain for line in total_lines(total, tally(), False, width)]
    assert any("11,122,773,153,471.38" in line for line in lines)
    assert any(line.endswith("1 of 1,000,000") for line in lines)
    assert max(map(len, lines)) <= width


def test_where_there_is_room_a_total_takes_one_line() -> None:
    [total] = tally().sums
    assert len(total_lines(total, tally(), False, 80)) == 1
    assert len(total_lines(total, replace(tally(), deals=3), False, 56)) == 1
