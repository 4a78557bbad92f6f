import json
from pathlib import Path

import pytest

from tui.cli import main

from .running import harmful_workspace, obeyed


def test_the_embedded_deals_are_counted(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["stats"]) == 0
    out, err = capsys.readouterr()
    lines = [" ".join(line.split()) for line in out.splitlines()]
    assert {"Deals: 3", "Organisations: 6", "Countries: 2", "Amounts: stated by 1 of 3"} <= set(lines)
    assert err == ""


def test_a_member_of_a_sum_keeps_what_makes_it_honest(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["stats"]) == 0
    assert "5,000,000 dollars, CAD inferred, joint, committed" in capsys.readouterr().out


def plainly(capsys: pytest.CaptureFixture[str], *asked: str) -> list[str]:
    """The lines told, with single spaces."""
    assert main(["stats", *asked]) == 0
    return [" ".join(line.split()) for line in capsys.readouterr().out.splitlines()]


def test_nothing_that_cannot_be_added_is_and_each_figure_says_why(capsys: pytest.CaptureFixture[str]) -> None:
    told = plainly(capsys)
    assert [line for line in told if line.endswith("not added")] == [
        "dollars: 1 of 3 · not added",
        "jobs: 1 of 3 · not added",
        "share of software: 1 of 3 · not added",
        "royalties: 0 of 3 · not added",
        "patents: 0 of 3 · not added",
    ]
    assert "jobs, not added: Acquisio × IREP: about 40 jobs, expected, ultimately · not done" in told
    assert any(line.endswith("· the currency is not stated") for line in told)
    assert any(
        line.startswith("share of software, not added: Toon Boom × HeARTBIT: up to 10% of software, ")
        for line in told
    )


def test_what_is_announced_stands_against_what_is_recorded(capsys: pytest.CaptureFixture[str]) -> None:
    told = plainly(capsys)
    assert "3 partnerships: 3 recorded deals · none missing · Japan 2014" in told
    assert "5 agreements (external): 3 recorded deals · 2 not recorded · Japan 2014" in told
    assert "35 representatives: none of them recorded by name · Japan 2014" in told


def test_the_evidence_is_counted_by_its_state(capsys: pytest.CaptureFixture[str]) -> None:
    told = dict(line.split(": ") for line in plainly(capsys) if line.startswith("Evidence, "))
    assert list(told)[:2] == ["Evidence, verbatim", "Evidence, external"]
    assert int(told["Evidence, verbatim"]) > int(told["Evidence, external"]) > 0
    (line,) = [line for line in plainly(capsys, "--table") if line.startswith("Evidence ")]
    assert line.startswith(f"Evidence verbatim {told['Evidence, verbatim']} external ")


def test_dollars_are_never_canadian_without_saying_that_this_is_inferred(
    capsys: pytest.CaptureFixture[str],
) -> None:
    told = " ".join(plainly(capsys))
    assert told.count("CAD") == told.count("CAD inferred") == 1


def test_a_query_narrows_the_deals(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["stats", "kind:joint_venture"]) == 0
    assert " ".join(capsys.readouterr().out.splitlines()[0].split()) == "Deals: 1 of 3"


def test_without_an_answer_it_says_so_and_exits_1(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["stats", "nothinglikeit"]) == 1
    assert capsys.readouterr() == ("", "no deal answers “nothinglikeit”\n")
    assert main(["stats", "--json", "nothinglikeit"]) == 1
    assert json.loads(capsys.readouterr().out)["tally"]["deals"] == 0


def test_a_workspace_without_deals_has_no_totals(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["stats", "--in", str(tmp_path)]) == 1
    assert capsys.readouterr().err.endswith("no deals in the records\n")


def test_beside_narrowed_deals_nothing_is_said_of_what_the_whole_mission_announced(
    capsys: pytest.CaptureFixture[str],
) -> None:
    narrowed = plainly(capsys, "kind:licence")
    assert "Deals: 1 of 3" in narrowed
    assert not any("nnounced" in line.split("Values")[0] or "partnerships" in line for line in narrowed)
    assert "Announced" in plainly(capsys)


def test_deals_without_figures_say_that_none_is_stated(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = many(tmp_path, 1)
    (deal,) = folder.rglob("alpha1.toml")
    deal.write_text(deal.read_text(encoding="utf-8").partition("[[figure]]")[0], encoding="utf-8")
    assert "none is stated" in plainly(capsys, "--in", str(folder))


def test_every_number_is_a_fact_of_its_own_for_programs(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["stats", "--jsonl"]) == 0
    facts = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert all(fact.keys() == facts[0].keys() for fact in facts)
    assert ("count", "deals", 3) in {(fact["part"], fact["name"], fact["number"]) for fact in facts}
    (investment,) = [fact for fact in facts if (fact["part"], fact["name"]) == ("figure", "dollars")]
    assert (investment["record"], investment["why"]) == (
        "2014-01-japan/acquisio-irep",
        "currency_not_stated",
    )


def test_it_can_be_asked_from_a_day(capsys: pytest.CaptureFixture[str]) -> None:
    assert "Deals: 3" in plainly(capsys, "--as-of", "2014-02-01")


def many(folder: Path, number: int) -> Path:
    """A workspace of deals that follow one another in pairs, each with a company of its own."""
    deals = folder / "missions" / "trip" / "deals"
    deals.mkdir(parents=True)
    (deals.parent / "mission.toml").write_text(
        'title = "Trip"\nkind = "other"\ndirection = "outbound"\nfrom = "CA"\nto = ["JP"]\n', encoding="utf-8"
    )
    names = [f"alpha{at}" for at in range(1, number + 1)]
    (folder / "organisations.toml").write_text(
        "".join(f'[{name}]\nname = "{name.title()}"\n' for name in names), encoding="utf-8"
    )
    for at, name in enumerate(names):
        follows = f'follows = "{names[at - 1]}"\n' if at % 2 else ""
        (deals / f"{name}.toml").write_text(
            f'title = "{name.title()}"\nkind = "mou"\n{follows}[[party]]\norg = "{name}"\nrole = "buyer"\n'
            f'[[stage]]\nis = "announced"\n'
            f'[[figure]]\nid = "jobs"\nkind = "count"\nvalue = {at}\nunit = "jobs"\nbasis = "inferred"\n',
            encoding="utf-8",
        )
    return folder


def test_restated_deals_are_named_with_what_restates_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = plainly(capsys, "--in", str(many(tmp_path, 4)))
    at = told.index("Restated")
    assert told[at + 1 : at + 3] == ["Alpha1: again in Alpha2", "Alpha3: again in Alpha4"]


def test_many_figures_and_values_are_cut_in_the_order_of_numbers_and_shown_if_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = str(many(tmp_path, 30))
    cut, whole = (plainly(capsys, "--in", folder, *more) for more in ((), ("--all",)))
    figures = [line.split()[3] for line in cut if line.startswith("jobs, not added: ")]
    assert figures == [f"Alpha{at}:" for at in range(1, 11)]
    assert "jobs: and 20 more; --all shows them" in cut
    companies = [line for line in cut if line.startswith("organisation")]
    assert companies[:2] == ["organisation, Alpha1: 1", "organisation, Alpha2: 1"]
    assert companies[9:] == ["organisation, Alpha10: 1", "organisation: and 20 more; --all shows them"]
    assert "and 5 more; --all shows them" in cut
    assert not any("--all" in line for line in whole)
    assert len([line for line in whole if line.startswith("jobs, not added: ")]) == 30


def test_the_tally_is_told_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["stats", "--json", "kind:joint_venture"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["query"], told["tally"]["deals"], told["tally"]["of"]) == ("kind:joint_venture", 1, 3)
    assert told["tally"]["announced"] == []
    assert told["facets"]
    dollars = told["tally"]["sums"][0]
    assert (dollars["unit"], dollars["currency"], dollars["total"]) == ("dollars", None, None)
    assert [member["why"] for member in dollars["members"]] == ["currency_not_stated"]
    assert main(["stats", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["tally"]["announced"][0]["missing"] == {
        "low": "0",
        "high": "0",
        "low_open": False,
        "high_open": False,
        "about": False,
    }


def test_totals_repeat_no_harm(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["stats", "--in", str(harmful_workspace(tmp_path))]) == 0
    out, err = capsys.readouterr()
    assert "␛]52" in out
    assert obeyed(out + err) == set()


def test_of_a_total_of_very_many_figures_the_first_are_told_beside_how_many_there_are(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.cli.stats._MOST", 12)
    folder = str(many(tmp_path, 30))
    told = plainly(capsys, "--in", folder, "--all")
    assert len([line for line in told if line.startswith("jobs, not added: ")]) == 12
    assert "jobs: and 18 more" in told
    assert main(["stats", "--json", "--in", folder]) == 0
    (total,) = json.loads(capsys.readouterr().out)["tally"]["sums"]
    assert (len(total["members"]), total["members_in_all"]) == (12, 30)
    assert "heaps" not in total
