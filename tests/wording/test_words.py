from typing import get_args

import pytest

from tui.records import Basis, Modality, Qualifier
from tui.records.deal import DealKind, PartyRole, StageWord
from tui.records.event import EventKind, EventStatus
from tui.records.mission import MissionKind
from tui.records.organisation import OrganisationKind
from tui.records.source import SourceKind
from tui.store import FACETS, FIELDS
from tui.wording import label
from tui.wording.words import PHRASES, WORDS

from ..records.samples import records
from ..tongues import speaking

LISTS = (
    *(Basis, Modality, Qualifier, DealKind, PartyRole, StageWord),
    *(EventKind, EventStatus, MissionKind, OrganisationKind, SourceKind),
)
NAMED = {word for words in LISTS for word in get_args(words)}


def known(word: str) -> bool:
    return word in PHRASES or word.replace("_", " ") in WORDS


def test_the_words_of_closed_lists_and_the_fields_of_queries_can_be_translated() -> None:
    assert [word for word in sorted({*NAMED, *FIELDS, *FACETS}) if not known(word)] == []


def test_headings_and_labels_of_facts_can_be_translated() -> None:
    facts = [fact for record in records().values() for fact in record.facts()]
    headings = {fact.section for fact in facts}
    figures = {"jobs", *(fact.label for fact in facts if fact.section == "figures")}
    labels = {fact.label for fact in facts if fact.section != "disagreements"} - figures
    assert [word for word in sorted(headings | labels) if not known(word)] == []


@pytest.mark.parametrize(
    ("word", "told"),
    [
        ("mou", "protocole d’entente"),
        ("at_least", "au moins"),
        ("isic:2720", "isic:2720 matériel électrique"),
        ("what nobody knows", "what nobody knows"),
    ],
)
def test_a_word_is_said_in_the_language_of_the_reader(word: str, told: str) -> None:
    with speaking("fr_CA"):
        assert label(word) == told
