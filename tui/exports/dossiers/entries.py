"""Records as entries of a dossier: every value with its words."""

from collections.abc import Collection, Iterator
from itertools import groupby

from ...records import DISAGREEMENTS, Deal, Fact, Record
from ...speech import said
from ...store import say_silence
from ...wording import label, say, say_basis, say_fact
from ..selection import Selection
from .anchors import anchor_of
from .contents import Entry, Part, Row
from .quoting import Quoted

_FIRST = ("deal", "parties", "stages", "figures")
"""What of a deal comes first, in this order; the rest follows as the record tells it."""


def entry_of(record: Record, selection: Selection, quoted: Quoted, sections: Collection[str] = ()) -> Entry:
    """A record, every value with its words.

    Args:
        record: the record.
        selection: what it belongs to.
        quoted: remembers what its values stand on.
        sections: the headings to be told; all of them, if there are none.
    """
    parts = tuple(_parts(record, selection, quoted, sections))
    return Entry(
        anchor_of(record.id),
        getattr(record, "title", record.caption),
        _beneath(record, selection),
        parts,
        quoted.passage_of(record),
    )


def row_of(record: Record, fact: Fact, selection: Selection, quoted: Quoted) -> Row:
    """One value of a record and what it stands on; what is but the words of a source is not said twice."""
    workspace = selection.workspace
    words, told = quoted.words_of(record, fact), say_fact(fact, workspace.caption)
    return Row(
        anchor_of(f"{record.id}#{fact.field}"),
        label(fact.label),
        "" if told in (said("“{words}”", words=each.quote) for each in words) else told,
        say_basis(fact),
        words,
    )


def _parts(record: Record, selection: Selection, quoted: Quoted, sections: Collection[str]) -> Iterator[Part]:
    facts = [fact for fact in selection.facts(record) if fact.section != DISAGREEMENTS]
    if isinstance(record, Deal):
        facts.sort(key=lambda fact: _FIRST.index(fact.section) if fact.section in _FIRST else len(_FIRST))
    for section, told in groupby(facts, key=lambda fact: fact.section):
        if not sections or section in sections:
            rows = tuple(row_of(record, fact, selection, quoted) for fact in told)
            yield Part(section, _capital(label(section)), rows)


def _beneath(record: Record, selection: Selection) -> str:
    workspace = selection.workspace
    glance = [say(value, workspace.caption) for value in record.glance if value]
    return " · ".join(filter(None, (*glance, say_silence(record, workspace))))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
