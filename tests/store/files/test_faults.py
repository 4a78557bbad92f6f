from pathlib import Path

import pytest

from ..samples import MISSION, RELEASE, STUDY, SUPPLY, bad, edit, good, told

FAULTS = {
    "address-without-scheme": [
        f'{RELEASE}:2:1: url: "example.org/release" is no web address: it begins with `https://` or '
        "`http://`, and holds no spaces",
    ],
    "byte-order-mark": [
        f"{STUDY}:1:1: `title` is missing",
        f'{STUDY}:1:1: titel: unknown key "titel": did you mean "title"?',
    ],
    "believed-is-no-claim": [f"{MISSION}:16:1: disagreement.0: what is believed must be one of the claims"],
    "claim-named-twice": [f"{MISSION}:18:1: disagreement.0.claims: each claim is named once"],
    "only-one-claim": [
        f"{MISSION}:18:1: disagreement.0.claims: sources that disagree make two claims or more"
    ],
    "currency-in-words": [
        f'{SUPPLY}:25:1: figure.0.currency: "dollars" is no currency code: three capital letters, such '
        "as `CAD`",
    ],
    "currency-without-basis": [f"{SUPPLY}:20:1: figure.0: a currency and its `currency_basis` go together"],
    "date-without-quotes": [
        f'{SUPPLY}:17:10: stage.0.when.edtf: text in quotes is needed here, also for dates: "2014-01-20"',
    ],
    "ends-before-it-begins": [f'{MISSION}:6:10: when.edtf: "2014-01-24/2014-01-20" ends before it begins'],
    "epoch-as-date": [f"{MISSION}:12:1: event.0.when: text in quotes is needed here"],
    "external-without-address": [
        f"{STUDY}:9:1: stage.0: an external value needs `see`: the source or the address it is known from",
    ],
    "figure-without-value": [
        f"{SUPPLY}:20:1: figure.0: a figure needs a value, or the qualifier `many` or `not_stated`"
    ],
    "figure-without-words": [
        f"{SUPPLY}:20:1: figure.0: a stated figure needs `cite`: the words that state it"
    ],
    "hash-in-capitals": [
        f'{RELEASE}:4:1: sha256: "ABC4362ee1627167bc5a49b4a8a39f1394a0827e3ad7d3fff35dd99fb6956ba3b0d" '
        "is no SHA-256 digest: 64 lower-case hexadecimal digits",
    ],
    "hexadecimal-too-large": [
        f"{SUPPLY}:23:1: figure.0.value: a plain number is needed here: at most 18 digits before the "
        "point and 9 after it",
    ],
    "infinite": [
        f"{SUPPLY}:23:1: figure.0.value: a plain number is needed here: at most 18 digits before the "
        "point and 9 after it",
    ],
    "key-by-another-name": [
        f"{MISSION}:1:1: `from` is missing",
        f'{MISSION}:4:1: origin: unknown key "origin"',
    ],
    "list-as-text": [f"{STUDY}:1:1: title: text in quotes is needed here"],
    "missing-key": [f"{STUDY}:1:1: `kind` is missing"],
    "missing-key-inside": [f"{SUPPLY}:10:1: party.1: `role` is missing"],
    "neither-address-nor-source": [
        f'{SUPPLY}:4:54: note.0.see.0: "www example org" is no web address: it begins with `https://` '
        "or `http://`, and holds no spaces",
    ],
    "no-edtf": [
        f'{MISSION}:12:1: event.0.when: "20 January 2014" is no date in EDTF; write 2014-01-20, '
        "2014-01 or 2014-01-20/2014-01-24",
    ],
    "no-items": [f"{STUDY}:4:1: party: at least one is needed here"],
    "no-language": [
        'organisations.toml:13:1: second.names.French: "French" is no language tag: two or three '
        "lower-case letters, such as `en`, or more, such as `fr-CA`",
    ],
    "no-text": [f"{STUDY}:1:1: title: there is no text here; write it or leave the key out"],
    "not-a-number": [
        f"{SUPPLY}:23:1: figure.0.value: a plain number is needed here: at most 18 digits before the "
        "point and 9 after it",
    ],
    "number-as-citation": [f"{STUDY}:7:1: party.0.cite: text in quotes is needed here"],
    "number-as-name-in-a-language": [
        "organisations.toml:13:1: second.names.ja: text in quotes is needed here"
    ],
    "number-as-text": [f"{STUDY}:1:1: title: text in quotes is needed here"],
    "number-as-word": [
        f"{STUDY}:2:1: kind: one of these words is needed here, in quotes: joint_venture, "
        "distribution, licence, research, supply, investment, mou, other",
    ],
    "number-too-large": [
        f"{SUPPLY}:23:1: figure.0.value: a plain number is needed here: at most 18 digits before the "
        "point and 9 after it",
    ],
    "number-too-long-as-word": [
        f"{SUPPLY}:16:1: stage.0.is: one of these words is needed here, in quotes: explored, "
        "announced, agreed, signed, started, delivered, amended, stalled, ended, cancelled",
    ],
    "only-spaces": [f'{STUDY}:1:1: title: "  " is only white space'],
    "range-of-three": [
        f"{SUPPLY}:23:1: figure.0.value: one number is needed here, or the two ends of a range"
    ],
    "range-with-a-word": [
        f"{SUPPLY}:23:1: figure.0.value: a plain number is needed here: at most 18 digits before the "
        "point and 9 after it",
    ],
    "reference-with-spaces": [
        f'{STUDY}:5:1: party.0.org: "third institute" is no id: letters A to Z and digits, joined by '
        "`-`, `.` or `/`",
    ],
    "sector-without-classification": [
        f'{STUDY}:2:11: sector.0: "2720" is no sector code: a classification and a code of it, such as '
        "`isic:2720`",
    ],
    "several-faults": [
        f"{STUDY}:1:1: `kind` is missing",
        f'{STUDY}:2:1: knd: unknown key "knd": did you mean "kind"?',
        f'{STUDY}:6:1: party.0.role: "home" is none of home_partner, host_partner, supplier, '
        "distributor, licensor, licensee, investor, target, buyer, seller, facilitator",
    ],
    "short-date-without-quotes": [
        f'{MISSION}:12:1: event.0.when: text in quotes is needed here, also for dates: "2014-01-20"'
    ],
    "source-without-text-or-address": [f"{RELEASE}:1:1: a source needs a `file` with its text, or a `url`"],
    "text-as-list": [f"{SUPPLY}:21:1: figure.0.shared_by: a list is needed here"],
    "text-as-number": [
        f"{SUPPLY}:23:1: figure.0.value: a plain number is needed here: at most 18 digits before the "
        "point and 9 after it",
    ],
    "text-as-party": [f"{STUDY}:4:10: party.0: a table is needed here"],
    "text-as-truth": [f"{SUPPLY}:17:1: stage.0.binding: true or false is needed here"],
    "text-that-is-hidden": [
        f'{RELEASE}:3:1: file: ".release.en.txt" is not the plain name of a text beside this file'
    ],
    "text-with-a-path": [
        f'{RELEASE}:3:1: file: "../release.en.txt" is not the plain name of a text beside this file'
    ],
    "text-without-hash": [f"{RELEASE}:1:1: `file` and `sha256` go together"],
    "truth-as-number": [f"{SUPPLY}:23:1: figure.0.value: a number is needed here"],
    "unknown-key": [f'{SUPPLY}:3:1: caled: unknown key "caled": did you mean "called"?'],
    "unknown-key-in-an-event": [
        f'{MISSION}:14:1: event.0.anounces: unknown key "anounces": did you mean "announces"?'
    ],
    "unknown-key-inside": [f'{SUPPLY}:24:1: figure.0.units: unknown key "units": did you mean "unit"?'],
    "unknown-key-unlike-any": [f'{STUDY}:2:1: xyzzy: unknown key "xyzzy"'],
    "unknown-word": [
        f'{STUDY}:2:1: kind: "reserch" is none of joint_venture, distribution, licence, research, '
        'supply, investment, mou, other: did you mean "research"?',
    ],
    "unknown-word-inside": [
        f'{SUPPLY}:12:1: party.1.role: "byer" is none of home_partner, host_partner, supplier, '
        "distributor, licensor, licensee, investor, target, buyer, seller, facilitator: did you mean "
        '"buyer"?',
    ],
    "unknown-word-unlike-any": [
        f'{STUDY}:2:1: kind: "xyzzy" is none of joint_venture, distribution, licence, research, '
        "supply, investment, mou, other",
    ],
    "windows-line-ends": [
        f'{SUPPLY}:12:1: party.1.role: "byer" is none of home_partner, host_partner, supplier, '
        "distributor, licensor, licensee, investor, target, buyer, seller, facilitator: did you mean "
        '"buyer"?',
    ],
}


@pytest.mark.parametrize("fault", FAULTS)
def test_each_sample_gives_exactly_its_lines(fault: str, tmp_path: Path) -> None:
    assert told(bad(fault, tmp_path)) == FAULTS[fault]


def test_a_long_text_is_told_by_its_beginning(tmp_path: Path) -> None:
    root = good(tmp_path)
    edit(root, SUPPLY, '"buyer"', f'"{"b" * 5000}"')
    assert told(root)[0].startswith(f'{SUPPLY}:12:1: party.1.role: "{"b" * 200}…" is none of home_partner, ')


def test_a_text_without_end_is_too_long(tmp_path: Path) -> None:
    root = good(tmp_path)
    edit(root, STUDY, '"A study"', f'"{"a" * 100_001}"')
    assert told(root) == [f"{STUDY}:1:1: title: this text is too long"]


def test_at_most_a_hundred_faults_of_a_record_are_told(tmp_path: Path) -> None:
    root = good(tmp_path)
    edit(root, STUDY, '"A study"', '"A study"\n' + "".join(f"xyzzy{number} = 1\n" for number in range(150)))
    assert len(told(root)) == 100


def test_a_part_of_a_source_may_be_none_of_ours(tmp_path: Path) -> None:
    root = good(tmp_path)
    edit(root, RELEASE, "language", "tags = { a = 1 }\nlanguage")
    assert told(root) == [f'{RELEASE}:2:1: tags: unknown key "tags"']


def test_a_fault_in_one_event_leaves_the_mission_and_the_other_events(tmp_path: Path) -> None:
    root = good(tmp_path)
    event = '\n[[event]]\nid = "dinner"\ntitle = "Dinner"\nkind = "diner"\n'
    (root / MISSION).write_text((root / MISSION).read_text() + event)
    assert told(root) == [
        f'{MISSION}:19:1: event.1.kind: "diner" is none of announcement, ceremony, conference, meal, '
        "meeting, reception, visit, other"
    ]
