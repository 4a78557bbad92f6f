import csv
import json
from pathlib import Path
from typing import Any

import pytest

from tui.cli import main
from tui.store import Coverage, coverage, embedded_folder, open_workspace, say_percent

from ..store.samples import RELEASE, STUDY, SUPPLY, edit, good
from .running import DEAL, harmful_workspace, obeyed

SOURCE = "2014-01-japan/day-1.en"
COVERED = coverage(open_workspace(embedded_folder()), SOURCE) or Coverage(0, 0, 0, 0, ())
HEAD = f"source {SOURCE} · 19 of 19 sentences cited · {say_percent(COVERED.cited, COVERED.characters, 1)}"


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[str]:
    assert main(["evidence", *arguments]) == 0
    return capsys.readouterr().out.splitlines()


def told_as_json(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    return json.loads("\n".join(told(capsys, *arguments, "--json")))


def test_each_passage_is_told_with_what_rests_on_it_and_what_is_not_cited(
    capsys: pytest.CaptureFixture[str],
) -> None:
    lines = told(capsys, SOURCE)
    assert lines[1] == HEAD
    at = next(number for number, line in enumerate(lines) if line.startswith("  This long-term contract"))
    beneath = lines[at + 1 : lines.index("", at)]
    assert any(
        f"{DEAL}#jobs" in line and line.endswith("“will ultimately create around 40 jobs”")
        for line in beneath
    )
    assert beneath[-1] == "    not cited: “and”"
    paragraphs = [line for line in lines if line.startswith("Paragraph ")]
    assert [line.split(" · ")[0] for line in paragraphs] == [f"Paragraph {number}" for number in range(1, 10)]
    assert all(90 < float(line.split(" · ")[1].rstrip("%")) <= 100 for line in paragraphs)


def test_all_sources_are_told_with_those_that_are_only_known_by_address(
    capsys: pytest.CaptureFixture[str],
) -> None:
    lines = told(capsys)
    assert HEAD in lines
    elsewhere = lines[lines.index("Known from elsewhere") + 1 :]
    filing = next(line for line in elsewhere if "sec-acquisio.en" in line)
    id, number, address = filing.partition(": ")[0], *filing.partition(": ")[2].split(" · ")[:2]
    assert id.strip() == "2014-01-japan/sec-acquisio.en"
    assert int(number.split()[0]) >= 1
    assert address.startswith("https://www.sec.gov/")


def test_a_source_without_a_text_is_told_with_the_values_known_from_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    title, source, *values = told(capsys, "sec-acquisio.en")
    note = next(line for line in values if "acquisio#note.1" in line)
    assert note.strip().startswith("acquisio#note.1: note · Web.com Group bought")
    assert "Acquisio" in title
    assert source.startswith("2014-01-japan/sec-acquisio.en  ")
    assert "  https://www.sec.gov/" in source
    assert f"  {len(values)} value" in source


def test_json_has_the_positions_of_characters_and_of_bytes(capsys: pytest.CaptureFixture[str]) -> None:
    (source,) = told_as_json(capsys, "day-1.en")["sources"]
    (path,) = embedded_folder().rglob("day-1.en.txt")
    content = path.read_bytes()
    assert (source["id"], source["changed"], source["not_found"]) == (SOURCE, False, [])
    assert source["share"] == source["cited"] / source["characters"] > 0.9
    passages = [passage for paragraph in source["paragraphs"] for passage in paragraph["passages"]]
    assert len(passages) == source["sentences"] == source["sentences_cited"]
    for passage in passages:
        kept = content[passage["first_byte"] : passage["end_byte"]].decode()
        assert kept.replace("&#39;", "'") == passage["text"]
        for words in passage["not_cited"]:
            assert content[words["first_byte"] : words["end_byte"]].decode() == words["text"]
    (jobs,) = [
        feed
        for each in passages
        for feed in each["feeds"]
        if feed["record"] == DEAL and feed["field"] == "jobs"
    ]
    assert (jobs["label"], jobs["at"], jobs["state"]) == ("jobs", 0, "verbatim")
    assert content[jobs["first_byte"] : jobs["end_byte"]].decode() == jobs["quote"]
    assert jobs["first_byte"] > jobs["start"]


def test_json_tells_all_sources_apart(capsys: pytest.CaptureFixture[str]) -> None:
    found = told_as_json(capsys)
    assert [source["id"] for source in found["sources"]] == [SOURCE]
    external = {source["id"]: source for source in found["external"]}
    (note,) = [
        value
        for value in external["2014-01-japan/sec-acquisio.en"]["values"]
        if (value["record"], value["field"]) == ("acquisio", "note.1")
    ]
    assert (note["caption"], note["label"]) == ("Acquisio", "note")
    assert note["said"].startswith("Web.com Group bought")
    assert found["missing"] == []
    assert all(source["address"].startswith("http") for source in external.values())


@pytest.mark.parametrize(
    ("asked", "nearest"),
    [
        ("2014-01-japan/day-2.en", f': did you mean "{SOURCE}"?'),
        ("day-1", ': did you mean "day-1.en"?'),
        ("xyzzy", ""),
    ],
)
def test_an_unknown_source_is_told_with_the_nearest(
    asked: str, nearest: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["evidence", asked]) == 1
    out, err = capsys.readouterr()
    assert (out, err) == ("", f'there is no source "{asked}"{nearest}\n')


def test_words_that_are_not_found_and_a_changed_text_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sources = tmp_path / "missions" / "trip" / "sources"
    sources.mkdir(parents=True)
    (sources / "day.txt").write_text("Alpha met Beta. Beta met Alpha.\nThe end.\n", encoding="utf-8")
    (sources / "day.toml").write_text(
        f'title = "Day"\nlanguage = "en"\nfile = "day.txt"\nsha256 = "{"0" * 64}"\n', encoding="utf-8"
    )
    (sources.parent / "mission.toml").write_text(
        'title = "Trip"\nkind = "other"\ndirection = "outbound"\n'
        'from = { place = "JP", cite = "Beta met Alpha" }\n'
        'to = [{ place = "JP", cite = "Alpha met Gamma" }]\n',
        encoding="utf-8",
    )
    (tmp_path / "places.toml").write_text('[JP]\nname = "Japan"\n', encoding="utf-8")
    assert main(["evidence", "--in", str(tmp_path)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[1:3] == [
        "source trip/day · 1 of 3 sentences cited · 36.3%",
        "! source changed: this is not the text that was quoted",
    ]
    assert "    nothing rests on this" in lines
    assert "    trip#from.JP: from · “Beta met Alpha” · source changed" in lines
    lost = lines[lines.index("Quoted, but not in it") + 1]
    assert lost.split(" · ")[-2:] == ["“Alpha met Gamma”", "not found"]


def test_the_citations_of_a_text_that_is_missing_are_told_and_it_is_not_elsewhere(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = good(tmp_path)
    (root / RELEASE).with_suffix(".txt").unlink()
    lines = told(capsys, "--in", str(root))
    assert lines[:3] == [
        "Release on the first visit",
        "source first-visit/release.en · its text is missing",
        "Quoted from it",
    ]
    assert any(
        line.startswith("    first-visit/study#stage.1: ")
        and line.endswith(" · not found")
        and "“announced a study”" in line
        for line in lines
    )
    assert "Known from elsewhere" not in lines
    (missing,) = told_as_json(capsys, "release.en", "--in", str(root))["missing"]
    assert (missing["id"], missing["file"]) == ("first-visit/release.en", "release.en.txt")
    assert {value["state"] for value in missing["values"]} == {"not_found"}


def test_words_that_stand_twice_are_told_at_both_places(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = good(tmp_path)
    edit(root, SUPPLY, '{ quote = "Second Company", before = "supply " }', '"Second Company"')
    lines = told(capsys, "--in", str(root))
    both = [line for line in lines if "supply#party.second" in line]
    assert len(both) == 2
    assert all(line.endswith(" · ambiguous, 1 of 2 places") for line in both)
    (source,) = told_as_json(capsys, "--in", str(root))["sources"]
    passages = [passage for paragraph in source["paragraphs"] for passage in paragraph["passages"]]
    found = [feed for each in passages for feed in each["feeds"] if feed["field"] == "party.second"]
    assert len(found) == 2
    assert [place["start"] for place in found[0]["places"]] == [66, 228]


def test_what_is_known_from_a_kept_source_without_its_words_is_told_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = good(tmp_path)
    note = 'note = [{ text = "It goes on", basis = "external", see = ["release.en"] }]\nkind ='
    edit(root, STUDY, "kind =", note)
    lines = told(capsys, "--in", str(root))
    at = lines.index("Known from it, but not quoted")
    assert lines[at + 1] == "    first-visit/study#note.1: note · It goes on"
    assert lines.count("Release on the first visit") == 1
    (source,) = told_as_json(capsys, "--in", str(root))["sources"]
    assert [value["said"] for value in source["known"]] == ["It goes on"]


def test_evidence_repeats_no_harm(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = harmful_workspace(tmp_path)
    sources = folder / "missions" / "trip" / "sources"
    sources.mkdir()
    harm = "\x1b]52;c;aGFybQ==\x07\x9b2J\u202e"
    (sources / "day.txt").write_text(f"words {harm} here", encoding="utf-8")
    toml = f'title = "Day"\nlanguage = "en"\nfile = "day.txt"\nsha256 = "{"0" * 64}"\n'
    (sources / "day.toml").write_text(toml, encoding="utf-8")
    for more in ([], ["--json"]):
        assert main(["evidence", "--in", str(folder), *more]) == 0
        out, err = capsys.readouterr()
        assert "words" in out
        assert obeyed(out + err) == set()


def test_each_value_that_rests_on_words_is_a_fact_of_its_own_for_programs(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["evidence", "--jsonl"]) == 0
    facts = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert main(["evidence", "--csv"]) == 0
    head, *rows = csv.reader(capsys.readouterr().out.splitlines())
    assert all(sorted(fact) == sorted(head) for fact in facts)
    assert len(rows) == len(facts) > 1
