"""Files to fill in: each right as it is, with what else it may hold as comments."""

import json
from collections.abc import Iterator, Mapping, Sequence

from ..speech import said


def mission(title: str, origin: str, destination: str) -> str:
    """A mission of one place to another."""
    return _file(
        (
            *_comment(said("Who went where, and when; what no source says is left out.")),
            f"title = {_quoted(title)}",
            *_comment(said("a title of a few words for lists"), 'short = "Osaka 2027"'),
            'kind = "other"',
            *_comment(said("or: multisectoral, sectoral, state_visit, trade_fair")),
            'direction = "outbound"',
            *_comment(said("or: inbound")),
            f"from = {_quoted(origin)}",
            f"to = [{_quoted(destination)}]",
            "",
            *_comment(
                said("When it was: a date of EDTF, and the words of a source that say it."),
                "[when]",
                'edtf = "2027-05-10/2027-05-14"',
                'cite = "from Monday to Friday"',
            ),
            "",
            *_comment(
                said("A number that a source states, with the words that state it."),
                "[[figure]]",
                'id = "delegates"',
                'kind = "count"',
                "value = 35",
                'unit = "delegates"',
                'cite = "with 35 delegates"',
            ),
            "",
            *_comment(
                said("What happened; deals are announced by the names of their files."),
                "[[event]]",
                'id = "signing"',
                'title = "Signing of the agreements"',
                'kind = "ceremony"',
                "announces = []",
            ),
        )
    )


def deal(title: str, parties: Sequence[tuple[str, str, str]]) -> str:
    """A deal of some organisations, each with its role and its name."""
    told = (line for party in parties for line in ("", *_party(*party)))
    return _file(
        (
            *_comment(said("What was agreed; people paste words, the program finds their place.")),
            f"title = {_quoted(title)}",
            *_comment(said("a title of a few words for lists"), 'short = "First × Second"'),
            'kind = "other"',
            *_comment(
                said("or: joint_venture, distribution, licence, research, supply, investment, mou"),
                said("with the words that say so:"),
                'kind = { is = "supply", cite = "a supply agreement" }',
            ),
            *_comment(said("where it is to be sold or made"), 'market = ["JP"]'),
            *_comment(said("sectors by ISIC"), 'sector = ["isic:2720"]'),
            *told,
            "",
            *_comment(said("The history, oldest first; add a stage, never change one.")),
            "[[stage]]",
            'is = "announced"',
            *_comment(
                said("or: explored, agreed, signed, started, delivered, amended, stalled, ended, cancelled"),
                'cite = "announced today"',
                'when = { edtf = "2027-05-10", cite = "today" }',
            ),
            "",
            *_comment(
                said("A number that a source states: amount, count, share, rank or duration."),
                "[[figure]]",
                'id = "jobs"',
                'kind = "count"',
                "value = 40",
                'unit = "jobs"',
                'qualifier = "about"',
                'modality = "expected"',
                'cite = "around 40 jobs"',
            ),
            "",
            *_comment(
                said("What the parties do."),
                "[[term]]",
                'text = "Supply of parts"',
                'cite = "will supply parts"',
            ),
        )
    )


def organisation(id: str, name: str) -> str:
    """A table for the register of organisations."""
    return _file(
        (
            f"[{_key(id)}]",
            f"name = {_quoted(name)}",
            *_comment(
                said("other names, and what it is: company, research_institute, state_company, group,"),
                said("government, university, association"),
                'aka = ["Short Name"]',
                'kind = "company"',
                said("where it is at home, with the words of a source that say so"),
                'home = { place = "JP", cite = { quote = "Japanese company", source = "MISSION/SOURCE" } }',
            ),
        )
    )


def person(id: str, name: str) -> str:
    """A table for the register of people."""
    return _file(
        (
            f"[{_key(id)}]",
            f"name = {_quoted(name)}",
            *_comment(said("other names"), 'aka = ["Minister Name"]'),
            *_comment(
                said("A post that the person holds."),
                f"[[{_key(id)}.role]]",
                'title = "Minister of Trade"',
                'cite = { quote = "the Minister of Trade", source = "MISSION/SOURCE" }',
            ),
        )
    )


def place(code: str, name: str) -> str:
    """A table for the register of places."""
    return _file((f"[{_key(code)}]", f"name = {_quoted(name)}"))


def source(title: str, language: str, given: Mapping[str, str]) -> str:
    """A source: with `file` and `sha256` where its text is kept, with `url` where it is elsewhere."""
    return _file(
        (
            f"title = {_quoted(title)}",
            'kind = "press_release"',
            *_comment(said("or: report, article, filing, web_page, other")),
            f"language = {_quoted(language)}",
            *(f"{key} = {_quoted(value)}" for key, value in given.items()),
            *_comment(said("who published it"), 'publisher = "Ministry of Trade"'),
            *(() if "url" in given else _comment(said("where"), 'url = "https://example.org/release"')),
            "",
            *_comment(
                said("When it was published."), "[date]", 'edtf = "2027-05-10"', 'cite = "10 May 2027"'
            ),
        )
    )


def _party(org: str, role: str, name: str) -> Iterator[str]:
    yield "[[party]]"
    yield f"org = {_quoted(org)}"
    yield f"role = {_quoted(role)}"
    yield from _comment(f"cite = {_quoted(name)}")


def _comment(*lines: str) -> Iterator[str]:
    return (f"# {line}" for line in lines)


def _file(lines: Sequence[str]) -> str:
    return "\n".join((*lines, ""))


def _quoted(text: str) -> str:
    """A text as TOML quotes it."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _key(id: str) -> str:
    return _quoted(id) if "." in id or "/" in id else id
