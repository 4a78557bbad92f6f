import pytest

from tui.store.bulk.maps import BulkKind
from tui.store.bulk.targets import Target, Unplaced, target_of


@pytest.mark.parametrize(
    ("path", "target"),
    [
        ("title", Target((), "title", False, False, False)),
        ("kind", Target(("kind",), "is", False, True, True)),
        ("stage.0.is", Target(("stage", 0), "is", False, True, True)),
        ("stage.1.when", Target(("stage", 1, "when"), "edtf", False, True, True)),
        ("stage.0.binding", Target(("stage", 0), "binding", False, True, False)),
        ("party", Target(("party",), "org", True, True, True)),
        ("party.0", Target(("party", 0), "org", False, True, True)),
        ("party.0.role", Target(("party", 0), "role", False, True, False)),
        ("market", Target(("market",), "place", True, True, True)),
        ("called", Target(("called",), "quote", True, False, True)),
        ("follows", Target((), "follows", False, False, False)),
    ],
)
def test_a_path_leads_to_a_place_in_a_deal(path: str, target: Target) -> None:
    assert target_of(path, "deal") == target


@pytest.mark.parametrize(
    ("path", "target"),
    [
        ("name", Target((), "name", False, False, False)),
        ("names.fr", Target(("names",), "fr", False, False, False)),
        ("ids.neq", Target(("ids",), "neq", False, False, False)),
        ("aka", Target(("aka",), "", True, False, True)),
        ("home", Target(("home",), "place", False, True, True)),
    ],
)
def test_a_path_leads_to_a_place_in_an_organisation(path: str, target: Target) -> None:
    assert target_of(path, "organisation") == target


@pytest.mark.parametrize(
    ("path", "kind", "reason"),
    [
        ("titel", "deal", 'unknown field "titel": did you mean "title"?'),
        ("stage.0.wen", "deal", 'unknown field "wen" of "stage.0.wen": did you mean "when"?'),
        ("stage.is", "deal", '"stage.is": `stage` is a list, so a place in it follows, such as `stage.0`'),
        ("title.fr", "deal", '"title.fr" goes on after "title", which is one text'),
        ("figure.0.value", "deal", "`figure` has a place of its own in a map: a table `[[figure]]` for each"),
        ("passage", "deal", "`passage` has a place of its own in a map: `passage`, above all tables"),
        ("called.0", "deal", '"called.0" takes its values as a list: write "called"'),
        ("", "deal", 'unknown field ""'),
        ("party", "organisation", 'unknown field "party": did you mean "part_of"?'),
        ("kind.basis", "deal", 'unknown field "basis" of "kind.basis"'),
    ],
)
def test_a_path_that_leads_nowhere_says_why(path: str, kind: BulkKind, reason: str) -> None:
    with pytest.raises(Unplaced) as caught:
        target_of(path, kind)
    assert str(caught.value) == reason
