import io
from dataclasses import replace
from pathlib import Path

import pytest

from tests.store.workspaces import organisation, workspace
from tui.exports import FORMATS, NotExported, NothingToExport, export, export_to, preview

from .selections import full_disk, mission_to_japan, selected, there

TABLES = ("csv", "xlsx", "jsonl", "sqlite")


@pytest.mark.parametrize("name", TABLES)
def test_a_preview_tells_the_rows_the_columns_and_what_is_not_kept(name: str) -> None:
    told = preview(FORMATS[name], mission_to_japan("kind:distribution"))
    assert told.rows == 1
    assert told.columns[0] in ("id", "record")
    assert told.losses == tuple(FORMATS[name].writing.LOSES)


@pytest.mark.parametrize("name", FORMATS)
def test_an_export_is_written_once_and_not_over_itself(name: str, tmp_path: Path) -> None:
    path = tmp_path / "new" / f"deals{FORMATS[name].suffix}"
    done = export(FORMATS[name], mission_to_japan(), path)
    assert done.paths[0] == path
    assert there(path.parent) == sorted(each.name for each in done.paths)
    before = path.read_bytes()
    with pytest.raises(NotExported, match="is there already; --force writes over it"):
        export(FORMATS[name], mission_to_japan("kind:distribution"), path)
    assert path.read_bytes() == before
    export(FORMATS[name], mission_to_japan("kind:distribution"), path, force=True)
    assert path.read_bytes() != before


@pytest.mark.parametrize("name", FORMATS)
def test_a_full_disk_leaves_nothing_half_written_and_says_so(name: str, tmp_path: Path) -> None:
    selection = mission_to_japan()
    with full_disk(), pytest.raises(NotExported, match="cannot be written, and nothing is left of it: "):
        export(FORMATS[name], selection, tmp_path / "new" / "deals")
    assert there(tmp_path) == []


@pytest.mark.parametrize("name", FORMATS)
def test_a_full_disk_spares_what_was_there(name: str, tmp_path: Path) -> None:
    path = tmp_path / "deals"
    path.write_text("mine", encoding="utf-8")
    selection = mission_to_japan()
    with full_disk(), pytest.raises(NotExported):
        export(FORMATS[name], selection, path, force=True)
    assert (there(tmp_path), path.read_text(encoding="utf-8")) == (["deals"], "mine")


@pytest.mark.parametrize("name", FORMATS)
def test_stopping_leaves_nothing(name: str, tmp_path: Path) -> None:
    def stop(done: int, whole: int) -> None:
        if done == whole:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        export(FORMATS[name], replace(mission_to_japan(), tell=stop), tmp_path / "deals")
    assert there(tmp_path) == []


@pytest.mark.parametrize("name", TABLES)
def test_what_cannot_be_one_stream_of_text_says_so(name: str) -> None:
    stream = io.BytesIO()
    if FORMATS[name].streams:
        export_to(FORMATS[name], mission_to_japan(), stream)
        assert stream.getvalue().startswith((b"id,name", b'{"record"'))
    else:
        with pytest.raises(NotExported, match="-o FILE"):
            export_to(FORMATS[name], mission_to_japan(), stream)
        assert stream.getvalue() == b""


def test_a_stream_that_takes_no_more_is_the_readers_affair() -> None:
    class Closed(io.BytesIO):
        def write(self, content: object) -> int:
            raise BrokenPipeError

    with pytest.raises(BrokenPipeError):
        export_to(FORMATS["csv"], mission_to_japan(), Closed())


def test_a_folder_that_is_none_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(NotExported, match="cannot be written"):
        export(FORMATS["csv"], mission_to_japan(), tmp_path / "file" / "deals.csv")


GOVERNMENT = "org:quebec-government"
"""What an organisation answers, and no deal."""


@pytest.mark.parametrize("name", FORMATS)
def test_what_would_hold_nothing_of_what_answers_is_not_written_and_the_rest_says_that_no_deal_does(
    name: str, tmp_path: Path
) -> None:
    selection = mission_to_japan(GOVERNMENT)
    if name in ("csv", "timelinejs", "ical"):
        with pytest.raises(NothingToExport, match=rf"“{GOVERNMENT}”.* {name}.* jsonl, xlsx, sqlite$"):
            export(FORMATS[name], selection, tmp_path / "deals")
        assert there(tmp_path) == []
        return
    done = export(FORMATS[name], selection, tmp_path / "deals")
    assert "no deal is among what answers: only other records are there" in done.notes.lines()
    assert "no deal is" not in " ".join(
        export(FORMATS[name], mission_to_japan(), tmp_path / "2").notes.lines()
    )


def test_a_stream_gets_no_line_of_a_table_without_rows() -> None:
    stream = io.BytesIO()
    with pytest.raises(NothingToExport):
        export_to(FORMATS["csv"], mission_to_japan(GOVERNMENT), stream)
    assert stream.getvalue() == b""


def test_where_there_is_no_deal_at_all_no_query_is_blamed(tmp_path: Path) -> None:
    selection = selected(workspace(organisation("first", "First")))
    with pytest.raises(NothingToExport, match=r"^there is no deal, and csv holds deals alone"):
        export(FORMATS["csv"], selection, tmp_path / "deals.csv")
    with pytest.raises(NothingToExport, match=r"^no record has a place in ical"):
        export(FORMATS["ical"], selection, tmp_path / "deals.ics")


def test_a_preview_counts_what_is_no_deal_and_says_what_cannot_be_made() -> None:
    told = preview(FORMATS["xlsx"], mission_to_japan(GOVERNMENT))
    assert (told.rows, told.others, told.refused) == (0, 1, "")
    told = preview(FORMATS["csv"], mission_to_japan(GOVERNMENT))
    assert (told.rows, told.others) == (0, 0)
    assert told.refused.startswith(f"no deal answers “{GOVERNMENT}”")
    assert preview(FORMATS["csv"], mission_to_japan()).refused == ""
