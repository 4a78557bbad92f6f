"""What rests on a source: each value that cites it, and the words that state the value."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ...records import Fact, Record
from ...wording import label
from ..held import State, Workspace, once
from ..texts import Span, overlapping


@dataclass(frozen=True, slots=True)
class Feed:
    """A value of a record, and the words of a source that state it.

    Attributes:
        start: Where the words begin in the text as read; of ambiguous ones, the first place.
        end: Where they end, exclusive; 0 if they do not stand there.
        record: The id of the record.
        field: The address of the value within the record.
        caption: The name of the record.
        label: What the value is, in the reader's words.
        at: The number, from 0, of the citation among those of the value.
        quote: The words as quoted.
        state: What becomes of the citation.
        places: Every place where the words stand, if that is more than one; it is not settled which it is.
    """

    start: int
    end: int
    record: str
    field: str
    caption: str
    label: str
    at: int
    quote: str
    state: State
    places: tuple[Span, ...] = ()

    @property
    def address(self) -> str:
        """Where the value is: `record#field`."""
        return f"{self.record}#{self.field}"


def feeds(workspace: Workspace, source: str) -> tuple[Feed, ...]:
    """Every value that rests on words of a source, in the order of the words; none for one without a text."""
    return tuple(feed for feed in _citing(workspace, source) if feed.end)


def resting(feeds: Iterable[Feed], spans: Sequence[Span]) -> list[tuple[Feed, ...]]:
    """The values that rest on each of some spans of a text, which lie apart and in order.

    A value whose words stand more than once rests on all their places, as long as it is not settled.
    """
    found: list[list[Feed]] = [[] for _ in spans]
    for feed in feeds:
        places = feed.places or ((feed.start, feed.end),)
        for number in sorted({each for place in places for each in overlapping(spans, *place)}):
            found[number].append(feed)
    return [tuple(those) for those in found]


def unplaced(workspace: Workspace, source: str) -> tuple[Feed, ...]:
    """Every citation of a text that is or should be kept whose words do not stand in it."""
    kept = source in workspace.missing or workspace.text(source) is not None
    return tuple(feed for feed in _citing(workspace, source) if kept and not feed.end)


def _citing(workspace: Workspace, source: str) -> tuple[Feed, ...]:
    """Every citation of a source; of a passage that is not held in memory, those of its own record."""
    known = _cited(workspace).get(source)
    record = None if known or source in workspace.records else workspace.get(source)
    if record is None:
        return known or ()
    cited = (feed for fact in record.facts() for _, feed in _of_fact(fact, record, workspace))
    return tuple(sorted(cited, key=_by_place))


@once
def _cited(workspace: Workspace) -> Mapping[str, tuple[Feed, ...]]:
    found: dict[str, list[Feed]] = {}
    for record in workspace.records.values():
        for fact in workspace.facts(record):
            for source, feed in _of_fact(fact, record, workspace):
                found.setdefault(source, []).append(feed)
    return {source: tuple(sorted(those, key=_by_place)) for source, those in found.items()}


def _by_place(feed: Feed) -> Span:
    return feed.start, feed.end


def _of_fact(fact: Fact, record: Record, workspace: Workspace) -> Iterator[tuple[str, Feed]]:
    said = label(fact.label)
    for at, (cite, found) in enumerate(zip(fact.cites, workspace.evidence(fact, record), strict=False)):
        if found.source is not None:
            named = (record.id, fact.field, record.caption, said, at, cite.quote)
            yield found.source, Feed(found.start, found.end, *named, found.state, found.places)
