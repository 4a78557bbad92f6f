import io
import json
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.store.drawn import workspaces
from tests.store.workspaces import deal, event, figure, mission, organisation, source, workspace
from tui.exports import FORMATS, Selection, export_to
from tui.records import KINDS, Record
from tui.store import Workspace

from .selections import harmful, mission_to_japan, money, selected


def exported(selection: Selection) -> list[dict[str, Any]]:
    stream = io.BytesIO()
    notes = export_to(FORMATS["jsonl"], selection, stream)
    lines = stream.getvalue().splitlines()
    assert sum(notes.counts.values()) == len(lines)
    return [json.loads(line) for line in lines]


def read(lines: list[dict[str, Any]]) -> tuple[dict[str, Record], dict[str, str]]:
    """The records that lines hold, and the texts of sources."""
    texts = {line["id"]: line.pop("text") for line in lines if "text" in line}
    records = [KINDS[line.pop("record")].model_validate(line) for line in lines]
    assert len({record.id for record in records}) == len(records)
    return {record.id: record for record in records}, texts


def files(opened: Workspace) -> dict[str, Record]:
    """The records as files have them, whatever the day."""
    return {
        id: type(each).model_validate(each.model_dump(by_alias=True)) for id, each in opened.records.items()
    }


@pytest.mark.parametrize("made", [mission_to_japan, money, harmful])
def test_everything_comes_back_as_it_was(made: Callable[[], Selection]) -> None:
    selection = made()
    records, texts = read(exported(selection))
    assert records == files(selection.workspace)
    kept = {id: text for id, text in selection.workspace.texts.items() if id in records}
    assert {id: text.encode() for id, text in texts.items()} == {
        id: each.content for id, each in kept.items()
    }


@given(workspaces())
@settings(max_examples=25)
def test_whatever_there_is_comes_back_as_it_was(opened: Workspace) -> None:
    assert read(exported(selected(opened)))[0] == files(opened)


@given(
    st.decimals(-(10**17), 10**17, allow_nan=False, places=3)
    | st.integers(-(10**17), 10**17).map(Decimal)
    | st.sampled_from(["0.10", "22.60", "1.0", "100", "0.000000001", "-0", "5e3"]).map(Decimal)
)
@settings(max_examples=60)
def test_a_number_keeps_every_digit(number: Decimal) -> None:
    paid = figure("paid", "amount", value=number, unit="dollars")
    line = next(line for line in exported(selected(workspace(deal("trip/a", figure=[paid])))))
    (back,) = read([line])[0].values()
    value = back.model_dump()["figure"][0]["value"]
    assert format(value, "f") == format(paid.value, "f")


def test_what_no_encoding_has_comes_back_too() -> None:
    around = {"before": "\ud800 a\x85b\u2028c", "after": "\udc00\ud800"}
    cite = {"quote": "words", "source": "trip/paper", **around}
    opened = workspace(deal("trip/a", term=[{"text": "Words", "cite": cite}]), source("trip/paper"))
    assert read(exported(selected(opened)))[0] == files(opened)
    stream = io.BytesIO()
    export_to(FORMATS["jsonl"], selected(opened), stream)
    assert len(stream.getvalue().decode().splitlines()) == 2


def test_a_number_that_json_keeps_is_a_number() -> None:
    paid = [figure("jobs", value=40), figure("share", "share", value="22.6"), figure("much", value="22.60")]
    (line,) = exported(selected(workspace(deal("trip/a", figure=paid))))
    assert [each["value"] for each in line["figure"]] == [40, 22.6, "22.60"]


def test_a_part_brings_all_that_it_refers_to_and_no_deal_that_was_not_asked_for() -> None:
    records, texts = read(exported(mission_to_japan("kind:distribution")))
    assert [id for id, each in records.items() if each.KIND == "deal"] == ["2014-01-japan/toon-boom-heartbit"]
    assert "2014-01-japan/day-1.en" in texts
    assert {"2014-01-japan", "toon-boom-animation", "JP", "quebec-government"} <= records.keys()


def test_a_deal_that_is_left_out_is_noted_once() -> None:
    opened = workspace(
        deal("trip/a", title="Asked", follows="b"),
        deal("trip/b", title="Other"),
        event("trip/meeting", title="Asked", announces=["b"]),
        organisation("first", "First"),
        mission(),
    )
    stream = io.BytesIO()
    notes = export_to(FORMATS["jsonl"], selected(opened, "asked"), stream)
    assert [*notes.changes.values()] == [1]
    assert "trip/b" not in [json.loads(line)["id"] for line in stream.getvalue().splitlines()]


def test_a_text_with_a_byte_order_mark_keeps_it() -> None:
    told = selected(
        workspace(source("trip/paper", file="paper.txt", sha256="0" * 64), texts={"trip/paper": "Words"})
    )
    marked = type(told.workspace.texts["trip/paper"]).of_bytes(b"\xef\xbb\xbfWords")
    opened = workspace(told.workspace.records["trip/paper"])
    with_mark = Workspace(opened.folder, opened.records, {"trip/paper": marked}, as_of=opened.as_of)
    (line,) = exported(selected(with_mark))
    assert line["text"].encode() == b"\xef\xbb\xbfWords"
