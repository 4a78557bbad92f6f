from pathlib import Path

from tui.store.bulk import DealsElsewhere

from ..folders import put as put_text
from .files import MAP, TABLE, line, put


def test_a_deal_that_stands_anywhere_else_is_told_with_its_place(tmp_path: Path) -> None:
    spaced = line(id="d").replace('"id"', ' "id"')
    lines = line(id="a") + "{}\n" + '{"id":"other/c","title":"So"}\n' + spaced
    put(tmp_path, one__jsonl=lines, fair__csv=TABLE, fair__map__toml=MAP)
    put(tmp_path, kept__organisations__jsonl='{"id": "acme", "name": "Acme"}\n')
    put_text(tmp_path / "missions" / "trip" / "deals" / "hand.toml", 'title = "T"\nkind = "mou"\n')
    elsewhere = DealsElsewhere(tmp_path, "two")
    for id in ("one/a", "One/A", "other/c", "one/d"):
        assert elsewhere.taken(id) == f'the id "{id}" is taken already, by bulk/one.jsonl'
    assert elsewhere.taken("fair/2") == 'the id "fair/2" is taken already, by bulk/fair.csv'
    assert [elsewhere.taken(id) for id in ("one/b", "two/a", "acme")] == [""] * 3


def test_a_deal_by_hand_is_told_with_its_line(tmp_path: Path) -> None:
    deal = 'title = "T"\nkind = "mou"\nparty = [{ org = "a", role = "buyer" }]\nstage = [{ is = "signed" }]\n'
    put_text(tmp_path / "missions" / "trip" / "deals" / "hand.toml", deal)
    reason = DealsElsewhere(tmp_path, "two").taken("trip/hand")
    assert reason == 'the id "trip/hand" is taken already, by missions/trip/deals/hand.toml:1'


def test_what_is_written_over_does_not_count_nor_a_folder_that_is_not_there(tmp_path: Path) -> None:
    put(tmp_path, one__jsonl=line(id="a"))
    assert DealsElsewhere(tmp_path, "one").taken("one/a") == ""
    assert DealsElsewhere(tmp_path / "nowhere", "one").taken("one/a") == ""
