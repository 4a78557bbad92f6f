from typing import get_args

import pytest

from tui.records import Basis, Modality, Qualifier
from tui.records.deal import DealKind, PartyRole, StageWord
from tui.records.event import EventKind, EventStatus
from tui.records.mission import MissionKind
from tui.records.organisation import OrganisationKind
from tui.records.source import SourceKind
from tui.wording import label

LISTS = (
    Basis,
    Modality,
    Qualifier,
    DealKind,
    PartyRole,
    StageWord,
    EventKind,
    EventStatus,
    MissionKind,
    OrganisationKind,
    SourceKind,
)


@pytest.mark.parametrize("words", [get_args(words) for words in LISTS])
def test_words_of_a_closed_list_are_said_apart_and_without_underscores(words: tuple[str, ...]) -> None:
    said = [label(word) for word in words]
    assert len(set(said)) == len(words)
    assert not any("_" in one for one in said)


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("joint_venture", "joint venture"),
        ("mou", "memorandum of understanding"),
        ("iso_3166", "ISO 3166"),
        ("signed", "signed"),
    ],
)
def test_a_word_is_said_as_a_reader_says_it(word: str, said: str) -> None:
    assert label(word) == said
