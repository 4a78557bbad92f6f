"""References of bulk deals that lead nowhere are told, in memory as on disk."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from tests.mission import AS_OF
from tui.store import Query, open_catalogue, open_catalogues
from tui.store.indexes import nowhere, opening

from ..bulk.files import MAP, TABLE, line, put
from ..folders import put as put_text

MISSION = 'title = "Trip"\nkind = "other"\ndirection = "outbound"\nfrom = "CA"\nto = ["JP"]\n'
PLACES = '[CA]\nname = "Canada"\n[JP]\nname = "Japan"\n'


def refused(*_: object) -> Iterator[object]:
    raise OSError("there is no place")


@pytest.fixture(params=["on disk", "in memory"])
def root(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with a mission, to be opened in each of the two ways."""
    monkeypatch.setenv("COMMUNIQUE_CACHE", str(tmp_path / "cache"))
    if request.param == "in memory":
        monkeypatch.setattr(opening, "_opened", refused)
    put_text(tmp_path / "w" / "places.toml", PLACES)
    put_text(tmp_path / "w" / "missions" / "trip" / "mission.toml", MISSION)
    return tmp_path / "w"


def told(root: Path, **files: str) -> list[str]:
    """The problems of a workspace with some bulk files; all of their deals are kept."""
    catalogue = open_catalogue(put(root, **files), AS_OF)
    wanted = sum(text.count("\n") for name, text in files.items() if name.endswith("__jsonl"))
    assert catalogue.tally(Query()).deals == wanted - ("bad__jsonl" in files)
    return [str(problem) for problem in catalogue.workspace.problems]


def deal(id: str, **more: Any) -> str:
    return line(id=f"trip/{id}", **more)


def party(org: str) -> list[dict[str, str]]:
    return [{"org": org, "role": "buyer"}]


def test_what_is_there_is_no_problem(root: Path) -> None:
    first = deal("a", follows="b", market=["JP", "FR", "US-CA"]) + deal("b", party=party("later"))
    second = deal("c", part_of="trip/a", party=party("Later"))
    assert told(root, one__jsonl=first, two__jsonl=second) == []
    assert told(root, one__jsonl=first, two__jsonl=second) == []


def test_an_organisation_that_is_nowhere_is_told_once_a_file_where_it_is_named_first(root: Path) -> None:
    one = deal("a") + deal("b", party=party("secund")) + deal("c", party=party("secund"))
    assert told(root, one__jsonl=one, two__jsonl=deal("d", party=party("secund"))) == [
        'bulk/one.jsonl:2:81: party.0.org: unknown organisation "secund": did you mean "second"?',
        'bulk/two.jsonl:1:81: party.0.org: unknown organisation "secund": did you mean "second"?',
    ]


def test_a_deal_or_a_place_that_is_nowhere_is_told(root: Path) -> None:
    every = deal("a", follows="trip/z", market=["ZZ"]) + deal("b", part_of="x/y") + deal("c", follows="JP")
    problems = told(root, one__jsonl=every)
    assert [problem.split(": ", 1)[1] for problem in problems] == [
        'follows: unknown deal "trip/z"',
        'market.0: unknown place "ZZ"',
        'part_of: unknown deal "x/y"',
        'follows: unknown deal "JP"',
    ]
    assert [problem.split(":")[1] for problem in problems] == ["1", "1", "2", "3"]


def test_what_is_of_another_kind_is_told(root: Path) -> None:
    assert told(root, one__jsonl=deal("a", party=party("trip"))) == [
        'bulk/one.jsonl:1:81: party.0.org: "trip" is a mission, not an organisation'
    ]


def test_a_mission_that_is_nowhere_is_told_once_a_file(root: Path) -> None:
    assert told(root, one__jsonl=line(id="trap/a") + line(id="trap/b"), two__jsonl=deal("c")) == [
        'bulk/one.jsonl:1:2: id: unknown mission "trap": did you mean "trip"?'
    ]


def test_a_workspace_without_missions_has_none_to_lead_to(tmp_path: Path) -> None:
    catalogue = open_catalogue(put(tmp_path, fair__csv=TABLE, fair__map__toml=MAP), AS_OF, keep=False)
    assert catalogue.workspace.problems == ()


def test_a_cell_that_leads_nowhere_is_told_with_its_column(root: Path) -> None:
    put(root, fair__csv=TABLE, fair__map__toml=MAP.replace('Japan = "JP"', 'Japan = "ZZ"'))
    assert list(map(str, open_catalogue(root, AS_OF).workspace.problems)) == [
        'bulk/fair.csv:2:1: id: unknown mission "fair" (column "no")',
        'bulk/fair.csv:2:1: market.0.place: unknown place "ZZ" (column "where")',
    ]


def test_what_cannot_be_read_is_told_alone(root: Path) -> None:
    put_text(root / "organisations.toml", "[acme]\nname = 5\n")
    assert told(root, one__jsonl=deal("a", party=party("acme"))) == [
        "organisations.toml:2:1: acme.name: text in quotes is needed here"
    ]


def test_while_a_file_cannot_be_read_nobody_knows_what_is_nowhere(root: Path) -> None:
    (problem,) = told(root, one__jsonl=deal("a", follows="b"), two__csv="a,b\n", two__map__toml="[odd")
    assert problem.startswith("bulk/two.map.toml:1")


def test_while_something_is_not_ready_nothing_is_said_to_be_nowhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COMMUNIQUE_CACHE", str(tmp_path / "cache"))
    root = put(tmp_path / "w", one__jsonl=line(follows="two/one"))
    (problem,) = open_catalogue(root, AS_OF).workspace.problems
    assert problem.reason == 'unknown deal "two/one"'
    put(root, two__jsonl=line())
    found = [(whole, each.workspace.problems) for each, whole in open_catalogues(root, AS_OF)]
    assert found == [(False, ()), (True, ())]


def test_what_quotes_a_text_that_changes_is_looked_at_again(root: Path) -> None:
    cited = deal("a", called=["wire"])
    needed = "say which source this quotes: `source` is needed, since there is not just one text"
    assert told(root, one__jsonl=cited)[0].endswith(f"called.0: {needed}")
    _keep(root, "They sell wire.\n")
    assert told(root, one__jsonl=cited) == []
    _keep(root, "They sell wine.\n")
    (problem,) = told(root, one__jsonl=cited)
    assert problem.endswith('"wire" does not stand in the source: did you mean "wine"?')


def _keep(root: Path, text: str) -> None:
    """Gives the mission one source with a text."""
    digest = sha256(text.encode()).hexdigest()
    more = f'kind = "article"\nlanguage = "en"\nfile = "s.txt"\nsha256 = "{digest}"\n'
    put_text(root / "missions" / "trip" / "sources" / "s.toml", f'title = "S"\n{more}')
    put_text(root / "missions" / "trip" / "sources" / "s.txt", text)


def test_of_very_many_it_is_told_how_many_they_are(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nowhere, "_MOST_PROBLEMS", 2)
    every = "".join(deal(f"d{number}", follows=f"no{number}") for number in range(5))
    problems = told(root, one__jsonl=every)
    assert sum(each.many for each in open_catalogue(root, AS_OF).workspace.problems) == 5
    assert len(problems) == 3
    assert problems[-1] == "bulk/one.jsonl:3:1: and 3 more problems in this file"
