"""The explorer as a reader in Quebec sees it."""

from collections.abc import Iterator

import pytest

from tests.mission import AS_OF
from tui.app import Explorer
from tui.store import TantivyCatalogue, embedded_folder, open_workspace

from ..tongues import speaking
from .opened import seen, words


@pytest.fixture(autouse=True)
def french() -> Iterator[None]:
    with speaking("fr_CA"):
        yield


def explorer() -> Explorer:
    return Explorer(TantivyCatalogue(open_workspace(embedded_folder(), as_of=AS_OF)))


async def test_dates_numbers_and_plurals_are_french() -> None:
    async with explorer().run_test(size=(160, 48)) as pilot:
        await pilot.press("4")
        await pilot.pause()
        timeline, totals = words(pilot, "timeline"), words(pilot, "statistics")
    assert "lun. 20 janvier 2014 3 accords" in timeline
    assert "3 accords · 6 organisations · 2 pays" in totals
    assert "5 000 000 dollars, CAD déduit, conjoint, engagé" in totals


async def test_names_are_in_the_language_of_the_reader() -> None:
    async with explorer().run_test(size=(160, 48)) as pilot:
        await pilot.press("6")
        await pilot.pause()
        organisations = words(pilot, "organisations")
    assert "Gouvernement du Québec" in organisations
    assert "Délégation générale du Québec" in organisations


async def test_what_is_our_own_wording_is_found_in_french() -> None:
    async with explorer().run_test(size=(160, 48)) as pilot:
        await pilot.press("/", *"coentreprise")
        await pilot.pause()
        found = seen(pilot.app.screen.query_one("#found"))
    assert any("Acquisio × IREP" in line for line in found)
