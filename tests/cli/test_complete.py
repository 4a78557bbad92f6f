from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.app.commands import KEYS
from tui.cli import main
from tui.cli.commands import COMMANDS
from tui.cli.complete import choices, parted
from tui.cli.sorting import OF_ANY_LIST, PANES
from tui.store.indexes.keys import COLUMNS
from tui.views import View, save_view

from ..store.bulk.files import line as bulk_line
from ..store.bulk.files import put
from .running import alone


def words(*typed: str) -> list[str]:
    """What could be meant by the last word."""
    return [choice.word for choice in choices(typed)]


def test_commands_are_completed_but_for_those_that_are_for_shells() -> None:
    assert words("") == [each.name for each in COMMANDS if not each.hidden]
    assert words("sh") == ["show"]
    assert words("compl") == ["completion"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (("search", "org:acq"), ["org:acquisio"]),
        (("search", "batteries org:acq"), ["batteries org:acquisio"]),
        (("search", "!kind:lic"), ["!kind:licence"]),
        (("search", "ki"), ["kind:"]),
        (("stats", "--csv", "country:J"), ["country:JP"]),
        (("open", "kind:lic"), ["kind:licence"]),
        (("show", "acquisio-i"), ["acquisio-irep"]),
        (("show", "2014-01-japan/acq"), ["2014-01-japan/acquisio-irep"]),
        (("show", "acquisio-irep#jo"), ["acquisio-irep#jobs"]),
        (("show", "nothing#jo"), []),
        (("evidence", "day"), ["day-1.en"]),
        (("evidence", "2014-01-japan/day"), ["2014-01-japan/day-1.en"]),
        (("timeline", "--by", "m"), ["months"]),
        (("timeline", "--by=m"), ["--by=months"]),
        (("search", "--js"), ["--json", "--jsonl"]),
        (("export", "cs"), ["csv"]),
        (("schema", "d"), ["deal"]),
        (("completion", "b"), ["bash"]),
        (("--lang", "fr", "show", "acquisio-i"), ["acquisio-irep"]),
        (("open", "--pane", "s"), ["source", "statistics"]),
        (("open", "--sort", "rol"), ["role", "role:down"]),
        (("export", "csv", "--sort", "amount:"), ["amount:down"]),
        (("export", "csv", "--sort", "rol"), []),
        (("--lang", "f"), ["fr"]),
        (("search", "--lang", ""), ["en", "fr"]),
        (("search", "--la"), ["--lang"]),
        (("nothing", "x"), []),
        (("search", "--limit", ""), []),
        (("check", ""), []),
    ],
)
def test_what_could_be_meant_is_found(typed: tuple[str, ...], meant: list[str]) -> None:
    assert words(*typed) == meant


def test_values_are_told_with_how_many_have_them() -> None:
    (choice,) = choices(("search", "org:acq"))
    name, number = choice.told.split(" · ")
    assert int(number) >= 1
    assert name == "Acquisio"


def test_another_workspace_is_asked_where_one_is_named(tmp_path_factory: pytest.TempPathFactory) -> None:
    root = put(tmp_path_factory.mktemp("fair"), fair__jsonl=bulk_line())
    for named in (("--in", str(root)), (f"--in={root}",)):
        assert words("search", *named, "org:acq") == []
        assert words("search", *named, "mission:") == ["mission:fair"]
    assert words("show", "--in", str(root), "fa") == ["fair/one"]
    assert words("search", "--in", str(root / "gone"), "org:acq") == []


def test_saved_views_are_completed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    save_view(View("cells", "batteries"))
    assert choices(("views", "c")) == [("cells", "batteries")]
    (tmp_path / "communique" / "views.toml").write_text("[", encoding="utf-8")
    assert choices(("views", "c")) == []


def test_saved_views_are_completed_in_queries(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    save_view(View("cells", "batteries"))
    save_view(View("cells of lithium", "batteries lithium"))
    assert words("search", "japan view:cells") == ["japan view:cells", 'japan view:"cells of lithium"']
    assert words("search", 'view:"cells o') == ['view:"cells of lithium"']
    assert words("search", "preview:ce") == []


def test_panes_and_columns_are_those_of_the_explorer() -> None:
    assert list(PANES) == list(KEYS)
    assert set(OF_ANY_LIST) == set(COLUMNS)


def test_two_hyphens_that_a_shell_replaces_are_no_argument(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["complete", "--line=communique check --", "--current=--"]) == 0
    assert "--coverage\t" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("line", "apart"),
    [
        ("communique search org:acq", ["communique", "search", "org:acq"]),
        ("communique search ", ["communique", "search", ""]),
        ("communique search 'batt org:acq", ["communique", "search", "batt org:acq"]),
        ('communique search "a b" c', ["communique", "search", "a b", "c"]),
        (r"communique show a\ b", ["communique", "show", "a b"]),
        ("communique search ''", ["communique", "search", ""]),
        ("communique  x", ["communique", "x"]),
        ("", [""]),
    ],
)
def test_a_line_is_parted_as_shells_do(line: str, apart: list[str]) -> None:
    assert parted(line) == apart


@given(st.text(alphabet="ab '\"\\\t:", max_size=20))
def test_any_line_has_a_last_word(line: str) -> None:
    assert parted(line)


@given(
    st.lists(
        st.sampled_from(["", "show", "--in", "--by=x", "kind:", "#", "--", "--lang", "\x1b"]), min_size=1
    )
)
def test_any_words_are_answered(typed: list[str]) -> None:
    assert all(choice.word for choice in choices(typed))


@pytest.mark.parametrize(
    ("current", "told"),
    [("acq", "acquisio"), ("org:acq", "org:acquisio"), (":", "acquisio")],
)
def test_only_what_the_shell_replaces_is_told(
    current: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    typed = "org:" if current == ":" else "org:acq"
    assert main(["complete", f"--line=communique search {typed}", f"--current={current}"]) == 0
    assert capsys.readouterr().out.splitlines()[0].split("\t")[0] == told


def test_options_are_words_like_others_behind_two_hyphens() -> None:
    done = alone("complete", "--", "timeline", "--by", "mon")
    assert (done.returncode, done.stdout, done.stderr) == (0, b"months\t\n", b"")
